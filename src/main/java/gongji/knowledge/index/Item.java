package gongji.knowledge.index;

import gongji.reading.Term;

import java.util.List;
import java.util.Optional;

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
    private static final String ORDER = "order:";
    private static final String TALK = "talk:";

    public Item {
        phrasings = List.copyOf(phrasings);
        hints = List.copyOf(hints);
        regions = List.copyOf(regions);
    }

    /** {@return what stands for an operation: the ways to order it} */
    public static Item ordering(String operation, List<String> phrasings) {
        return new Item(idOf(operation), phrasings, List.of(), List.of());
    }

    /** {@return the id of the item that orders an operation} */
    public static String idOf(String operation) {
        return ORDER + operation;
    }

    /** {@return the operation that an item of this id orders, if it orders one} */
    public static Optional<String> operation(String id) {
        return id.startsWith(ORDER) ? Optional.of(id.substring(ORDER.length())) : Optional.empty();
    }

    /** {@return what stands for a kind of small talk: the ways to make it} */
    public static Item chatting(String kind, List<String> phrasings) {
        return new Item(idOfTalk(kind), phrasings, List.of(), List.of());
    }

    /** {@return the id of the item that stands for a kind of small talk} */
    public static String idOfTalk(String kind) {
        return TALK + kind;
    }

    /** {@return the kind of small talk that an item of this id stands for, if it stands for one} */
    public static Optional<String> smallTalk(String id) {
        return id.startsWith(TALK) ? Optional.of(id.substring(TALK.length())) : Optional.empty();
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
