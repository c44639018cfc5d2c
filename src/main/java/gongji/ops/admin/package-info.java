/**
 * What the office does at the command line: people, relations and ledgers in, activation codes out, bindings and audit out,
 * papers and questions decided, the store kept.
 *
 * <p>Start with {@link gongji.ops.admin.Admin}, which lists the commands, and {@link gongji.ops.admin.OfficeRoom}, which is
 * what they need of the house.
 */
@NullMarked
package gongji.ops.admin;

import org.jspecify.annotations.NullMarked;
