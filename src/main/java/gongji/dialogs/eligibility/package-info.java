/**
 * Finds out whether one person may share an account with another. Read {@link gongji.dialogs.eligibility.EligibilityDialog}. Asks
 * for no name and no number, and keeps nothing.
 */
@NullMarked
package gongji.dialogs.eligibility;

import org.jspecify.annotations.NullMarked;
