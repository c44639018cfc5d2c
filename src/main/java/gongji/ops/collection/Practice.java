package gongji.ops.collection;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PlainIndex;
import gongji.knowledge.search.Example;
import gongji.knowledge.search.Fitting;
import gongji.knowledge.search.Fitting.Limit;
import gongji.knowledge.search.Fitting.Posed;
import gongji.knowledge.search.Search;
import gongji.ops.collection.PracticeFiles.Subject;
import gongji.reading.Lexicon;
import gongji.reading.Reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Fits the weights that any collection is searched with. Every subject is laid out with one phrasing an item and with three, among
 * the first phrasings of half of the other subjects; what was left out is asked. Every seventh item is not laid out at all, and
 * the other half of the subjects is not either: nothing answers those. A subject weighs as much as another, however large.
 */
public final class Practice {
    private static final List<String> AGREEING = List.of("kin", "cost", "channel", "scheme", "action", "topic",
            "region",
            "time", "period");
    private static final Set<String> OF_THE_HOUSE = Set.of("terms", "standard", "region-here", "region-elsewhere",
            "leaning", "leaning-first", "order", "order-asks", "order-urges", "talk");
    private static final Set<String> SHARED = Set.of("relative", "mass", "lcs-entry", "lcs-query", "substring",
            "jaccard",
            "cover-query", "cover-entry", "pairs", "sounds", "exact", "siblings", "together", "letters-query",
            "letters-entry", "alike", "pairs-query", "item-query", "item-pairs", "codes-shared", "asking-match",
            "negation-match", "likeness", "likeness-relative", "ratio");
    private static final Set<String> DIFFERENT = Set.of("rare-query", "rare-entry", "length", "codes-different",
            "denial", "asking-conflict", "asking-missing", "asking-extra", "negation-conflict", "negation-missing",
            "negation-extra");
    private static final int[] LAYOUTS = {1, 3};
    private static final int HIDDEN = 7;
    private static final int FOLDS = 3;
    /**
     * Where the ranking starts and how strongly it is kept there: the few things that carry over between the practice, the
     * house's own development questions and back, in round numbers. Less strongly kept, it learns a subject by heart.
     */
    private static final Map<String, Double> START = Map.of("together", 4.0, "siblings", 1.5, "item-query", 1.5,
            "jaccard", 1.0);
    /**
     * Where the confidence starts; nothing else speaks in it, for with more it tells less in a subject it was not fitted to. The
     * score of the first search weighs most: shares of the question alone take short strangers for acquaintances.
     */
    private static final Map<String, Double> SURE = Map.of("bias", -6.0, "raw", 6.0, "score", 3.0, "jaccard", 3.0,
            "strange-pairs", -1.5, "unknown", -3.0);
    private static final double KEPT = 0.05;
    private static final int MOST_ASKED = 400;
    private final Lexicon lexicon;
    private final Reader reader;
    private final LocalDate day;

