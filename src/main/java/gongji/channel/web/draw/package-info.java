/**
 * Turns replies into what the page draws: the object that {@code chat --json} prints, with parts, charts and frame added.
 *
 * <p>Read {@link gongji.channel.web.draw.Drawing} first. Words go out as JSON strings and become text on the page; the only markup
 * made here are the charts of {@link gongji.channel.web.draw.Charts}, in which every word is escaped.
 */
@NullMarked
package gongji.channel.web.draw;

import org.jspecify.annotations.NullMarked;
