package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

/** What an entry points to is there: entries to read next, operations, rules with what they are about. */
final class Links implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            entry.related()
                    .stream()
                    .filter(id -> stock.library().find(id).isEmpty())
                    .forEach(id -> report.error(entry, "related 里的「" + id + "」没有这一条"));
            entry.action()
                    .filter(action -> !stock.operations().contains(action))
                    .ifPresent(action -> report.error(entry, "action 写的是「" + action + "」，没有这种办理"));
            if (entry.labels().kind() == Entry.Kind.RULE && entry.verdict().isEmpty()) {
                report.error(entry, "kind 是 rule，要写 verdict 说明由哪条规则判断");
            }
        }
    }
}
