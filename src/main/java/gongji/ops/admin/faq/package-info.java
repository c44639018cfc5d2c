/**
 * The entries of the library as one table for a spreadsheet, and back: what an editor changed there is shown, checked as
 * {@code check} would, and written into the Markdown files line by line, so that what nobody touched stays as it was.
 *
 * <p>Start with {@link gongji.ops.admin.faq.Field}, the columns, and {@link gongji.ops.admin.faq.EntryFile}, the other side.
 */
@NullMarked
package gongji.ops.admin.faq;

import org.jspecify.annotations.NullMarked;
