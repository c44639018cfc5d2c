package gongji.app;

import gongji.rules.region.RegionCode;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The telephone area codes of the lexicon, for whoever calls a hotline from elsewhere. */
final class AreaCodes {

    private AreaCodes() {}

    /** Reads them; what is wrong in the file is the lexicon's to report. */
    static Map<RegionCode, String> read(Path knowledge) {
        Problems ignored = new Problems();
        Path file = knowledge.resolve("lexicon").resolve("regions.yaml");
        Map<RegionCode, String> codes = new TreeMap<>();
        TextFile.read(file, knowledge, ignored)
                .flatMap(it -> Yaml.read(it.name(), it.text(), ignored))
                .map(it -> it.listSections("regions"))
                .orElse(List.of())
                .forEach(region -> add(region, codes));
        return codes;
    }

    private static void add(Section region, Map<RegionCode, String> codes) {
        region.findText("code")
                .filter(RegionCode::isWellFormed)
                .ifPresent(code -> region.findText("phone").ifPresent(phone -> codes.put(RegionCode.of(code), phone)));
    }
}
