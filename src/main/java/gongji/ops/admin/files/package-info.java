/**
 * The three files an office hands in: people, relations, ledger. {@link gongji.ops.admin.files.Columns} finds the columns by
 * their English or Chinese names, {@link gongji.ops.admin.files.Cells} reads one line; every problem has its line.
 */
@NullMarked
package gongji.ops.admin.files;

import org.jspecify.annotations.NullMarked;
