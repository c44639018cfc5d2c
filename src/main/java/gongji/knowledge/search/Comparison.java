package gongji.knowledge.search;

import gongji.knowledge.index.Folio;

/** Compares a question with one phrasing. */
final class Comparison {
    private Comparison() {}

    /** How rare characters are, unified and as written. */
    record Rarities(Rarity plain, Rarity written) {}

    /** Writes what a phrasing and a question share; what belongs to the item is written by {@link Profile}. */
    static void write(Asked asked, Shape phrasing, Folio folio, Rarities rarities, double[] into) {
        Shape question = asked.shape;
        int[] common = Overlap.common(question.plain, phrasing.plain);
        into[Feature.LCS_ENTRY] = share(common[0], phrasing.plain.length);
        into[Feature.LCS_QUERY] = share(common[0], question.plain.length);
        into[Feature.SUBSTRING] = share(common[1], question.plain.length);
        into[Feature.PAIRS] = Overlap.dice(question.pairs, phrasing.pairs);
        into[Feature.SOUNDS] = Overlap.dice(question.sounds, phrasing.sounds);
        into[Feature.EXACT] = question.text.equals(phrasing.text) ? 1 : 0;
        into[Feature.STANDARD] = folio.standard() ? 1 : 0;
        int longer = Math.max(question.plain.length, phrasing.plain.length);
        into[Feature.LENGTH] = share(Math.abs(question.plain.length - phrasing.plain.length), longer);
        into[Feature.TERMS] = terms(asked, folio);
        coverage(asked, phrasing, rarities.plain(), into);
        written(asked, phrasing, rarities.written(), into);
    }

    /** Compares the letters as they were written, nothing unified or dropped. */
    private static void written(Asked asked, Shape phrasing, Rarity rarity, double[] into) {
        Shape question = asked.shape;
        double shared = rarity.shared(question.written, phrasing.written);
        into[Feature.LETTERS_QUERY] = shared / asked.writtenMass;
        into[Feature.LETTERS_ENTRY] = shared / Math.max(1e-6, rarity.mass(phrasing.written));
        into[Feature.ALIKE] = share(2.0 * Overlap.common(question.letters, phrasing.letters)[0],
                Math.min(Overlap.LONGEST, question.letters.length)
                        + Math.min(Overlap.LONGEST, phrasing.letters.length));
        into[Feature.PAIRS_QUERY] = Overlap.shared(question.pairs, asked.pairWeights, phrasing.pairs) / asked.pairMass;
        int both = Overlap.both(question.codes, phrasing.codes);
        int all = question.codes.length + phrasing.codes.length - both;
        into[Feature.CODES_SHARED] = share(both, all);
        into[Feature.CODES_DIFFERENT] = share(all - both, all);
        into[Feature.DENIAL] = question.denies == phrasing.denies ? 0 : 1;
    }

    private static void coverage(Asked asked, Shape phrasing, Rarity rarity, double[] into) {
        double shared = 0;
        double rarest = 0;
        for (char each : asked.shape.characters) {
            if (Overlap.contains(phrasing.characters, each)) {
                shared += rarity.of(each);
            } else {
                rarest = Math.max(rarest, rarity.of(each));
            }
        }
        double mass = 1e-6;
        double rarestEntry = 0;
        for (char each : phrasing.characters) {
            mass += rarity.of(each);
            if (!Overlap.contains(asked.shape.characters, each)) {
                rarestEntry = Math.max(rarestEntry, rarity.of(each));
            }
        }
        into[Feature.COVER_QUERY] = shared / asked.mass;
        into[Feature.COVER_ENTRY] = shared / mass;
        into[Feature.JACCARD] = shared / (asked.mass + mass - shared);
        into[Feature.RARE_QUERY] = rarest / rarity.most();
        into[Feature.RARE_ENTRY] = rarestEntry / rarity.most();
    }

    private static double terms(Asked asked, Folio folio) {
        int shared = 0;
        int count = 0;
        for (var ofKind : asked.terms) {
            for (String term : ofKind) {
                count++;
                shared += folio.terms().contains(term) ? 1 : 0;
            }
        }
        return count + folio.terms().size() == 0 ? 0 : 2.0 * shared / (count + folio.terms().size());
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
