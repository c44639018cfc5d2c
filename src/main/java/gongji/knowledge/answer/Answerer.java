package gongji.knowledge.answer;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.rules.binding.CrossProvinceRule;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.scope.ScopeRule;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns an entry into a reply: the verdict of the rules core first where there is one, then the entry's words with the values
 * of the region and the day, then help, cautions, the documents. Immutable and safe for use by many threads.
 *
 * <p>Length: every part of an answer needs the ruling, the region and the day that it was found with.
 */
public final class Answerer {
    private static final int MOST_SOURCES = 3;
    private static final Set<String> BESIDE = Set.of("reason.relation-later.depends", "reason.sharing-later.depends",
            "reason.cost-later.depends", "reason.cost-only.depends", "reason.forerunner.unknown");
    private static final Phrase MEDIUM = Phrase.of("caution.medium-confidence");
    private final Library library;
    private final Filling filling;
    private final Explanation explanation;
    private final KinshipRule kinship;
    private final ScopeRule scope;
    private final CrossProvinceRule crossProvince;
    private final Map<String, Set<RegionCode>> places;

    public Answerer(Library library, Policies policies) {
        this.library = library;
        places = Origins.of(policies);
        filling = new Filling(policies);
        explanation = new Explanation(library.sources());
        kinship = new KinshipRule(policies);
        scope = new ScopeRule(policies);
        crossProvince = new CrossProvinceRule(policies);
    }

    /**
     * What a question says of the answer it wants.
     *
     * @param region named in the question or told before; empty where nobody said
     * @param kin the relation named, if any
     * @param cost the kind of cost named, if any
     * @param year whether the day is the last one of a year that was named
     * @param theirs where the relative is, if the question names that too
     */
    public record Wanted(Optional<RegionCode> region, LocalDate day, boolean year, Optional<Kin> kin,
            Optional<Cost> cost, Optional<RegionCode> theirs) {

        /** Of a question that names no other place. */
        public Wanted(Optional<RegionCode> region, LocalDate day, boolean year, Optional<Kin> kin,
                Optional<Cost> cost) {
            this(region, day, year, kin, cost, Optional.empty());
        }
    }

    /** {@return the entry as an answer; where the reader's region has its own way to do what it explains, that way} */
    public Answered answer(Entry found, Wanted wanted) {
        Stream<RegionCode> nearby = wanted.region().stream().flatMap(it -> it.widening().stream());
        Entry entry = library.nearest(found, nearby.map(RegionCode::digits).toList(), wanted.day());
        RegionCode region = place(entry, wanted);
        Optional<Ruling> ruling = ruling(entry, wanted, region, wanted.day());
        Optional<Explanation.Explained> explained = ruling.map(explanation::explain);
        Filling.Begin told = ruling.isPresent() ? new Filling.Begin(wanted.day(), true)
                : begin(entry, region, wanted.day());
        LocalDate day = told.day();
        Filling.Filled body = ruling.isPresent() ? filling.behind(entry.body(), region, day)
                : filling.answer(entry.body(), region, day);
        List<Part> parts = new ArrayList<>();
        if (ruling.isEmpty() && entry.labels().kind() != Entry.Kind.NOT_OURS) {
            outside(entry.scope(), wanted.day(), told).ifPresent(parts::add);
        }
        explained.ifPresent(it -> parts.add(first(it, named(entry, wanted, ruling.orElseThrow(), region))));
        explained.ifPresent(it -> beside(it).forEach(parts::add));
        ruling.ifPresent(it -> otherSide(it).forEach(parts::add));
        changed(entry, wanted, region).ifPresent(parts::add);
        parts.add(new Part.Written(body.text()));
        explained.ifPresent(it -> it.help().forEach(help -> parts.add(new Part.Said(help))));
        List<Phrase> cautions = cautions(entry, body, explained);
        cautions.forEach(caution -> parts.add(new Part.Said(caution)));
        boolean unsaid = wanted.region().isEmpty() && region.isNation();
        parts.addAll(frame(entry, new Held(region, day), unsaid && wanted.theirs().isEmpty(), body.open()));
        wanted.theirs()
                .filter(theirs -> unsaid)
                .ifPresent(theirs -> parts.add(new Part.Said(
                        Phrase.of("answer.relative-in").with("region", Terms.region(theirs)))));
        Frame frame = explained.map(it -> Frame.NONE.marked(it.mark())).orElse(Frame.NONE);
        Outgoing reply = new Outgoing(parts, List.of(), sources(entry, ruling, body, region), frame);
        return new Answered(reply, ruling.map(Ruling::verdict), level(entry, ruling), cautions, region, wanted.day());
    }

    /** An entry on one region speaks of that, whoever reads it. */
    private static RegionCode place(Entry entry, Wanted wanted) {
        RegionCode asked = wanted.region().orElse(RegionCode.NATION);
        boolean holds = entry.scope().isNational()
                || asked.widening().stream().anyMatch(it -> entry.scope().regions().contains(it.digits()));
        return holds ? asked : RegionCode.of(entry.scope().regions().getFirst());
    }

