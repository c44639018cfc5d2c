/** The arithmetic of the ledger, on both sides of every limit. */
@NullMarked
package gongji.household.account;

import org.jspecify.annotations.NullMarked;
