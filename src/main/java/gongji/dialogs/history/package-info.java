/**
 * {@code history}: what moved the account, by month and by person, and the person's own bills.
 *
 * <p>Read {@link gongji.dialogs.history.HistoryDialog} first; {@code Spending} adds up, {@code PeriodQuestion} reads which time.
 */
@NullMarked
package gongji.dialogs.history;

import org.jspecify.annotations.NullMarked;
