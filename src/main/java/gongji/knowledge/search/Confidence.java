package gongji.knowledge.search;

import gongji.reading.Found;
import gongji.reading.Term;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Two logistic models: how probably the best candidate is right, and how probably any is. Never changed once made. */
final class Confidence {
    static final List<String> NAMES = List.of("bias", "probability", "margin", "score", "cover-query", "cover-entry",
            "lcs-query", "lcs-entry", "pairs", "sounds", "rare-query", "exact", "mass", "conflict", "missing", "domain",
            "foreign", "unknown", "short", "siblings", "terms", "strange-pairs", "strange-squared", "substring",
            "theirs",
            "theirs-domain", "undomained", "core", "odds", "kin-match", "kin-conflict", "cost-match", "cost-conflict",
            "channel-conflict",
            "region-conflict", "scheme-conflict", "action-conflict", "topic-conflict", "topic-missing",
            "asking-conflict",
            "elsewhere", "jaccard", "rare-entry", "likeness", "likeness-margin", "ratio", "ratio-margin", "likest",
            "long",
            "open", "kinds", "terms-found", "letters-query", "letters-entry", "alike", "pairs-query",
            "item-query", "item-pairs", "codes-different", "denial", "first-gap", "raw", "length",
            "leaning", "leaning-first", "order", "order-asks", "order-urges", "talk",
            "lack", "lean-share", "lean-margin", "voices", "one-voice", "odds-voices", "lean-spread");
    private static final int[] VOICES = {Feature.LIKENESS, Feature.RATIO, Feature.LEANING};
    private static final double OPEN = 0.05;
    /** Before the names of the second model's weights. */
    static final String SCOPE = "scope-";
    private final double[] weights;
    private final double[] ofScope;

    Confidence(Map<String, Double> weights) {
        this.weights = NAMES.stream().mapToDouble(name -> weights.getOrDefault(name, 0.0)).toArray();
        ofScope = NAMES.stream().mapToDouble(name -> weights.getOrDefault(SCOPE + name, 0.0)).toArray();
    }

    /** {@return the probability that the best candidate is right} */
    double of(double[] evidence) {
        return 1 / (1 + Math.exp(-Candidate.dot(weights, evidence)));
    }

    /** {@return the probability that anything answers} */
    double scope(double[] evidence) {
        return 1 / (1 + Math.exp(-Candidate.dot(ofScope, evidence)));
    }

    /** {@return what speaks for and against the best candidate, in the order of the names} */
    double[] evidence(Asked asked, List<Candidate> ranked, double[] shares, Rarity rarity) {
        Candidate best = ranked.getFirst();
        double[] nearest = best.comparisons.get(best.best);
        double second = shares.length > 1 ? shares[1] : 0;
        int letters = asked.shape.plain.length;
        double strange = rarity.unknown(asked.shape.pairs);
        double theirs = best.foreign ? 1 : 0;
        return new double[] {1, shares[0], shares[0] - second, best.score / 10, nearest[Feature.COVER_QUERY],
                nearest[Feature.COVER_ENTRY], nearest[Feature.LCS_QUERY], nearest[Feature.LCS_ENTRY],
                nearest[Feature.PAIRS],
                nearest[Feature.SOUNDS], nearest[Feature.RARE_QUERY], nearest[Feature.EXACT], nearest[Feature.MASS],
                ofKinds(nearest, 1), ofKinds(nearest, 2), domain(asked), foreign(asked), unknown(asked, rarity),
                1.0 / Math.max(1, letters), Math.min(1, nearest[Feature.SIBLINGS] / 3), nearest[Feature.TERMS],
                strange, strange * strange, nearest[Feature.SUBSTRING], theirs, theirs * domain(asked),
                domain(asked) == 0 && theirs == 0 ? 1 : 0, core(asked), odds(shares[0]),
                kind(nearest, 0, 0), kind(nearest, 0, 1), kind(nearest, 1, 0), kind(nearest, 1, 1), kind(nearest, 2, 1),
                kind(nearest, 3, 1), kind(nearest, 4, 1), kind(nearest, 5, 1), kind(nearest, 6, 1), kind(nearest, 6, 2),
                kind(nearest, 7, 1), nearest[Feature.REGION_ELSEWHERE], nearest[Feature.JACCARD],
                nearest[Feature.RARE_ENTRY], nearest[Feature.LIKENESS], margin(ranked, Feature.LIKENESS),
                nearest[Feature.RATIO], margin(ranked, Feature.RATIO),
                nearest[Feature.LIKENESS_RELATIVE] >= 1 ? 1 : 0, Math.log(Math.max(1, letters)) / 3,
                Arrays.stream(shares).filter(share -> share > OPEN).count() / 5.0,
                kinds(asked) / 4.0, Math.log(1 + asked.reading.found().size()) / 2, nearest[Feature.LETTERS_QUERY],
                nearest[Feature.LETTERS_ENTRY], nearest[Feature.ALIKE], nearest[Feature.PAIRS_QUERY],
                nearest[Feature.ITEM_QUERY], nearest[Feature.ITEM_PAIRS], nearest[Feature.CODES_DIFFERENT],
                nearest[Feature.DENIAL], gap(ranked), Math.log1p(best.phrasings.getFirst().score()) / 5,
                nearest[Feature.LENGTH], nearest[Feature.LEANING], nearest[Feature.LEANING_FIRST],
                nearest[Feature.ORDER], nearest[Feature.ORDER_ASKS], nearest[Feature.ORDER_URGES],
                nearest[Feature.TALK], nearest[Feature.LACK], leaned(asked, best), leanMargin(asked, best),
                voices(ranked) / 4, voices(ranked) >= 4 ? 1 : 0, odds(shares[0]) * voices(ranked) / 4,
                spread(asked)};
    }