    public Practice(Lexicon lexicon, LocalDate day) {
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon);
        this.day = day;
    }

    /** What weights of the ranking mean the same in every subject; to share less never speaks for an item, nor to differ. */
    static Limit limit(String name) {
        int dash = name.lastIndexOf('-');
        String kind = dash < 0 ? "" : name.substring(0, dash);
        if (AGREEING.contains(kind)) {
            return name.endsWith("-match") ? Limit.NOT_BELOW_ZERO : Limit.NOTHING;
        }
        if (OF_THE_HOUSE.contains(name) || kind.equals("foreign")) {
            return Limit.NOTHING;
        }
        if (SHARED.contains(name)) {
            return Limit.NOT_BELOW_ZERO;
        }
        return DIFFERENT.contains(name) ? Limit.NOT_ABOVE_ZERO : Limit.ANYTHING;
    }

    /** What a weight of the confidence may be. */
    static Limit telling(String name) {
        double start = SURE.getOrDefault(name, 0.0);
        return start > 0 ? Limit.NOT_BELOW_ZERO : start < 0 ? Limit.NOT_ABOVE_ZERO : Limit.NOTHING;
    }

    /** Questions of one subject, asked of one layout of it. */
    public record Drill(String subject, Search search, List<Faqs.Query> queries) {

        public Drill {
            queries = List.copyOf(queries);
        }
    }

    /** {@return the drills of all subjects} */
    public List<Drill> drills(List<Subject> subjects, Weights weights) {
        List<Drill> drills = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            for (int layout : LAYOUTS) {
                drills.add(drill(subjects, i, layout, weights));
            }
        }
        return drills;
    }

    private Drill drill(List<Subject> subjects, int number, int layout, Weights weights) {
        Subject subject = subjects.get(number);
        List<Item> items = new ArrayList<>();
        List<Faqs.Query> queries = new ArrayList<>();
        for (int i = 0; i < subject.groups().size(); i++) {
            add(subject.name() + "-" + i, subject.groups().get(i), layout, i, items, queries);
        }
        for (int other = 0; other < subjects.size(); other++) {
            List<List<String>> groups = subjects.get(other).groups();
            for (int i = 0; other != number && i < groups.size(); i += 1 + groups.size() / 60) {
                if ((other + number) % 2 == 0) {
                    queries.add(new Faqs.Query(groups.get(i).getLast(), Set.of()));
                } else {
                    items.add(item(other + "-" + i, groups.get(i).subList(0, 1)));
                }
            }
        }
        Weights unlearned = new Weights(weights.fields(), START, Map.of(), 1, 1);
        return new Drill(subject.name(), Engines.search(items, lexicon, unlearned), fewer(queries));
    }

    private static void add(String name, List<String> phrasings, int layout, int number, List<Item> items,
            List<Faqs.Query> queries) {
        if (number % HIDDEN == HIDDEN - 1) {
            queries.add(new Faqs.Query(phrasings.get(number % phrasings.size()), Set.of()));
            return;
        }
        int kept = Math.min(layout, phrasings.size() - 1);
        List<String> laidOut = new ArrayList<>();
        for (int i = 0; i < phrasings.size(); i++) {
            String phrasing = phrasings.get((number + i) % phrasings.size());
            if (i < kept) {
                laidOut.add(phrasing);
            } else if (i < kept + 3) {
                queries.add(new Faqs.Query(phrasing, Set.of(name)));
            }
        }
        items.add(item(name, laidOut));
    }

    private static Item item(String name, List<String> phrasings) {
        return new Item(name, phrasings, List.of(), List.of());
    }

    private static List<Faqs.Query> fewer(List<Faqs.Query> queries) {
        List<Faqs.Query> some = new ArrayList<>();
        for (boolean answerable : new boolean[] {true, false}) {
            List<Faqs.Query> all = queries.stream().filter(each -> each.answerable() == answerable).toList();
            int step = 1 + all.size() / MOST_ASKED;
            for (int i = 0; i < all.size(); i += step) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    /** {@return weights fitted to drills} */
    public Weights fit(List<Drill> drills, Weights start) {
        List<Posed> ranking = drills.stream()
                .flatMap(drill -> posed(drill, Faqs.Query::answerable))
                .toList();
        List<Posed> confidence = drills.stream()
                .flatMap(drill -> Stream.concat(posed(drill, Faqs.Query::answerable),
                        posed(drill, query -> !query.answerable())))
                .toList();
        return Fitting.fit(ranking, confidence, new Weights(start.fields(), START, Map.of(), 1, 1),
                new Fitting.Manner(Practice::limit, Practice::telling, SURE, KEPT));
    }

    /** How one subject goes with weights that were fitted without it, beside Lucene as it comes and the first search alone. */
    public record Crossed(String subject, Trial.Figures plain, Trial.Figures first, Trial.Figures fitted) {}

    /** {@return each subject's figures; the subjects are left out a third at a time} */
    public List<Crossed> cross(List<Drill> drills, Weights start) {
        List<String> subjects = drills.stream().map(Drill::subject).distinct().toList();
        Weights unranked = new Weights(start.fields(), Map.of("together", 1.0), Map.of("raw", 1.0), 1, 1);
        List<Crossed> crossed = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Predicate<Drill> held = drill -> subjects.indexOf(drill.subject()) % FOLDS == left;
            Weights fitted = fit(drills.stream().filter(held.negate()).toList(), start);
            drills.stream()
                    .filter(held)
                    .forEach(drill -> crossed.add(
                            new Crossed(drill.subject(), plain(drill), figures(drill, unranked),
                                    figures(drill, fitted))));
        }
        return crossed;
    }

    private static Trial.Figures plain(Drill drill) {
        try (PlainIndex plain = new PlainIndex(drill.search().shelf().items(), PlainIndex.Analysis.STANDARD)) {
            return Trial.once(drill.queries(), Engines.plain(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Trial.Figures figures(Drill drill, Weights weights) {
        return Trial.once(drill.queries(), Engines.own(drill.search().weighing(weights), reader, day));
    }

    /** Some of the questions, which weigh as much together as those of any other drill. */
    private Stream<Posed> posed(Drill drill, Predicate<Faqs.Query> wanted) {
        List<Faqs.Query> queries = drill.queries().stream().filter(wanted).toList();
        return queries.stream()
                .map(query -> new Posed(drill.search(), new Example(reader.read(query.text(), day), query.right(),
                        folio -> true, folio -> true, 100.0 / queries.size(), true)));
    }
}
