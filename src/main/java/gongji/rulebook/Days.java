package gongji.rulebook;

import gongji.source.Section;

import java.time.LocalDate;
import java.util.Optional;

/** The days of a dated line: from one known day, or from some day between two. */
record Days(LocalDate earliest, LocalDate latest, Optional<LocalDate> until) {

    static Optional<Days> read(Section line) {
        Optional<LocalDate> until = line.findDate("until");
        Optional<Days> days = line.has("from-earliest") || line.has("from-latest") ? between(line, until)
                : line.needDate("from").map(it -> new Days(it, it, until));
        return days.filter(it -> it.areInOrder(line));
    }

    private static Optional<Days> between(Section line, Optional<LocalDate> until) {
        if (line.has("from")) {
            line.problem("from", "写了 from 就不能再写 from-earliest 和 from-latest");
        }
        Optional<LocalDate> earliest = line.needDate("from-earliest");
        Optional<LocalDate> latest = line.needDate("from-latest");
        return earliest.flatMap(first -> latest.map(last -> new Days(first, last, until)));
    }

    private boolean areInOrder(Section line) {
        if (latest.isBefore(earliest)) {
            line.problem("from-latest", "早于 from-earliest");
            return false;
        }
        if (until.filter(latest::isAfter).isPresent()) {
            line.problem("until", "早于开始的那天");
            return false;
        }
        return true;
    }
}
