package gongji.knowledge.load;

import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code knowledge/search/learned.yaml}: how people asked for entries, beside the entries' own phrasings. */
public final class LearnedLoader {
    private LearnedLoader() {}

    /** {@return further phrasings by id of their entry; none without the file} */
    public static Map<String, List<String>> load(Path knowledge, Problems problems) {
        Path root = Optional.ofNullable(knowledge.toAbsolutePath().getParent()).orElse(knowledge);
        Path file = knowledge.resolve("search").resolve("learned.yaml");
        if (!Files.exists(file)) {
            return Map.of();
        }
        return TextFile.read(file, root, problems)
                .flatMap(text -> Yaml.read(text.name(), text.text(), problems))
                .flatMap(section -> section.needSection("learned"))
                .map(LearnedLoader::phrasings)
                .orElse(Map.of());
    }

    private static Map<String, List<String>> phrasings(Section learned) {
        Map<String, List<String>> phrasings = new TreeMap<>();
        learned.keys().forEach(entry -> phrasings.put(entry, learned.listTexts(entry)));
        return phrasings;
    }
}
