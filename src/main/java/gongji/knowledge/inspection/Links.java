package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.rules.kinship.Kin;
import gongji.rules.scope.Cost;

/** What an entry points to is there: entries to read next, operations, rules with what they are about. */
final class Links implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            entry.related()
                    .stream()
                    .filter(id -> stock.library().find(id).isEmpty())
                    .forEach(id -> report.error(entry, "related:", "related 里的「" + id + "」没有这一条"));
            entry.action()
                    .filter(action -> !stock.operations().contains(action))
                    .ifPresent(action -> report.error(entry, "action:", "action 写的是「" + action + "」，没有这种办理"));
            if (entry.labels().kind() == Entry.Kind.RULE && entry.verdict().isEmpty()) {
                report.error(entry, "kind:", "kind 是 rule，要写 verdict 说明由哪条规则判断");
            }
            entry.verdict()
                    .filter(it -> !isKnown(it))
                    .ifPresent(it -> report.error(entry, "verdict:", "verdict 写的是「" + it.rule()
                            + it.subject().map(" "::concat).orElse("")
                            + "」，规则是 kin、scope 或 cross-province，后面写关系或费用的代码"));
        }
    }

    private static boolean isKnown(Entry.Judged judged) {
        return switch (judged.rule()) {
            case "kin" -> judged.subject().filter(it -> Kin.findByCode(it).isEmpty()).isEmpty();
            case "scope" -> judged.subject().filter(it -> Cost.findByCode(it).isEmpty()).isEmpty();
            case "cross-province" -> judged.subject().isEmpty();
            default -> false;
        };
    }
}
