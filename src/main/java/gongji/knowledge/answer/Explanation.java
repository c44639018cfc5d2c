package gongji.knowledge.answer;

import gongji.message.Frame;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.rules.binding.CrossProvinceRule;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.SourceId;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.ScopeRule;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a ruling of the law room into sentences: the verdict, the reasons with the gravest first, what would help, what to be
 * careful of, and the documents. Immutable, safe for use by many threads.
 *
 * <p>A reason is the sentence {@code reason.<rule>.<verdict>}; its gaps may be {@code value}, {@code since}, {@code region} and
 * {@code source}.
 */
public final class Explanation {

    private static final Set<String> NAMED = Set.of(KinshipRule.RULE, ScopeRule.RULE,
            CrossProvinceRule.OWN_SIDE, "cost-not-in-force", "cost-not-listed");
    private static final int MOST_REASONS = 5;
    private static final int REASONS_OF_A_YES = 2;

    private final Map<String, Source> sources;

    /** Cites these documents, by their ids. */
    public Explanation(Map<String, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** {@return the ruling in sentences, with as many reasons as fit into an answer} */
    public Explained explain(Ruling ruling) {
        return explain(ruling, told(ruling));
    }

    /** {@return the ruling in sentences, with every reason} */
    public Explained explainWhole(Ruling ruling) {
        return explain(ruling, ruling.reasons().stream().filter(it -> !it.rule().equals(Findings.MENTION)).toList());
    }

    private Explained explain(Ruling ruling, List<Reason> told) {
        List<Phrase> cautions = Stream
                .concat(ruling.cautions().stream().map(it -> Phrase.of("caution." + it)), mentions(ruling))
                .toList();
        return new Explained(ruling.verdict(), told.stream().map(this::sentence).toList(),
                ruling.help().stream().map(it -> Phrase.of("help." + it)).toList(), cautions, cited(told));
    }

    /** Looks up a document by its id. */
    public Optional<Source> findSource(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** {@return the documents these reasons rest on, each once} */
    public List<Source> cited(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(it -> it.source().stream())
                .map(SourceId::id)
                .distinct()
                .flatMap(it -> Optional.ofNullable(sources.get(it)).stream())
                .toList();
    }

    /** {@return one reason as a sentence} */
    public Phrase sentence(Reason reason) {
        return sentence(reason, "reason." + rule(reason) + "." + word(reason));
    }

    /**
     * {@return one reason as a sentence that names the relation or the cost it is about: {@code named.<rule>.<verdict>}, and with
     * {@code -elsewhere} behind it where the nation leaves a matter to the regions and nothing is known of the reader's own}
     */
    Phrase named(Reason reason, Phrase subject, RegionCode reader) {
        if (!NAMED.contains(reason.rule())) {
            return sentence(reason);
        }
        boolean elsewhere = reason.verdict() == Verdict.DEPENDS && reason.rule().equals(ScopeRule.RULE)
                && !reader.isNation() && reason.region().filter(RegionCode::isNation).isPresent();
        return sentence(reason, "named." + reason.rule() + "." + word(reason) + (elsewhere ? "-elsewhere" : ""))
                .with("subject", new Value.Nested(subject))
                .with("reader", new Value.Nested(Terms.region(reader)));
    }

    /** What is only mentioned and counts people says whom: 1人 alone says nothing. */
    private static String rule(Reason reason) {
        return Optional.of(reason)
                .filter(it -> it.rule().equals(Findings.MENTION))
                .flatMap(Reason::counted)
                .map(it -> reason.rule() + "-" + it.name().replace('.', '-'))
                .orElse(reason.rule());
    }

    private static String word(Reason reason) {
        return reason.verdict().name().toLowerCase(java.util.Locale.ROOT);
    }

    private Phrase sentence(Reason reason, String key) {
        Phrase phrase = Phrase.of(key)
                .with("region",
                        reason.region()
                                .<Value>map(it -> new Value.Nested(Terms.region(it)))
                                .orElse(new Value.Words("")))
                .with("source", reason.source().map(this::title).orElse(""));
        Phrase dated = reason.since()
                .map(it -> phrase.with("since", Terms.since(it, reason.earliest().orElse(it))))
                .orElse(phrase);
        return reason.value().map(it -> dated.with("value", value(reason, it))).orElse(dated);
    }

    /** What is only mentioned has nothing around it that says what its number counts. */
    private static Value value(Reason reason, gongji.rules.parameter.Value value) {
        return Parameter.findByName(reason.found().asked().name())
                .filter(it -> reason.rule().equals(Findings.MENTION))
                .map(it -> Terms.value(value, it.unit()))
                .orElseGet(() -> Terms.value(value));
    }

    private String title(SourceId id) {
        return Optional.ofNullable(sources.get(id.id())).map(it -> "《" + it.title() + "》").orElse("");
    }

    /** What failed is told, and with a yes its two main grounds and what was left out. */
    private static List<Reason> told(Ruling ruling) {
        List<Reason> reasons = ruling.reasons().stream().filter(it -> !it.rule().equals(Findings.MENTION)).toList();
        Stream<Reason> grounds = ruling.is(Verdict.YES)
                ? reasons.stream().filter(it -> it.verdict() == Verdict.YES).limit(REASONS_OF_A_YES)
                : Stream.empty();
        return Stream.concat(grounds, reasons.stream().filter(it -> it.verdict() != Verdict.YES))
                .limit(MOST_REASONS)
                .toList();
    }

    private Stream<Phrase> mentions(Ruling ruling) {
        return ruling.reasons().stream().filter(it -> it.rule().equals(Findings.MENTION)).map(this::sentence);
    }

    /**
     * A ruling in sentences.
     *
     * @param reasons the gravest first
     * @param help what would change the verdict or comes next
     * @param cautions what to be careful of
     */
    public record Explained(Verdict verdict, List<Phrase> reasons, List<Phrase> help, List<Phrase> cautions,
            List<Source> sources) {

        /** Copies the lists. */
        public Explained {
            reasons = List.copyOf(reasons);
            help = List.copyOf(help);
            cautions = List.copyOf(cautions);
            sources = List.copyOf(sources);
        }

        /** {@return the verdict as a door marks it} */
        public Frame.Mark mark() {
            return switch (verdict) {
                case YES -> Frame.Mark.YES;
                case NO -> Frame.Mark.NO;
                case DEPENDS -> Frame.Mark.DEPENDS;
                case UNKNOWN -> Frame.Mark.UNKNOWN;
            };
        }

        /** {@return reasons, help and cautions as parts of a reply, each a line of its own; the verdict's word is not in them} */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            Stream.of(reasons, help, cautions).flatMap(List::stream).forEach(it -> parts.add(new Part.Said(it)));
            return parts;
        }
    }
}
