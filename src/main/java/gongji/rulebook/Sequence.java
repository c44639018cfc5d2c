package gongji.rulebook;

import gongji.rules.parameter.Entry;
import gongji.source.Place;
import gongji.source.Problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The lines of one parameter follow one another without overlap and without a gap that is not said. */
public final class Sequence {

    private Sequence() {}

    /** {@return whether these entries, in the order of time, may stand in a file} */
    public static boolean isSound(List<Entry> entries) {
        Problems problems = new Problems();
        Place nowhere = Place.of("");
        check(entries.stream().map(it -> new Line(nowhere, it)).toList(), problems);
        return !problems.hasErrors();
    }

    static void check(List<Line> lines, Problems problems) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            checkPair(lines.get(i), lines.get(i + 1), problems);
        }
        if (!lines.isEmpty()) {
            Line last = lines.getLast();
            last.entry()
                    .until()
                    .ifPresent(it -> problems.add(last.place(), "到 " + it + " 为止，第二天起怎样没有说：再写一个值、unknown 或 none"));
        }
    }

    private static void checkPair(Line first, Line second, Problems problems) {
        LocalDate begin = second.entry().earliest();
        if (!begin.isAfter(first.entry().latest())) {
            problems.add(second.place(), "开始的日子不晚于上一个值（" + first.entry().latest() + "），两个值重叠");
            return;
        }
        Optional<LocalDate> until = first.entry().until();
        if (until.filter(it -> !it.isBefore(begin)).isPresent()) {
            problems.add(second.place(), "上一个值到 " + until.get() + " 才结束，两个值重叠");
        } else if (until.filter(it -> it.plusDays(1).isBefore(begin)).isPresent()) {
            problems.add(second.place(), "上一个值到 " + until.get() + " 结束，到这里中间有空档没有说");
        }
    }
}
