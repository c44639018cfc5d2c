package gongji.knowledge.index;

import gongji.reading.Term;

import java.util.List;

/**
 * What can be found: a name and the ways to ask for it.
 *
 * @param phrasings the first is the standard one
 * @param hints terms that every phrasing of it means, whether it says them or not
 * @param regions where it holds; empty or 000000 is everywhere
 */
public record Item(String id, List<String> phrasings, List<Term> hints, List<String> regions) {

    /** The hint of an item that says where else to ask. */
    public static final Term FOREIGN = new Term(Term.Kind.FOREIGN, "subject");

    public Item {
        phrasings = List.copyOf(phrasings);
        hints = List.copyOf(hints);
        regions = List.copyOf(regions);
    }

    public boolean isEverywhere() {
        return regions.isEmpty() || regions.contains("000000");
    }

    /** {@return whether it holds for a region of six digits: named itself, by its city or by its province} */
    public boolean holdsIn(String region) {
        return regions.stream()
                .anyMatch(each -> each.equals(region)
                        || each.equals(region.substring(0, 2) + "0000") || each.equals(region.substring(0, 4) + "00"));
    }
}
