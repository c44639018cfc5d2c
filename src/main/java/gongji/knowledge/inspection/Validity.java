package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

/** An entry that does not hold today is told, unless another took its place. */
final class Validity implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            if (stock.today().isBefore(entry.scope().from())) {
                report.warn(entry, "from:", "从 " + entry.scope().from() + " 才适用，在那以前用它回答会先说明");
            }
            entry.scope()
                    .until()
                    .filter(stock.today()::isAfter)
                    .filter(until -> stock.library().findSuccessor(entry).isEmpty())
                    .ifPresent(until -> report.warn(entry, "until:",
                            "只适用到 " + until + "，没有接替的：写一条从第二天起的，把它的 id 加进这里的 related"));
        }
    }
}
