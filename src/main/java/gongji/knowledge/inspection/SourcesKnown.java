package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

/** Every entry cites a document, and every cited document is known. */
final class SourcesKnown implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            if (entry.origin().sources().isEmpty()) {
                report.error(entry, "没有写出处，在 sources 里写上 knowledge/sources.yaml 的编号");
            }
            entry.origin().sources().forEach(id -> known(id, stock, entry, report));
            entry.origin().literals().forEach(literal -> known(literal.source(), stock, entry, report));
        }
    }

    private static void known(String id, Stock stock, Entry entry, Report report) {
        if (!stock.library().sources().containsKey(id)) {
            report.error(entry, "出处「" + id + "」不在 knowledge/sources.yaml 里，先在那里登记");
        }
    }
}