    /** How far what was learned leans towards the best candidate. */
    private static double leaned(Asked asked, Candidate best) {
        return asked.leanings.length == 0 ? 0 : asked.leanings[best.item];
    }

    private static double leanMargin(Asked asked, Candidate best) {
        double others = 0;
        for (int item = 0; item < asked.leanings.length; item++) {
            others = item == best.item ? others : Math.max(others, asked.leanings[item]);
        }
        return leaned(asked, best) - others;
    }

    /** How undecided what was learned is: the entropy of its shares. */
    private static double spread(Asked asked) {
        double sum = 0;
        for (double share : asked.leanings) {
            sum -= share > 0 ? share * Math.log(share) : 0;
        }
        return sum / 4;
    }

    /** How many of four voices alone would put the best candidate first. */
    private static double voices(List<Candidate> ranked) {
        Candidate best = ranked.getFirst();
        double count = ranked.stream().noneMatch(each -> each.together > best.together) ? 1 : 0;
        for (int feature : VOICES) {
            double own = best.comparisons.getFirst()[feature];
            count += ranked.stream().noneMatch(each -> each.comparisons.getFirst()[feature] > own) ? 1 : 0;
        }
        return count;
    }

    /** {@return by how much the best candidate is above the best of the others} */
    private static double margin(List<Candidate> ranked, int feature) {
        double others = ranked.stream()
                .skip(1)
                .mapToDouble(each -> each.comparisons.getFirst()[feature])
                .max()
                .orElse(0);
        return ranked.getFirst().comparisons.getFirst()[feature] - others;
    }

    private static double kind(double[] values, int kind, int relation) {
        return values[Feature.FIRST_KIND + 4 * kind + relation];
    }

    /** How far the first search put the best before all others. */
    private static double gap(List<Candidate> ranked) {
        double best = ranked.getFirst().together;
        double other = ranked.stream().skip(1).mapToDouble(each -> each.together).max().orElse(0);
        return (best - other) / Math.max(1e-6, best);
    }

    private static double odds(double share) {
        double within = Math.clamp(share, 0.002, 0.998);
        return Math.log(within / (1 - within)) / 6;
    }

    /** Sums a relation over the kinds that carry a meaning of their own. */
    private static double ofKinds(double[] values, int relation) {
        double sum = 0;
        for (int kind = 0; kind < 7; kind++) {
            sum += values[Feature.FIRST_KIND + 4 * kind + relation];
        }
        return sum / 3;
    }

    private static double domain(Asked asked) {
        long count = asked.reading.found()
                .stream()
                .map(Found::term)
                .map(Term::kind)
                .filter(kind -> kind == Term.Kind.KIN || kind == Term.Kind.COST || kind == Term.Kind.CHANNEL
                        || kind == Term.Kind.SCHEME || kind == Term.Kind.ACTION || kind == Term.Kind.TOPIC)
                .count();
        return Math.min(1, count / 3.0);
    }

    /** How many kinds of domain words the question has. */
    private static long kinds(Asked asked) {
        return asked.reading.found().stream().map(Found::term).map(Term::kind).distinct().count();
    }

    /** Whether the question speaks of the house's own subjects and not only of kin or money. */
    private static double core(Asked asked) {
        return asked.reading.found()
                .stream()
                .map(Found::term)
                .anyMatch(term -> term.kind() == Term.Kind.TOPIC
                        || term.kind() == Term.Kind.CHANNEL || term.kind() == Term.Kind.SCHEME) ? 1 : 0;
    }

    private static double foreign(Asked asked) {
        return asked.reading.found().stream().anyMatch(each -> each.term().kind() == Term.Kind.FOREIGN) ? 1 : 0;
    }

    /** The share of the question's characters that no phrasing holds. */
    private static double unknown(Asked asked, Rarity rarity) {
        int unknown = 0;
        for (char each : asked.shape.characters) {
            unknown += rarity.of(each) >= rarity.most() ? 1 : 0;
        }
        return asked.shape.characters.length == 0 ? 1 : (double) unknown / asked.shape.characters.length;
    }
}
