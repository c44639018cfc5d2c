package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.index.Item;

import java.util.ArrayList;
import java.util.List;

/**
 * Every phrasing finds its own entry through the entry's other phrasings. An entry most of whose phrasings do not is told, for
 * people's words will not find it either; on demand each such phrasing is.
 */
final class Findable implements Inspection {
    private static final int TOLD = 3;

    private final boolean each;

    /** @param each whether every lost phrasing is told, not only the entries that lose most of theirs */
    Findable(boolean each) {
        this.each = each;
    }

    @Override
    public void look(Stock stock, Report report) {
        int first = 0;
        List<Lookup> lookups = new ArrayList<>();
        for (Item item : stock.search().shelf().items()) {
            int number = first;
            stock.library().find(item.id()).ifPresent(entry -> lookups.add(new Lookup(entry, item, number)));
            first += item.phrasings().size();
        }
        List<List<String>> lost = lookups.parallelStream().map(it -> lost(it, stock)).toList();
        for (int i = 0; i < lost.size(); i++) {
            tell(lookups.get(i).entry(), lost.get(i), report);
        }
    }

    /** Looks no further where so many were found that the entry will not be told. */
    private List<String> lost(Lookup lookup, Stock stock) {
        List<String> phrasings = lookup.item().phrasings();
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < phrasings.size()
                && (each || isMost(lost.size() + phrasings.size() - i, lookup.entry())); i++) {
            String phrasing = phrasings.get(i);
            if (!stock.search()
                    .findsWithout(stock.reader().read(phrasing, stock.today()), lookup.first() + i,
                            lookup.item().id(), TOLD)) {
                lost.add(phrasing);
            }
        }
        return lost;
    }

    private static boolean isMost(int lost, Entry entry) {
        return 2 * lost > entry.phrasings().size();
    }

    private void tell(Entry entry, List<String> lost, Report report) {
        if (each) {
            lost.forEach(phrasing -> report.warn(entry, phrasing,
                    "问法「" + phrasing + "」靠其余问法找不回本条，补一个相近的问法"));
        } else if (isMost(lost.size(), entry)) {
            report.warn(entry, lost.getFirst(), lost.size() + " 个问法靠其余问法找不回本条，例如「"
                    + String.join("」「", lost.subList(0, Math.min(TOLD, lost.size()))) + "」，再补几个相近的问法");
        }
    }

    /**
     * An entry and what the search has of it.
     *
     * @param first the number of its first phrasing on the shelf
     */
    private record Lookup(Entry entry, Item item, int first) {}
}
