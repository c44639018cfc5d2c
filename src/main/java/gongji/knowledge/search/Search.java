package gongji.knowledge.search;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Folio;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PhrasingIndex;
import gongji.knowledge.index.PhrasingIndex.Scored;
import gongji.knowledge.index.Shelf;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the items that a question asks for. Safe for use by many threads.
 *
 * <p>Length: finding, comparing and what is kept ready for comparing share their state, and measuring blindly needs all of it.
 */
public final class Search {
    static final int RANKED = 20;
    private static final int FIRST = 200;
    private static final double RATIOS = 30;
    private static final double LACKS = 5;
    private static final int LEANED_TO = 4;
    private static final double FAINTEST = 1e-6;
    private static final double LEANINGS = 7;
    private final Shelf shelf;
    private final PhrasingIndex index;
    private final Rarity rarity;
    private final Comparison.Rarities rarities;
    private final AtomicReferenceArray<Shape> shapes;
    private final AtomicReferenceArray<Profile> profiles;
    private final AtomicReferenceArray<Portrait> portraits;
    private final Traits traits;
    private final int[] firstFolio;
    private final Map<BitSet, IntPredicate> known = new ConcurrentHashMap<>();
    private final double[] ranking;
    private final Confidence confidence;
    private final Optional<IntPredicate> admitted;
    private final Optional<Schooling> schooling;

    public Search(Shelf shelf, PhrasingIndex index, Weights weights) {
        this(shelf, index, weights, Optional.empty(), Optional.empty());
    }

    /** @param leanings what was learned from the phrasings of this shelf */
    public Search(Shelf shelf, PhrasingIndex index, Weights weights, Leanings leanings) {
        this(shelf, index, weights, Optional.empty(), Optional.of(new Schooling(shelf, leanings)));
    }

    private Search(Shelf shelf, PhrasingIndex index, Weights weights, Optional<IntPredicate> admitted,
            Optional<Schooling> schooling) {
        this.shelf = shelf;
        this.index = index;
        this.admitted = admitted;
        this.schooling = schooling;
        rarity = Rarity.ofPlain(shelf.folios());
        rarities = new Comparison.Rarities(rarity, Rarity.ofLetters(shelf.folios()));
        shapes = new AtomicReferenceArray<>(shelf.folios().size());
        profiles = new AtomicReferenceArray<>(shelf.items().size());
        portraits = new AtomicReferenceArray<>(shelf.items().size());
        firstFolio = firstFolios(shelf);
        traits = schooling.map(Schooling::common).orElseGet(() -> new Traits(shelf));
        ranking = Feature.vector(weights.ranking());
        confidence = new Confidence(weights.confidence());
    }

    /** {@return the same search with other weights for ranking and confidence; those of the fields stay} */
    public Search weighing(Weights weights) {
        return new Search(shelf, index, weights, admitted, schooling);
    }

    private static int[] firstFolios(Shelf shelf) {
        int[] first = new int[shelf.items().size() + 1];
        int at = 0;
        for (int item = 0; item < shelf.items().size(); item++) {
            first[item] = at;
            at += shelf.items().get(item).phrasings().size();
        }
        first[shelf.items().size()] = at;
        return first;
    }

    /** {@return this search with other weights and without some phrasings, to measure how strangers are understood} */
    public Search blind(IntPredicate seen, Weights weights) {
        return new Search(shelf, index, weights, Optional.of(seen), schooling);
    }

    /** {@return which phrasings are left without those of these words} */
    public IntPredicate without(Set<String> words) {
        BitSet hidden = new BitSet();
        for (int item = 0; item < shelf.items().size(); item++) {
            List<String> phrasings = shelf.items().get(item).phrasings();
            for (int i = 0; i < phrasings.size(); i++) {
                hidden.set(firstFolio[item] + i, words.contains(phrasings.get(i)));
            }
        }
        return known.computeIfAbsent(hidden, some -> folio -> !some.get(folio));
    }

    /**
     * Finds items.
     *
     * @param region the region the question is asked for, unless it names one itself
     */
    public Hits find(Reading reading, Optional<String> region) {
        Asked asked = asked(reading, region, admitted);
        List<Candidate> ranked = rank(asked, admitted, ranking);
        if (ranked.isEmpty()) {
            return Hits.NONE;
        }
        double[] shares = shares(ranked);
        List<Hit> hits = new ArrayList<>(ranked.size());
        for (int i = 0; i < shares.length; i++) {
            hits.add(hit(asked, ranked.get(i), shares[i]));
        }
        double[] evidence = confidence.evidence(asked, ranked, shares, rarity);
        return new Hits(hits, confidence.of(evidence), confidence.scope(evidence));
    }

