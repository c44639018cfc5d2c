/**
 * Draws replies for Telegram: escaped HTML, cut into messages that fit, with buttons beneath.
 *
 * <p>Read {@link gongji.channel.telegram.draw.Drawing} first. Nothing here talks to anybody.
 */
@NullMarked
package gongji.channel.telegram.draw;

import org.jspecify.annotations.NullMarked;
