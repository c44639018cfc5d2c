package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

import java.util.List;

/** The phrasings of an entry are many and different: neither near copies nor all of one length. */
final class Variety implements Inspection {
    private static final int FEWEST = 10;
    private static final double COPY = 0.6;
    private static final int SAME_LENGTH = 2;

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            List<String> asks = entry.asks();
            if (asks.size() < FEWEST) {
                report.warn(entry, "asks:", "只有 " + asks.size() + " 个问法（asks），至少写 " + FEWEST + " 个");
            }
            copies(entry, asks, report);
            int shortest = asks.stream().mapToInt(String::length).min().orElse(0);
            int longest = asks.stream().mapToInt(String::length).max().orElse(0);
            if (asks.size() >= FEWEST && longest - shortest <= SAME_LENGTH) {
                report.warn(entry, "asks:", "问法都差不多长，补几个很短和很长的");
            }
        }
    }

    private static void copies(Entry entry, List<String> asks, Report report) {
        for (int i = 0; i < asks.size(); i++) {
            for (int j = i + 1; j < asks.size(); j++) {
                if (Pairs.overlap(Pairs.of(asks.get(i)), Pairs.of(asks.get(j))) > COPY) {
                    report.warn(entry, asks.get(j), "问法「" + asks.get(i) + "」和「" + asks.get(j) + "」几乎一样，换一个说法");
                }
            }
        }
    }
}
