package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

/** Every entry that is ours cites a document; whether the document is known was looked at when the entry was read. */
final class SourcesKnown implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            if (entry.labels().kind() != Entry.Kind.NOT_OURS && entry.origin().sources().isEmpty()) {
                report.error(entry, "sources:", "没有写出处，在 sources: 里写上 knowledge/sources.yaml 的编号");
            }
        }
    }
}
