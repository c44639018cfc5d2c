package gongji.rules.arrears;

import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** The gap of an employee or of somebody in flexible employment, who pay month by month. */
final class MonthlyGap {

    private final Policies policies;
    private final ArrearsRequest request;
    private final LocalDate on;
    private final Findings findings;
    private final Timeline timeline = new Timeline();

    MonthlyGap(Policies policies, ArrearsRequest request, LocalDate on) {
        this.policies = policies;
        this.request = request;
        this.on = on;
        this.findings = new Findings(on);
    }

    ArrearsRuling judge() {
        int gap = gap();
        Optional<Waiting> waiting = Optional.empty();
        if (gap == 0) {
            findings.add("nothing-missing", Verdict.YES, look(Parameter.ARREARS_YEARS_KEPT));
        } else if (windowRule() instanceof Lookup.NotInForce none && isBeforeAnyRule()) {
            findings.add("arrears-not-in-force", Verdict.NO, none);
            kept();
        } else {
            stop();
            boolean late = window();
            Optional<Waiting> afterwards = waiting(late);
            waiting = !late && isCertain(windowRule()) ? Optional.of(Waiting.exactly(0)) : afterwards;
            sharing();
            kept();
            maternity();
            mentions();
        }
        return new ArrearsRuling(findings.ruling(), gap, timeline.sorted(), waiting);
    }

