/**
 * What is kept of what was done: the {@link gongji.household.record.Receipt} a person gets and the {@link
 * gongji.household.record.AuditLine} nobody can change.
 */
@NullMarked
package gongji.household.record;

import org.jspecify.annotations.NullMarked;