    /** The day whose values an entry is told with: the one asked about, or the first on which it holds and its first line is known. */
    private Filling.Begin begin(Entry entry, RegionCode region, LocalDate asked) {
        LocalDate from = entry.scope().from();
        return filling.begins(entry.body(), region, asked.isBefore(from) ? from : asked);
    }

    private Optional<Ruling> ruling(Entry entry, Wanted wanted, RegionCode region, LocalDate day) {
        return entry.verdict().flatMap(judged -> switch (judged.rule()) {
            case "kin" -> kin(judged.subject(), wanted)
                    .map(kin -> kinship.judge(kin, region, day));
            case "scope" -> judged.subject()
                    .flatMap(Cost::findByCode)
                    .or(wanted::cost)
                    .map(cost -> scope.judge(nearer(cost, wanted), region, day));
            case "cross-province" -> Optional.of(crossProvince.judge(region, wanted.theirs(), day));
            default -> Optional.empty();
        });
    }

    /** A word with two readings is judged as such, whichever of them the entry is about. */
    private static Optional<Kin> kin(Optional<String> subject, Wanted wanted) {
        return wanted.kin()
                .filter(Kin.HOME_ELDER::equals)
                .or(() -> subject.flatMap(Kin::findByCode))
                .or(wanted::kin);
    }

    /** A question that names a narrower kind of cost than the entry is judged by that kind. */
    private static Cost nearer(Cost cost, Wanted wanted) {
        return wanted.cost().filter(named -> named.wider().filter(cost::equals).isPresent()).orElse(cost);
    }

    private static Part first(Explanation.Explained explained, Optional<Phrase> named) {
        Phrase verdict = Terms.verdict(explained.verdict());
        return new Part.Said(named.or(() -> explained.reasons().stream().findFirst())
                .map(reason -> Phrase.of("answer.verdict").with("verdict", verdict).with("reason", reason))
                .orElseGet(() -> Phrase.of("answer.bare-verdict").with("verdict", verdict)));
    }

    /** From which day on it may, and what alone may, belong to the verdict. */
    private static Stream<Part> beside(Explanation.Explained explained) {
        return explained.reasons()
                .stream()
                .skip(1)
                .filter(reason -> BESIDE.contains(reason.key().key()))
                .map(Part.Said::new);
    }

    /** Whether the relative's place is open, beside whether the holder's is. */
    private Stream<Part> otherSide(Ruling ruling) {
        return ruling.reasons()
                .stream()
                .filter(it -> ruling.is(Verdict.DEPENDS) && it.rule().equals(CrossProvinceRule.OTHER_SIDE))
                .map(explanation::sentence)
                .map(Part.Said::new);
    }

    /** {@return the first reason with the name of the relation or the cost in it} */
    private Optional<Phrase> named(Entry entry, Wanted wanted, Ruling ruling, RegionCode region) {
        Optional<Phrase> subject = entry.verdict().flatMap(judged -> switch (judged.rule()) {
            case "kin" -> kin(judged.subject(), wanted).map(Terms::kin);
            case "scope" -> judged.subject()
                    .flatMap(Cost::findByCode)
                    .or(wanted::cost)
                    .map(cost -> Terms.cost(meant(nearer(cost, wanted))));
            case "cross-province" -> Optional.of(Terms.region(region));
            default -> Optional.empty();
        });
        return lead(ruling).flatMap(it -> subject.map(name -> explanation.named(it, name, region)));
    }

    /** {@return the reason that the first line tells: of what depends on both sides the one that is known, else the gravest} */
    private static Optional<Reason> lead(Ruling ruling) {
        return ruling.reasons()
                .stream()
                .filter(it -> ruling.is(Verdict.DEPENDS) && it.rule().equals(CrossProvinceRule.OWN_SIDE))
                .findFirst()
                .or(() -> ruling.reasons().stream().findFirst());
    }

    /** What the documents say of vaccines they say of those that are not free. */
    private static Cost meant(Cost cost) {
        return cost == Cost.VACCINE ? Cost.VACCINE_SELF_PAID : cost;
    }

    /** Words that do not hold on the day say so first; a verdict looks at the day by itself. */
    private static Optional<Part> outside(Entry.Scope scope, LocalDate day, Filling.Begin told) {
        Optional<Phrase> outside = day.isBefore(told.day())
                ? Optional.of(Phrase.of(told.sure() ? "answer.not-yet" : "answer.not-known-yet")
                        .with("from", new Value.Day(told.day())))
                : scope.until()
                        .filter(day::isAfter)
                        .map(until -> Phrase.of("answer.no-longer").with("until", new Value.Day(until)));
        return outside.map(phrase -> new Part.Said(phrase.with("day", new Value.Day(day))));
    }

