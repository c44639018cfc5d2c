package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

/** An entry that does not hold today is told, for it is not found. */
final class Validity implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            if (stock.today().isBefore(entry.scope().from())) {
                report.warn(entry, "from:", "从 " + entry.scope().from() + " 才生效，现在不会用它回答");
            }
            entry.scope()
                    .until()
                    .filter(stock.today()::isAfter)
                    .ifPresent(until -> report.warn(entry, "until:", "到 " + until + " 已经失效，请更新或删掉"));
        }
    }
}
