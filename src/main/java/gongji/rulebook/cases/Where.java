package gongji.rulebook.cases;

import gongji.rules.region.RegionCode;
import gongji.source.Section;

import java.time.LocalDate;
import java.util.Optional;

/** The region and the day of a case. */
record Where(RegionCode region, LocalDate on) {

    static Optional<Where> read(Section section) {
        Optional<String> region = section.needText("region").filter(it -> isCode(section, it));
        Optional<LocalDate> on = section.needDate("on");
        return region.flatMap(code -> on.map(day -> new Where(RegionCode.of(code), day)));
    }

    private static boolean isCode(Section section, String code) {
        if (!RegionCode.isWellFormed(code)) {
            section.problem("region", "要写六位行政区划代码，并加引号");
            return false;
        }
        return true;
    }
}
