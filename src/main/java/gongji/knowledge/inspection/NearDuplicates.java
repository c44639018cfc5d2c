package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** No two entries ask in the same words; compared as the search reads them. */
final class NearDuplicates implements Inspection {
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    /** Where a phrasing was first seen. */
    private record Seen(Entry entry, String phrasing) {}

    @Override
    public void look(Stock stock, Report report) {
        Map<String, Seen> seen = new HashMap<>();
        for (Entry entry : stock.library().entries()) {
            for (String phrasing : entry.phrasings()) {
                String plain = stock.reader().read(phrasing, SOME_DAY).plain();
                Seen other = seen.putIfAbsent(plain, new Seen(entry, phrasing));
                if (other != null && !other.entry().id().equals(entry.id())) {
                    report.warn(entry, "问法「" + phrasing + "」和「" + other.entry().id() + "」的「" + other.phrasing()
                            + "」读起来一样，改掉一个");
                }
            }
        }
    }
}
