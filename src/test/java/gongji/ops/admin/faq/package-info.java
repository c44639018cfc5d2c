/** Tests of the table of entries, there and back. */
@NullMarked
package gongji.ops.admin.faq;

import org.jspecify.annotations.NullMarked;
