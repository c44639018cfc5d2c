package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every province tells how to bind there. */
final class RegionsCovered implements Inspection {
    private static final Set<String> ELSEWHERE = Set.of("710000", "810000", "820000");

    @Override
    public void look(Stock stock, Report report) {
        Set<String> told = stock.library()
                .entries()
                .stream()
                .filter(entry -> entry.labels().kind() == Entry.Kind.CHANNEL)
                .flatMap(entry -> entry.scope().regions().stream())
                .collect(Collectors.toSet());
        Set<String> provinces = stock.reader()
                .lexicon()
                .names()
                .keySet()
                .stream()
                .filter(code -> code.endsWith("0000") && !ELSEWHERE.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        provinces.stream()
                .filter(code -> !told.contains(code))
                .forEach(code -> report.warn(report.folder("faq/channel"),
                        stock.reader().lexicon().names().get(code) + "（" + code + "）没有办理渠道的条目（kind: channel）"));
    }
}
