/** What people take home reads as they would say it. */
@NullMarked
package gongji.ops.handout;

import org.jspecify.annotations.NullMarked;
