/**
 * What the office does with the store: people, relations and ledger entries in, activation codes out, papers and questions
 * decided. Start with {@link gongji.store.office.Office}; every act of it has an operator and a line in the audit.
 */
@NullMarked
package gongji.store.office;

import org.jspecify.annotations.NullMarked;
