package gongji.knowledge.search;

import gongji.knowledge.index.Folio;
import gongji.reading.Term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which terms the phrasings of an item hold, each with the share of phrasings that hold it. Never changed once made. */
final class Profile {
    private final Map<String, Float> shares = new HashMap<>();
    private final float[] strongest = new float[Feature.KINDS.size()];
    private final List<String> prefixes = Feature.KINDS.stream().map(kind -> kind.code() + ":").toList();

    private final char[] characters;
    private final int[] pairs;

    Profile(List<Folio> folios) {
        characters = folios.stream()
                .flatMapToInt(folio -> folio.plain().chars())
                .sorted()
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toCharArray();
        pairs = folios.stream()
                .map(Folio::plain)
                .flatMapToInt(plain -> IntStream.range(0, Math.max(0, plain.length() - 1))
                        .map(i -> plain.charAt(i) << 16 | plain.charAt(i + 1)))
                .sorted()
                .distinct()
                .toArray();
        for (Folio folio : folios) {
            folio.terms().forEach(term -> shares.merge(term, 1f / folios.size(), Float::sum));
        }
        shares.forEach((term, share) -> {
            for (int i = 0; i < strongest.length; i++) {
                if (term.startsWith(prefixes.get(i))) {
                    strongest[i] = Math.max(strongest[i], share);
                }
            }
        });
    }

    /** Writes how a question's codes of each kind agree with this profile: match, conflict, missing, extra. */
    void compare(List<List<String>> asked, double[] into) {
        for (int i = 0; i < strongest.length; i++) {
            int at = Feature.FIRST_KIND + 4 * i;
            List<String> codes = asked.get(i);
            if (codes.isEmpty()) {
                into[at + 3] = strongest[i];
                continue;
            }
            double match = 0;
            double missing = 0;
            for (String code : codes) {
                double share = shares.getOrDefault(code, 0f);
                match = Math.max(match, share);
                missing += 1 - share;
            }
            into[at] = match;
            into[at + 1] = Math.max(0, strongest[i] - match);
            into[at + 2] = missing / codes.size();
        }
    }

    /** Writes how much of the question all phrasings hold together. */
    void cover(Asked asked, Rarity rarity, double[] into) {
        into[Feature.ITEM_QUERY] = rarity.shared(asked.shape.characters, characters) / asked.mass;
        into[Feature.ITEM_PAIRS] = Overlap.shared(asked.shape.pairs, asked.pairWeights, pairs) / asked.pairMass;
    }

    boolean holds(Term.Kind kind, String code) {
        return shares.containsKey(new Term(kind, code).token());
    }
}
