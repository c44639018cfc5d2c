package gongji.dialogs;

import gongji.conversation.question.KinSaid;
import gongji.conversation.question.RegionQuestion;
import gongji.household.Relative;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.people.Insurance;
import gongji.household.people.PersonId;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Sex;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the register says of how somebody is insured: of the visitor, or of a relative as far as the visitor may see it. */
public final class Registered {

    private Registered() {}

    /** {@return the visitor's own insurance, and whether it is paid up; or that the register has none} */
    public static List<Part> own(Visitor visitor, LocalDate today) {
        return visitor.person()
                .insurance()
                .map(it -> told(Phrase.of("counter.insured.own"), it, today))
                .orElse(List.of(new Part.Said(Phrase.of("counter.insured.none-own"))));
    }

    /** {@return the insurance of each relative the words may mean; or that the register has none} */
    public static List<Part> of(KinSaid whose, Visitor visitor, LocalDate today) {
        List<Part> parts = new ArrayList<>();
        for (Relative relative : meant(whose, visitor, today)) {
            Phrase title = Phrase.of("counter.insured.of").with("who", Who.name(relative));
            relative.insurance().ifPresent(it -> parts.addAll(told(title, it, today)));
        }
        return parts.isEmpty()
                ? List.of(new Part.Said(Phrase.of("counter.insured.none").with("who", whose.shown())))
                : parts;
    }

    /** {@return the relatives of the register, and those bound, whom the words may mean} */
    public static List<Relative> meant(KinSaid whose, Visitor visitor, LocalDate today) {
        Map<PersonId, Relative> found = new TreeMap<>((one, other) -> one.id().compareTo(other.id()));
        Stream<Relative> bound = Stream
                .concat(visitor.family().listShared().stream(), visitor.family().listSharedWithMe().stream())
                .map(Shared::other);
        Stream.concat(visitor.family().listRelatives(today).stream(), bound)
                .filter(it -> it.kin() == whose.kin()
                        && whose.couldBe(it.insured().body().map(Insured.Body::sex).orElse(Sex.UNSAID)))
                .forEach(it -> found.putIfAbsent(it.id(), it));
        return List.copyOf(found.values());
    }

    /** {@return the lines of an insurance: kind, place, standing, and until when it is paid} */
    public static List<Part.Line> lines(Insurance insurance) {
        List<Part.Line> lines = new ArrayList<>();
        lines.add(line("scheme", new Value.Nested(Phrase.of("scheme." + insurance.scheme().code()))));
        lines.add(line("region", new Value.Nested(RegionQuestion.name(insurance.region()))));
        lines.add(line("standing", new Value.Nested(Phrase.of("standing." + insurance.standing().code()))));
        insurance.paidThrough().ifPresent(month -> lines.add(line("paid-through", new Value.Month(month))));
        return lines;
    }

    private static List<Part> told(Phrase title, Insurance insurance, LocalDate today) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Card(title, lines(insurance)));
        if (insurance.standing() == Standing.ACTIVE) {
            insurance.paidThrough()
                    .ifPresent(month -> parts.add(new Part.Said(
                            Phrase.of(isBehind(insurance.scheme(), month, today)
                                    ? "counter.insured.behind"
                                    : "counter.insured.up-to-date").with("month", new Value.Month(month)))));
        }
        return parts;
    }

    /** The month that runs need not be paid yet; residents pay for a whole year before it begins. */
    private static boolean isBehind(Scheme scheme, YearMonth paid, LocalDate today) {
        YearMonth due = YearMonth.from(today).minusMonths(scheme == Scheme.RESIDENT ? 0 : 1);
        return paid.isBefore(due);
    }

    private static Part.Line line(String key, Value value) {
        return Deed.line("counter.insured." + key, value);
    }
}
