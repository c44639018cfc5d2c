package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.rules.kinship.Kin;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;

import java.util.regex.Pattern;

/**
 * What an entry points to is there: entries to read next, operations, places, rules with what they are about; and an address in the
 * web is a link, whose host was looked at when the entry was read.
 */
final class Links implements Inspection {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[\\w./?=&%#-]+");

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            entry.related()
                    .stream()
                    .filter(id -> stock.library().find(id).isEmpty())
                    .forEach(id -> report.error(entry, "related:", "related 里的「" + id + "」没有这一条"));
            entry.scope()
                    .regions()
                    .stream()
                    .filter(code -> !code.equals(RegionCode.NATION.digits())
                            && !stock.reader().lexicon().names().containsKey(code))
                    .forEach(code -> report.error(entry, "regions:",
                            "regions 里的「" + code + "」不是哪个地方的行政区划代码，全国写 000000"));
            ADDRESS.matcher(Stock.words(entry))
                    .results()
                    .forEach(bare -> report.error(entry, bare.group(), "网址「" + bare.group()
                            + "」没有写成链接：方括号里写文字，后面小括号里写网址，主机要在 sources.yaml 的 link_hosts 里"));
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
