package gongji.rules.arrears;

import gongji.rules.verdict.Reason;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a timeline. Words live under {@code timeline.<what>.<verdict of the reason>}.
 *
 * @param what stable name, such as {@code reimbursement-stops}
 * @param from the first day, where it has one
 * @param until the last day, where it has one
 * @param reason what it rests on
 */
public record Event(String what, Optional<LocalDate> from, Optional<LocalDate> until, Reason reason) {}
