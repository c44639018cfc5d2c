package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.index.Item;

import java.util.ArrayList;
import java.util.List;

/**
 * Every phrasing finds its own entry through the entry's other phrasings. An entry most of whose phrasings do not is told, for
 * people's words will not find it either.
 */
final class Findable implements Inspection {
    private static final int TOLD = 3;

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
            if (2 * lost.size() > item.phrasings().size()) {
                stock.library().find(item.id()).ifPresent(entry -> tell(entry, lost, report));
            }
        }
    }

    private static void tell(Entry entry, List<String> lost, Report report) {
        report.warn(entry, lost.size() + " 个问法靠其余问法找不回本条，例如「"
                + String.join("」「", lost.subList(0, Math.min(TOLD, lost.size()))) + "」，再补几个相近的问法");
    }
}
