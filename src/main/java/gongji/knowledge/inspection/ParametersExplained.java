package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.rules.parameter.ParameterName;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every policy parameter is explained by some entry, and every placeholder names one. */
final class ParametersExplained implements Inspection {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z0-9.-]+)(?:[:@][a-z0-9:@-]+)*}}");

    @Override
    public void look(Stock stock, Report report) {
        Set<String> explained = new HashSet<>();
        for (Entry entry : stock.library().entries()) {
            Matcher gap = PLACEHOLDER.matcher(Stock.words(entry));
            while (gap.find()) {
                explained.add(gap.group(1));
                boolean known = gap.group(1).equals("region")
                        || stock.parameters().contains(ParameterName.of(gap.group(1)));
                if (!known) {
                    report.error(entry, "占位「" + gap.group() + "」没有这个政策参数");
                }
            }
            entry.verdict().ifPresent(judged -> {
                explained.add(judged.rule().equals("kin") ? "relatives.kinds" : "");
                judged.subject().ifPresent(subject -> explained.add(judged.rule() + "." + subject));
            });
        }
        stock.parameters()
                .stream()
                .map(ParameterName::name)
                .filter(name -> !explained.contains(name))
                .sorted()
                .forEach(name -> report.warn("knowledge/policy", "参数「" + name + "」没有哪条回答用到"));
    }
}
