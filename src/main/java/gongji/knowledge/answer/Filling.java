package gongji.knowledge.answer;

import gongji.message.Text;
import gongji.message.Value;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the placeholders of a text from the policy files for one region and day: {@code {{name}}} is the value with its unit,
 * {@code {{name:since}}} the first day of it, {@code {{region}}} the region. {@code {{name@140000}}} is the value of a region
 * that the text names itself, whoever reads it, {@code {{name:2025-12-31}}} the value of a day that it names. A yes or no is put in that parameter's own words. A clause with a value that is not
 * known, or for which there is no rule, gives way to one that says so, or in an answer, behind its first line, is left out; nothing
 * is guessed. Which pieces stand for the reader, {@link Standing} decides. Immutable, safe for use by many threads.
 */
public final class Filling {

    /** A placeholder; the groups are the name, the region and the day it is tied to, and {@code since} where that is asked. */
    public static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(?<name>[a-z0-9.-]+)(?:@(?<region>[0-9]{6}))?"
            + "(?::(?<on>[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])))?(?::(?<since>since))?}}");

    /** Marks at the head of a paragraph or an item that say for which readers and on which days it stands. */
    public static final Pattern MARKS = Pattern.compile("^(?:\\{\\{(?:in@[0-9]{6}|else|open"
            + "|(?:from|until)@[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))}})+");

    /** Ends a clause with more to come. */
    private static final String HALF = "；";
    /** The name in the placeholder of the reader's region. */
    static final String READER = "region";
    private static final String REGION = "{{region}}";

    private final Policies policies;

    /** Fills from these policies. */
    public Filling(Policies policies) {
        this.policies = policies;
    }

    /**
     * A filled text.
     *
     * @param cautions ids of what to say beside it, because a value is of medium confidence or should have been renewed
     * @param open whether something is left out because the reader's region is open
     * @param local whether something stands for the reader's region alone, so that examples from elsewhere are left out
     * @param own the documents of the values of the reader's region
     * @param others the documents of the values of other regions
     * @param outdated the documents of earlier values of the same rules
     */
    public record Filled(Text text, Set<String> cautions, boolean open, boolean local, List<String> own,
            List<String> others, Set<String> outdated) {

        /** Copies the collections. */
        public Filled {
            cautions = Set.copyOf(cautions);
            own = List.copyOf(own);
            others = List.copyOf(others);
            outdated = Set.copyOf(outdated);
        }
    }

    /** Fills a text that is read as a whole: every clause without its value says so. */
    public Filled fill(Text text, RegionCode region, LocalDate on) {
        return fill(text, new Run(region, on, new Findings(on), Telling.EVERYWHERE));
    }

    /** Fills an answer: behind its first line clauses without their value are left out, in the first they say so. */
    public Filled answer(Text text, RegionCode region, LocalDate on) {
        return fill(text, new Run(region, on, new Findings(on), Telling.FIRST));
    }

    /** Fills what stands behind the first line of an answer: clauses without their value are left out. */
    public Filled behind(Text text, RegionCode region, LocalDate on) {
        return fill(text, new Run(region, on, new Findings(on), Telling.NOWHERE));
    }

    private static Filled fill(Text text, Run run) {
        Text filled = run.text(text);
        return new Filled(filled, new LinkedHashSet<>(run.findings.ruling().cautions()), run.open, run.local,
                List.copyOf(run.own), List.copyOf(run.others), run.outdated);
    }

    /**
     * Where an answer begins to hold.
     *
     * @param day the first day, the wanted one or later, on which every value in its first line is known; else the wanted one
     * @param sure whether on the wanted day there was no such rule; else it is not known how it was then
     */
    public record Begin(LocalDate day, boolean sure) {}

    /** {@return from when an answer holds} */
    public Begin begins(Text text, RegionCode region, LocalDate on) {
        Run run = new Run(region, on, new Findings(on), Telling.FIRST);
        Optional<LocalDate> later = run.begins(text);
        return later.map(it -> new Begin(begins(text, region, it).day(), run.sure)).orElse(new Begin(on, true));
    }

    /** Where a missing value is told; elsewhere its clause is left out. */
    private enum Telling {
        EVERYWHERE,
        /** In the first paragraph, if the text begins with one. */
        FIRST, NOWHERE
    }

    /** One text on its way. */
    private final class Run {

        private final RegionCode region;
        private final LocalDate on;
        private final Findings findings;
        private final Telling telling;
        private final Gaps gaps;
        private final Set<String> own = new LinkedHashSet<>();
        private final Set<String> others = new LinkedHashSet<>();
        private final Set<String> outdated = new LinkedHashSet<>();
        private boolean open;
        private boolean local;
        private boolean sure = true;

        Run(RegionCode region, LocalDate on, Findings findings, Telling telling) {
            this.region = region;
            this.on = on;
            this.findings = findings;
            this.telling = telling;
            gaps = new Gaps(policies, region, on);
        }

        Text text(Text text) {
            List<Text.Block> standing = standing(text).blocks();
            List<Text.Block> filled = new ArrayList<>();
            for (Text.Block block : standing) {
                boolean first = block.equals(standing.getFirst()) && block instanceof Text.Block.Paragraph;
                block(block, telling == Telling.EVERYWHERE || telling == Telling.FIRST && first).ifPresent(filled::add);
            }
            return new Text(filled);
        }

        private Text standing(Text text) {
            Standing standing = new Standing(region, on, this::isLocal, this::hasOwnRule);
            Text left = standing.of(text);
            open |= standing.isOpen();
            local |= standing.hasSpoken();
            return left;
        }

        /** {@return the next day on which one more value of the first paragraph is known} */
        Optional<LocalDate> begins(Text text) {
            return standing(text).blocks()
                    .stream()
                    .limit(1)
                    .filter(Text.Block.Paragraph.class::isInstance)
                    .flatMap(block -> words(((Text.Block.Paragraph) block).spans()))
                    .flatMap(words -> PLACEHOLDER.matcher(words).results())
                    .filter(gap -> gaps.isOpen(gap))
                    .peek(gap -> sure &= gaps.find(gap) instanceof Lookup.NotInForce)
                    .flatMap(gap -> gap.group("on") == null ? gaps.starts(gap) : Stream.of())
                    .min(LocalDate::compareTo);
        }

        private Optional<Text.Block> block(Text.Block block, boolean telling) {
            return switch (block) {
                case Text.Block.Paragraph it -> Optional.of(spans(it.spans(), telling))
                        .filter(line -> !line.isEmpty())
                        .map(Text.Block.Paragraph::new);
                case Text.Block.Items it -> Optional.of(it.items()
                        .stream()
                        .map(item -> spans(item, telling))
                        .filter(line -> !line.isEmpty())
                        .toList())
                        .filter(items -> !items.isEmpty())
                        .map(items -> new Text.Block.Items(it.numbered(), items));
            };
        }

        /** A piece on how it is in the reader's region. */
        private boolean isLocal(List<Text.Span> piece) {
            return words(piece).anyMatch(it -> it.contains(REGION)) && words(piece).flatMap(this::rules).count() > 0;
        }

        private boolean hasOwnRule(List<Text.Span> piece) {
            return words(piece).flatMap(this::rules)
                    .anyMatch(it -> it instanceof Lookup.InForce rule && rule.level() != Level.NATION);
        }

        private static Stream<String> words(List<Text.Span> piece) {
            return piece.stream().flatMap(Run::words);
        }

        private static Stream<String> words(Text.Span span) {
            return switch (span) {
                case Text.Span.Plain it -> Stream.of(it.words());
                case Text.Span.Strong it -> Stream.of(it.words());
                case Text.Span.Filled it -> Stream.empty();
                case Text.Span.Link it -> Stream.empty();
            };
        }

        /** What the reader's region says to the placeholders that are tied to no other region. */
        private Stream<Lookup> rules(String words) {
            return PLACEHOLDER.matcher(words)
                    .results()
                    .filter(gap -> gap.group("region") == null && !gap.group("name").equals(READER))
                    .map(gaps::find);
        }

        private List<Text.Span> spans(List<Text.Span> line, boolean telling) {
            List<Text.Span> filled = new ArrayList<>();
            List<Clause> clauses = Clause.of(line);
            List<Clause> left = clauses.stream().filter(it -> telling || gaps.missing(it).isEmpty()).toList();
            for (Clause clause : left) {
                gaps.missing(clause)
                        .ifPresentOrElse(words -> filled.add(new Text.Span.Filled(words, false)),
                                () -> clause.spans().stream().flatMap(this::span).forEach(span -> join(filled, span)));
                boolean cut = clause.equals(left.getLast()) && clause.mark().equals(HALF);
                join(filled, new Text.Span.Plain(cut ? clauses.getLast().mark() : clause.mark()));
            }
            return filled;
        }

        /** Plain words behind plain words become one span again. */
        private static void join(List<Text.Span> spans, Text.Span next) {
            if (!(next instanceof Text.Span.Plain plain)) {
                spans.add(next);
            } else if (!spans.isEmpty() && spans.getLast() instanceof Text.Span.Plain last) {
                spans.set(spans.size() - 1, new Text.Span.Plain(last.words() + plain.words()));
            } else if (!plain.words().isEmpty()) {
                spans.add(plain);
            }
        }

        private Stream<Text.Span> span(Text.Span span) {
            return switch (span) {
                case Text.Span.Plain it -> pieces(it.words(), false);
                case Text.Span.Strong it -> pieces(it.words(), true);
                case Text.Span.Filled it -> Stream.of(it);
                case Text.Span.Link it -> Stream.of(it);
            };
        }

        private Stream<Text.Span> pieces(String words, boolean strong) {
            List<Text.Span> pieces = new ArrayList<>();
            Matcher gap = PLACEHOLDER.matcher(words);
            int end = 0;
            while (gap.find()) {
                add(pieces, words.substring(end, gap.start()), strong);
                pieces.add(new Text.Span.Filled(value(gap.toMatchResult()), strong));
                end = gap.end();
            }
            add(pieces, words.substring(end), strong);
            return pieces.stream();
        }

        private static void add(List<Text.Span> pieces, String words, boolean strong) {
            if (!words.isEmpty()) {
                pieces.add(strong ? new Text.Span.Strong(words) : new Text.Span.Plain(words));
            }
        }

        private Value value(MatchResult gap) {
            if (gap.group("name").equals(READER) || !(gaps.find(gap) instanceof Lookup.InForce found)) {
                return new Value.Nested(Terms.region(gaps.place(gap)));
            }
            if (gap.group("on") == null) {
                note(gaps.place(gap), found);
            }
            return gap.group("since") != null ? Terms.since(found.since(), found.earliest())
                    : Terms.value(found.value(), ParameterName.of(gap.group("name")));
        }

        /** A value of another region stands beside the answer; of it only that it may be out of date is said. */
        private void note(RegionCode place, Lookup.InForce found) {
            (place.equals(region) ? own : others).add(found.source().id());
            gaps.earlier(found).forEach(outdated::add);
            if (place.equals(region)) {
                findings.used(found);
            } else if (found.isStale(on)) {
                findings.caution(Findings.RENEWAL_DUE);
            }
        }
    }
}
