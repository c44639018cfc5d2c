/**
 * The door of the web page: one static page, messages by POST, replies by server-sent events.
 *
 * <p>Read {@link gongji.channel.web.WebDoor} first, then {@link gongji.channel.web.WebRoutes}. What a conversation looked like is
 * kept by {@code talk}, replies become JSON in {@code draw}, the page itself lies in the resources of this package.
 */
@NullMarked
package gongji.channel.web;

import org.jspecify.annotations.NullMarked;
