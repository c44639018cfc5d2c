package gongji.rules.arrears;

import gongji.rules.parameter.Lookup;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the lines of one timeline; used by one rule in one thread. */
final class Timeline {

    private static final Comparator<Event> BY_DAY = Comparator
            .comparing(it -> it.from().or(it::until).orElse(LocalDate.MAX));

    private final List<Event> events = new ArrayList<>();

    /** Something that begins on a day. */
    void from(String what, LocalDate day, Reason reason) {
        events.add(new Event(what, Optional.of(day), Optional.empty(), reason));
    }

    /** Something that lasts until a day. */
    void until(String what, LocalDate day, Reason reason) {
        events.add(new Event(what, Optional.empty(), Optional.of(day), reason));
    }

    /** Something without a day of its own. */
    void also(String what, Reason reason) {
        events.add(new Event(what, Optional.empty(), Optional.empty(), reason));
    }

    /** Something without a day, told only where the lookup found something. */
    void ifInForce(String what, Lookup found) {
        if (found instanceof Lookup.InForce) {
            also(what, Reason.of(what, Verdict.YES, found));
        }
    }

    List<Event> sorted() {
        return events.stream().sorted(BY_DAY).toList();
    }
}