    /** Where the rule changed within the year that was asked about, both are said. */
    private Optional<Part> changed(Entry entry, Wanted wanted, RegionCode region) {
        if (!wanted.year()) {
            return Optional.empty();
        }
        Optional<Verdict> after = ruling(entry, wanted, region, wanted.day()).map(Ruling::verdict);
        Optional<Verdict> before = ruling(entry, wanted, region, wanted.day().withDayOfYear(1)).map(Ruling::verdict);
        return before.filter(verdict -> !after.equals(Optional.of(verdict)))
                .map(verdict -> new Part.Said(
                        Phrase.of("answer.changed-within")
                                .with("from", new Value.Day(wanted.day().withDayOfYear(1)))
                                .with("before", Terms.verdict(verdict))
                                .with("until", new Value.Day(wanted.day()))
                                .with("after", after.map(Terms::verdict).orElse(Terms.verdict(Verdict.UNKNOWN)))));
    }

    private static List<Phrase> cautions(Entry entry, Filling.Filled body, Optional<Explanation.Explained> explained) {
        Stream<Phrase> ofRule = explained.stream().flatMap(it -> it.cautions().stream());
        Stream<Phrase> ofValues = body.cautions().stream().sorted().map(id -> Phrase.of("caution." + id));
        Optional<Phrase> ofEntry = ofEntry(entry);
        return Stream.of(ofRule, ofValues, ofEntry.stream())
                .flatMap(it -> it)
                .filter(it -> !it.equals(MEDIUM) || ofEntry.filter(graver -> !graver.equals(MEDIUM)).isEmpty())
                .distinct()
                .toList();
    }

    /** One line about how sure the entry is: the same as that about a value, which is then said once. */
    private static Optional<Phrase> ofEntry(Entry entry) {
        return switch (entry.origin().confidence()) {
            case "high" -> Optional.empty();
            case "medium" -> Optional.of(MEDIUM);
            default -> Optional.of(Phrase.of("answer.confidence." + entry.origin().confidence()));
        };
    }

    /** The region and day it holds for, and the offer to name a region where it matters. */
    private static List<Part> frame(Entry entry, Held held, boolean unsaid, boolean open) {
        if (entry.labels().kind() == Entry.Kind.NOT_OURS) {
            return List.of();
        }
        Phrase holds = Phrase.of("answer.holds")
                .with("region", Terms.region(held.region()))
                .with("day", new Value.Day(held.day()))
                .with("checked", new Value.Day(entry.origin().checkedOn()));
        boolean differs = open || entry.verdict().isPresent() || !entry.labels().varies().isEmpty();
        boolean ask = unsaid && differs;
        return ask ? List.of(new Part.Said(holds), new Part.Said(Phrase.of("answer.name-region")))
                : List.of(new Part.Said(holds));
    }

    /** The region and day whose rules an answer tells. */
    private record Held(RegionCode region, LocalDate day) {}

    /**
     * The documents of the verdict, of the reader's own values, of values that the entry does not name a document for, then the
     * entry's own but for those of values that no longer hold or of other regions. Where to turn with a neighbouring subject rests on none.
     */
    private List<Source> sources(Entry entry, Optional<Ruling> ruling, Filling.Filled body, RegionCode reader) {
        if (entry.labels().kind() == Entry.Kind.NOT_OURS) {
            return List.of();
        }
        List<String> named = entry.origin().sources();
        Set<String> literal = entry.origin().literals().stream().map(Entry.Literal::source).collect(Collectors.toSet());
        Stream<String> ids = Stream
                .of(body.own().stream(), body.others().stream().filter(it -> !named.contains(it)),
                        named.stream()
                                .filter(it -> !body.outdated().contains(it)
                                        && !(body.local() && isElsewhere(it, reader))
                                        || literal.contains(it) || body.others().contains(it)))
                .flatMap(it -> it);
        return Stream
                .concat(ruling.stream().flatMap(this::cited),
                        ids.flatMap(id -> Optional.ofNullable(library.sources().get(id)).stream()))
                .distinct()
                .limit(MOST_SOURCES)
                .toList();
    }

    /** A document that the policy files know only for regions that are not the reader's. */
    private boolean isElsewhere(String source, RegionCode reader) {
        Set<RegionCode> known = places.getOrDefault(source, Set.of());
        return !reader.isNation() && !known.isEmpty() && reader.widening().stream().noneMatch(known::contains);
    }

    private Stream<Source> cited(Ruling ruling) {
        return Stream.concat(explanation.cited(lead(ruling).stream().toList()).stream(),
                explanation.explain(ruling).sources().stream());
    }

    private static Level level(Entry entry, Optional<Ruling> ruling) {
        return ruling.flatMap(it -> it.reasons().stream().flatMap(reason -> level(reason).stream()).findFirst())
                .orElseGet(() -> entry.scope().isNational() ? Level.NATION
                        : Level.of(RegionCode.of(entry.scope().regions().getFirst())));
    }

    private static Optional<Level> level(Reason reason) {
        return reason.level();
    }
}