    /** Missing months: those after the last one paid, the current one included. */
    private int gap() {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(request.paidThrough(), YearMonth.from(on)));
    }

    private boolean isBeforeAnyRule() {
        return look(Parameter.ARREARS_EMPLOYEE_STOP) instanceof Lookup.NotInForce
                && look(Parameter.ARREARS_WAITING_MAX) instanceof Lookup.NotInForce;
    }

    private void stop() {
        Lookup stop = look(Parameter.ARREARS_EMPLOYEE_STOP);
        Optional<Long> months = count(stop);
        Reason reason = Reason.of("reimbursement-stops", months.isPresent() ? Verdict.YES : Verdict.UNKNOWN, stop);
        if (months.isPresent()) {
            timeline.from("reimbursement-stops", request.paidThrough().plusMonths(months.get()).atDay(1), reason);
            findings.used(stop);
        } else {
            timeline.also("reimbursement-stops", reason);
        }
    }

    /** {@return whether the last day for paying back without loss has passed, or is not known} */
    private boolean window() {
        Lookup window = windowRule();
        Optional<Long> months = count(window);
        if (months.isEmpty()) {
            findings.add("repay-window", Verdict.UNKNOWN, window).help("ask-local-office");
            return true;
        }
        LocalDate last = request.paidThrough().plusMonths(months.get()).atEndOfMonth();
        boolean late = on.isAfter(last);
        boolean certain = isCertain(window);
        Verdict verdict = late ? Verdict.NO : Verdict.DEPENDS;
        timeline.until("repay-until", last, Reason.of("repay-window", certain ? Verdict.YES : Verdict.DEPENDS, window));
        findings.add("repay-window", verdict, window);
        if (!late) {
            findings.help("repay-in-time");
        }
        if (!certain) {
            findings.caution("window-for-moving-only");
        }
        nameNation(window, Parameter.ARREARS_WINDOW, "repay-window-nation", "repay-until-nation");
        return late;
    }

    /** The local window first; the national one is meant for people who moved or changed the scheme. */
    private Lookup windowRule() {
        Lookup moved = look(Parameter.ARREARS_WINDOW);
        if (request.why() == ArrearsRequest.Why.MOVED) {
            return moved;
        }
        Lookup local = look(localWindow());
        return local instanceof Lookup.InForce ? local : moved;
    }

    private boolean isCertain(Lookup window) {
        return window.level() != Level.NATION || request.why() == ArrearsRequest.Why.MOVED;
    }

    private Optional<Waiting> waiting(boolean late) {
        Lookup exact = look(request.scheme() == Scheme.FLEXIBLE ? Parameter.ARREARS_FLEXIBLE_WAITING
                : Parameter.ARREARS_EMPLOYEE_WAITING);
        boolean own = request.why() != ArrearsRequest.Why.MOVED && exact instanceof Lookup.InForce;
        Lookup used = own ? exact : look(Parameter.ARREARS_WAITING_MAX);
        Optional<Waiting> waiting = count(used).map(Long::intValue)
                .map(it -> own ? Waiting.exactly(it) : new Waiting(0, it));
        boolean none = waiting.filter(Waiting.exactly(0)::equals).isPresent();
        if (late) {
            findings.help(none ? "repay-anyway" : "rejoin-now");
        }
        if (none) {
            timeline.also("waiting-none", Reason.of("waiting-none", Verdict.YES, used));
            findings.add("waiting-none", Verdict.YES, used);
        } else {
            Verdict verdict = waiting.isEmpty() ? Verdict.UNKNOWN : late ? Verdict.NO : Verdict.DEPENDS;
            timeline.also(own ? "waiting-exactly" : "waiting-at-most", Reason.of("waiting", verdict, used));
            findings.add(own ? "waiting-own" : "waiting", verdict, used);
        }
        nameNation(used, Parameter.ARREARS_WAITING_MAX, "waiting-nation", "waiting-nation");
        return waiting;
    }

    /** The national rule is named beside a local one. */
    private void nameNation(Lookup used, Parameter parameter, String rule, String line) {
        Lookup nation = policies.lookup(parameter, RegionCode.NATION, on);
        if (used.level() != Level.NATION && nation instanceof Lookup.InForce) {
            findings.aside(rule, Verdict.YES, nation);
            timeline.also(line, Reason.of(rule, Verdict.YES, nation));
        }
    }

    private void sharing() {
        Lookup suspended = look(Parameter.HOLDER_SUSPENDED);
        timeline.also("sharing-while-suspended", Reason.of("holder-running", suspension(suspended), suspended));
        if (!(suspended instanceof Lookup.InForce)) {
            findings.caution("sharing-differs");
        }
        timeline.ifInForce("sharing-ends-across-provinces", look(Parameter.RELATION_ENDS_ON_MOVE));
    }

    private static Verdict suspension(Lookup found) {
        if (!(found instanceof Lookup.InForce it)) {
            return Verdict.UNKNOWN;
        }
        return switch (it.value().text()) {
            case "usable" -> Verdict.YES;
            case "no-new" -> Verdict.DEPENDS;
            default -> Verdict.NO;
        };
    }

    private void kept() {
        timeline.ifInForce("account-kept", look(Parameter.ACCOUNT_KEPT));
        timeline.ifInForce("years-kept", look(Parameter.ARREARS_YEARS_KEPT));
        owed();
    }

    /** Who pays for what the employer's arrears cost; where the region does not say, whoever has such an employer is told to ask. */
    private void owed() {
        Lookup owed = look(Parameter.ARREARS_OWED_BY);
        if (request.scheme() != Scheme.EMPLOYEE) {
            return;
        }
        if (owed instanceof Lookup.InForce it && it.value().text().equals("employer")) {
            timeline.ifInForce("owed-by-employer", owed);
            findings.aside("owed-by-employer", Verdict.YES, owed);
        } else if (request.why() == ArrearsRequest.Why.EMPLOYER) {
            findings.help("employer-pays");
        }
    }

    private void maternity() {
        Lookup months = look(Parameter.MATERNITY_MONTHS);
        Verdict verdict = months instanceof Lookup.InForce ? Verdict.DEPENDS : Verdict.UNKNOWN;
        timeline.also("maternity", Reason.of("maternity", verdict, months));
    }

    private void mentions() {
        Stream.of(localWindow(), Parameter.HOLDER_SUSPENDED, Parameter.MATERNITY_MONTHS)
                .forEach(it -> findings.mention(policies.mentions(it.id(), request.region(), on)));
    }

    private Parameter localWindow() {
        return request.scheme() == Scheme.FLEXIBLE ? Parameter.ARREARS_FLEXIBLE_WINDOW
                : Parameter.ARREARS_EMPLOYEE_WINDOW;
    }

    private Lookup look(Parameter parameter) {
        return policies.lookup(parameter, request.region(), on);
    }

    private static Optional<Long> count(Lookup found) {
        return found instanceof Lookup.InForce it && it.value() instanceof Value.Count count
                ? Optional.of(count.number())
                : Optional.empty();
    }
}
