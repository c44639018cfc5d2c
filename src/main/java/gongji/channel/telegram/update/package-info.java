/**
 * Reads what Telegram sends, as a tree and without trust: any field may be missing or of another kind.
 *
 * <p>Read {@link gongji.channel.telegram.update.Heard} first, then {@link gongji.channel.telegram.update.UpdateReader}. Reading
 * never throws, whatever the tree; what makes no sense is {@code Nothing}.
 */
@NullMarked
package gongji.channel.telegram.update;

import org.jspecify.annotations.NullMarked;
