/**
 * The library as it is kept beside its index, so that a question on the command line need not read hundreds of files. Read
 * {@link gongji.ops.compiled.Book} first, then {@link gongji.ops.compiled.BookStore}.
 */
@NullMarked
package gongji.ops.compiled;

import org.jspecify.annotations.NullMarked;
