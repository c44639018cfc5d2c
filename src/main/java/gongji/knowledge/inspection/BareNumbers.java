package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with a unit or a date comes from a policy file by a placeholder, or is declared with its source. */
final class BareNumbers implements Inspection {
    private static final Pattern NUMBER = Pattern.compile(
            "[0-9][0-9,.]*(?:万|亿)?(?:元|个月|个工作日|天|年|岁|人|%|笔)|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}");

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            Matcher number = NUMBER.matcher(PLACEHOLDER.matcher(Stock.words(entry)).replaceAll(" "));
            while (number.find()) {
                String found = number.group();
                boolean declared = entry.origin()
                        .literals()
                        .stream()
                        .anyMatch(literal -> literal.text().contains(found)
                                || found.contains(literal.text()));
                if (!declared) {
                    report.error(entry, found, "「" + found + "」既不是占位（{{参数名}}），也没有在 literals 里写明出处");
                }
            }
        }
    }
}
