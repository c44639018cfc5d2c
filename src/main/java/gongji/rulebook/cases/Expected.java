package gongji.rulebook.cases;

import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.source.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a ruling must say.
 *
 * @param verdict the code of the verdict
 * @param because rules that must be among the reasons that are not a yes
 * @param sources documents that must be among those of the reasons
 * @param since the first day of the first reason
 * @param cautions ids that must be among the cautions
 * @param help ids that must be among the help
 */
record Expected(String verdict, List<String> because, List<String> sources, Optional<String> since,
        List<String> cautions, List<String> help) {

    static Expected read(Section section) {
        return new Expected(section.needText("verdict").orElse(""), section.listTexts("because"),
                section.listTexts("source"), section.findText("since"), section.listTexts("caution"),
                section.listTexts("help"));
    }

    List<String> differences(Ruling ruling) {
        List<String> differences = new ArrayList<>();
        if (!ruling.verdict().code().equals(verdict)) {
            differences.add("结论应是 " + verdict + "，得到 " + ruling.verdict().code());
        }
        missing("理由", because, grounds(ruling), differences);
        missing("来源", sources, documents(ruling), differences);
        missing("提醒", cautions, ruling.cautions(), differences);
        missing("办法", help, ruling.help(), differences);
        since.filter(it -> !it.equals(firstDay(ruling)))
                .ifPresent(it -> differences.add("第一条理由应从 " + it + " 起，得到 " + firstDay(ruling)));
        return differences;
    }

    private static List<String> grounds(Ruling ruling) {
        return ruling.reasons().stream().filter(it -> !it.verdict().code().equals("yes")).map(Reason::rule).toList();
    }

    private static List<String> documents(Ruling ruling) {
        return ruling.reasons().stream().flatMap(it -> it.source().stream()).map(Object::toString).toList();
    }

    private static String firstDay(Ruling ruling) {
        return ruling.reasons().stream().findFirst().flatMap(Reason::since).map(Object::toString).orElse("没有");
    }

    private static void missing(String what, List<String> wanted, List<String> found, List<String> differences) {
        wanted.stream()
                .filter(it -> !found.contains(it))
                .forEach(it -> differences.add(what + "里应有 " + it + "，得到 " + found));
    }
}
