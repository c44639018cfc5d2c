package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

/** What was checked more than a year ago is to be checked again. */
final class CheckedLately implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            if (entry.origin().checkedOn().isBefore(stock.today().minusYears(1))) {
                report.warn(entry, "checked-on:", "上次核对是 " + entry.origin().checkedOn() + "，超过一年了，请重新核对");
            }
        }
    }
}
