/** Tests of what pages show. */
@NullMarked
package gongji.channel.web.talk;

import org.jspecify.annotations.NullMarked;
