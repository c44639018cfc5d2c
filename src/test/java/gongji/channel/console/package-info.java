/** What the console promises. */
@NullMarked
package gongji.channel.console;

import org.jspecify.annotations.NullMarked;