    /** {@return a hit with the phrasing of the very words that were asked, where there is one, else the nearest} */
    private Hit hit(Asked asked, Candidate candidate, double share) {
        Scored nearest = candidate.phrasings.stream()
                .filter(each -> shelf.folios().get(each.folio()).plain().equals(asked.reading.plain()))
                .findFirst()
                .orElseGet(() -> candidate.phrasings.get(candidate.best));
        int number = nearest.folio() - firstFolio[candidate.item];
        Item item = shelf.items().get(candidate.item);
        return new Hit(item.id(), share, item.phrasings().get(number));
    }

    /** @param taught the phrasings that may have taught; all, where none are named */
    Asked asked(Reading reading, Optional<String> region, Optional<IntPredicate> taught) {
        return new Asked(reading, region, index.tokens(), rarities, traits,
                schooling.map(each -> each.leanings(taught)));
    }

    /** {@return the candidates among the admitted phrasings or all, best first} */
    List<Candidate> rank(Asked asked, Optional<IntPredicate> admitted, double[] weights) {
        List<Candidate> candidates = candidates(asked, admitted);
        for (Candidate candidate : candidates) {
            candidate.weigh(weights);
        }
        candidates.sort(Comparator.comparingDouble((Candidate each) -> -each.score));
        return candidates;
    }

    private List<Candidate> candidates(Asked asked, Optional<IntPredicate> admitted) {
        Map<Integer, Candidate> byItem = new LinkedHashMap<>();
        for (Scored scored : index.search(asked.reading, FIRST)) {
            if (admitted.isEmpty() || admitted.get().test(scored.folio())) {
                byItem.computeIfAbsent(shelf.folios().get(scored.folio()).item(), Candidate::new).add(scored);
            }
        }
        List<Candidate> first = byItem.values()
                .stream()
                .sorted(Comparator.comparingDouble((Candidate each) -> -each.together))
                .limit(RANKED)
                .toList();
        List<Candidate> candidates = new ArrayList<>(first);
        if (asked.leanings.length > 0) {
            byItem.values()
                    .stream()
                    .filter(each -> !first.contains(each))
                    .sorted(Comparator.comparingDouble((Candidate each) -> -asked.leanings[each.item]))
                    .limit(LEANED_TO)
                    .forEach(candidates::add);
        }
        if (!first.isEmpty()) {
            double best = first.getFirst().phrasings.getFirst().score();
            double together = first.getFirst().together;
            candidates.forEach(each -> compare(asked, each, new double[] {best, together}, admitted));
            relate(candidates);
            lean(asked, candidates);
            away(candidates);
        }
        return candidates;
    }

    /** Leaves out what holds in other places only, unless nothing else is found. */
    private static void away(List<Candidate> candidates) {
        if (!candidates.stream().allMatch(each -> each.elsewhere)) {
            candidates.removeIf(each -> each.elsewhere);
        }
    }

    /** Writes how like each item is beside the likest. */
    private static void relate(List<Candidate> candidates) {
        double most = candidates.stream()
                .mapToDouble(each -> each.comparisons.getFirst()[Feature.LIKENESS])
                .max()
                .orElse(1);
        candidates.stream()
                .flatMap(each -> each.comparisons.stream())
                .forEach(values -> values[Feature.LIKENESS_RELATIVE] = values[Feature.LIKENESS] / Math.max(most, 1e-9));
    }

    /** Writes how far the question leans towards each item. */
    private static void lean(Asked asked, List<Candidate> candidates) {
        if (asked.leanings.length == 0) {
            return;
        }
        double most = Arrays.stream(asked.leanings).max().orElse(1);
        for (Candidate candidate : candidates) {
            double share = asked.leanings[candidate.item];
            for (double[] values : candidate.comparisons) {
                values[Feature.LEANING] = Math.log(Math.max(share, FAINTEST)) / LEANINGS;
                values[Feature.LEANING_FIRST] = share >= most ? 1 : 0;
            }
        }
    }

