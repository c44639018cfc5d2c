package gongji.knowledge.search;

import gongji.reading.Term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of what is compared, in a fixed order. */
public final class Feature {
    /** First-stage score as a share of the best. */
    static final int RELATIVE = 0;
    /** First-stage score as a share of the question's mass. */
    static final int MASS = 1;
    static final int LCS_ENTRY = 2;
    static final int LCS_QUERY = 3;
    static final int SUBSTRING = 4;
    static final int JACCARD = 5;
    static final int COVER_QUERY = 6;
    static final int COVER_ENTRY = 7;
    static final int PAIRS = 8;
    static final int SOUNDS = 9;
    static final int RARE_QUERY = 10;
    static final int RARE_ENTRY = 11;
    static final int EXACT = 12;
    static final int STANDARD = 13;
    static final int LENGTH = 14;
    static final int TERMS = 15;
    static final int SIBLINGS = 16;
    static final int TOGETHER = 17;
    static final int REGION_HERE = 18;
    static final int REGION_ELSEWHERE = 19;
    /** Cosine of the question with all phrasings of the item together, and the same as a share of the best. */
    static final int LIKENESS = 20;
    static final int LIKENESS_RELATIVE = 21;
    /** How much likelier the item's phrasings hold what the question holds than any phrasings do. */
    static final int RATIO = 22;
    /** Rarity of the question's characters that the phrasing holds, as a share, with nothing unified or dropped. */
    static final int LETTERS_QUERY = 23;
    static final int LETTERS_ENTRY = 24;
    /** Twice the longest common subsequence of the letters as a share of both. */
    static final int ALIKE = 25;
    /** Rarity of the question's pairs of neighbours that the phrasing holds, as a share. */
    static final int PAIRS_QUERY = 26;
    /** Rarity of the question's characters that any phrasing of the item holds, as a share. */
    static final int ITEM_QUERY = 27;
    static final int ITEM_PAIRS = 28;
    /** Numbers and Latin words that both hold, as a share of all. */
    static final int CODES_SHARED = 29;
    /** Numbers and Latin words that only one holds, as a share of all. */
    static final int CODES_DIFFERENT = 30;
    /** One says no and the other does not. */
    static final int DENIAL = 31;
    /** The item is an operation to be ordered; the same, and the message asks something; the same, and it urges. */
    static final int ORDER = 32;
    static final int ORDER_ASKS = 33;
    static final int ORDER_URGES = 34;
    /** How far what is typical of the item leans towards it, as a logarithm of odds; and whether nothing leans further. */
    static final int LEANING = 35;
    static final int LEANING_FIRST = 36;
    /** The item is small talk. */
    static final int TALK = 37;
    /** How unusual it is that a question of this item lacks what most of its phrasings hold. */
    static final int LACK = 38;
    static final int FIRST_KIND = 39;
    static final List<Term.Kind> KINDS = List.of(Term.Kind.KIN, Term.Kind.COST, Term.Kind.CHANNEL, Term.Kind.REGION,
            Term.Kind.SCHEME, Term.Kind.ACTION, Term.Kind.TOPIC, Term.Kind.ASKING, Term.Kind.NEGATION, Term.Kind.PERIOD,
            Term.Kind.TIME, Term.Kind.FOREIGN);
    private static final List<String> OF_KIND = List.of("match", "conflict", "missing", "extra");
    private static final List<String> NAMES = names();
    private static final Map<String, Integer> NUMBERS = numbers();

    private Feature() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(
                List.of("relative", "mass", "lcs-entry", "lcs-query", "substring", "jaccard",
                        "cover-query", "cover-entry", "pairs", "sounds", "rare-query", "rare-entry", "exact",
                        "standard", "length",
                        "terms", "siblings", "together", "region-here", "region-elsewhere",
                        "likeness", "likeness-relative", "ratio", "letters-query",
                        "letters-entry", "alike", "pairs-query", "item-query", "item-pairs", "codes-shared",
                        "codes-different", "denial", "order", "order-asks", "order-urges", "leaning", "leaning-first",
                        "talk", "lack"));
        for (Term.Kind kind : KINDS) {
            OF_KIND.forEach(relation -> names.add(kind.code() + "-" + relation));
        }
        return List.copyOf(names);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        NAMES.forEach(name -> numbers.put(name, numbers.size()));
        return Map.copyOf(numbers);
    }

    /** {@return all names in order} */
    public static List<String> all() {
        return NAMES;
    }

    /** {@return the weights in the order of the names} */
    static double[] vector(Map<String, Double> weights) {
        double[] vector = new double[NAMES.size()];
        weights.forEach((name, weight) -> {
            Integer number = NUMBERS.get(name);
            if (number != null) {
                vector[number] = weight;
            }
        });
        return vector;
    }
}
