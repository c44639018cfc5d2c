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
        int number = 0;
        for (Item item : stock.search().shelf().items()) {
            List<String> lost = new ArrayList<>();
            for (String phrasing : item.phrasings()) {
                int self = number++;
                if (!stock.search().findsWithout(stock.reader().read(phrasing, stock.today()), self, item.id(), TOLD)) {
                    lost.add(phrasing);
                }
            }
            stock.library().find(item.id()).ifPresent(entry -> tell(entry, lost, report));
        }
    }

    private void tell(Entry entry, List<String> lost, Report report) {
        if (each) {
            lost.forEach(phrasing -> report.warn(entry, phrasing,
                    "问法「" + phrasing + "」靠其余问法找不回本条，补一个相近的问法"));
        } else if (2 * lost.size() > entry.phrasings().size()) {
            report.warn(entry, lost.getFirst(), lost.size() + " 个问法靠其余问法找不回本条，例如「"
                    + String.join("」「", lost.subList(0, Math.min(TOLD, lost.size()))) + "」，再补几个相近的问法");
        }
    }
}
