package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.rules.parameter.ParameterName;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every policy parameter is explained by some entry, and every placeholder names one. */
final class ParametersExplained implements Inspection {
    /** What rules without a subject of their own decide by. */
    private static final Map<String, String> RULED = Map.of("kin", "relatives.kinds", "cross-province",
            "pooling.cross-province");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z0-9.-]+)(?:[:@][a-z0-9:@-]+)*}}");

    @Override
    public void look(Stock stock, Report report) {
        Set<String> explained = new HashSet<>();
        for (Entry entry : stock.library().entries()) {
            Matcher gap = PLACEHOLDER.matcher(Stock.unmarked(entry));
            while (gap.find()) {
                explained.add(gap.group(1));
                boolean known = gap.group(1).equals("region")
                        || stock.parameters().containsKey(ParameterName.of(gap.group(1)));
                if (!known) {
                    report.error(entry, gap.group(), "占位「" + gap.group() + "」没有这个政策参数");
                }
            }
            entry.verdict().ifPresent(judged -> {
                explained.add(RULED.getOrDefault(judged.rule(), ""));
                judged.subject()
                        .map(subject -> judged.rule() + "." + subject)
                        .ifPresent(name -> explained.addAll(List.of(name, name + ".only")));
            });
        }
        stock.parameters().forEach((name, place) -> {
            if (!explained.contains(name.name())) {
                report.warn(place, "参数「" + name.name() + "」没有哪条回答用到：在讲它的回答里写 {{" + name.name() + "}}");
            }
        });
    }
}