    private void compare(Asked asked, Candidate candidate, double[] best, Optional<IntPredicate> seen) {
        double[] ofItem = new double[Feature.all().size()];
        ofItem[Feature.SIBLINGS] = Math.log(candidate.siblings);
        ofItem[Feature.TOGETHER] = candidate.together / best[1];
        candidate.foreign = shelf.items().get(candidate.item).hints().contains(Item.FOREIGN);
        boolean whole = seen.isEmpty() || isWhole(candidate.item, seen.get());
        Profile profile = whole ? profile(candidate.item) : new Profile(folios(candidate.item, seen.get()));
        profile.compare(asked.terms, ofItem);
        region(asked, candidate, ofItem);
        ofItem[Feature.TALK] = Item.smallTalk(shelf.items().get(candidate.item).id()).isPresent() ? 1 : 0;
        if (Item.operation(shelf.items().get(candidate.item).id()).isPresent()) {
            ofItem[Feature.ORDER] = 1;
            ofItem[Feature.ORDER_ASKS] = asked.asks ? 1 : 0;
            ofItem[Feature.ORDER_URGES] = asked.urges ? 1 : 0;
        }
        Portrait portrait = whole ? portrait(candidate.item) : portrait(folios(candidate.item, seen.get()));
        ofItem[Feature.LIKENESS] = portrait.likeness(asked.traits);
        ofItem[Feature.RATIO] = portrait.ratio(asked.traits) / RATIOS;
        ofItem[Feature.LACK] = portrait.lack(asked.traits) / LACKS;
        profile.cover(asked, rarity, ofItem);
        for (Scored scored : candidate.phrasings) {
            double[] values = ofItem.clone();
            values[Feature.RELATIVE] = scored.score() / best[0];
            values[Feature.MASS] = Math.min(2, scored.score() / asked.mass);
            Folio folio = shelf.folios().get(scored.folio());
            Comparison.write(asked, shape(scored.folio()), folio, rarities, values);
            candidate.comparisons.add(values);
        }
    }

    /** Writes where the item holds; one of another place than the one asked for counts only if an app of that place is named. */
    private void region(Asked asked, Candidate candidate, double[] into) {
        Item item = shelf.items().get(candidate.item);
        if (item.isEverywhere()) {
            return;
        }
        boolean here = asked.regions.stream().anyMatch(item::holdsIn);
        boolean named = into[Feature.FIRST_KIND + 4 * Feature.KINDS.indexOf(Term.Kind.CHANNEL)] > 0;
        candidate.elsewhere = !here && !named;
        if (!asked.regions.isEmpty()) {
            into[here ? Feature.REGION_HERE : Feature.REGION_ELSEWHERE] = 1;
        }
    }

    private Shape shape(int folio) {
        Shape known = shapes.get(folio);
        if (known == null) {
            Folio made = shelf.folios().get(folio);
            known = new Shape(made.plain(), made.letters(), index.tokens());
            shapes.set(folio, known);
        }
        return known;
    }

    private Profile profile(int item) {
        Profile known = profiles.get(item);
        if (known == null) {
            known = new Profile(shelf.folios().subList(firstFolio[item], firstFolio[item + 1]));
            profiles.set(item, known);
        }
        return known;
    }

    private Portrait portrait(int item) {
        Portrait known = portraits.get(item);
        if (known == null) {
            known = portrait(shelf.folios().subList(firstFolio[item], firstFolio[item + 1]));
            portraits.set(item, known);
        }
        return known;
    }

    private Portrait portrait(List<Folio> folios) {
        return new Portrait(folios.stream().map(Traits::of).toList(), traits);
    }

    private boolean isWhole(int item, IntPredicate seen) {
        return IntStream.range(firstFolio[item], firstFolio[item + 1]).allMatch(seen);
    }

    /** What an item would look like with the admitted phrasings only; for fitting, where a phrasing is kept from itself. */
    private List<Folio> folios(int item, IntPredicate seen) {
        List<Folio> folios = new ArrayList<>();
        for (int i = firstFolio[item]; i < firstFolio[item + 1]; i++) {
            if (seen.test(i)) {
                folios.add(shelf.folios().get(i));
            }
        }
        return folios;
    }

    /** {@return whether a phrasing finds its item among the first through the item's other phrasings} */
    public boolean findsWithout(Reading reading, int self, String id, int first) {
        return rank(asked(reading, Optional.empty(), Optional.empty()), Optional.of(folio -> folio != self), ranking)
                .stream()
                .limit(first)
                .anyMatch(each -> shelf.items().get(each.item).id().equals(id));
    }

    static double[] shares(List<Candidate> ranked) {
        double[] shares = new double[ranked.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(ranked.get(i).score - ranked.getFirst().score);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    Rarity rarity() {
        return rarity;
    }

    Confidence confidence() {
        return confidence;
    }

    public Shelf shelf() {
        return shelf;
    }
}
