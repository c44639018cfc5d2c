package gongji.ops.collection;

import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code knowledge/search/practice}: groups of ways to say the same, by subject. */
public final class PracticeFiles {
    private static final String SLOT = "{x}";

    private PracticeFiles() {}

    /**
     * One subject.
     *
     * @param groups each a meaning with its phrasings
     */
    public record Subject(String name, List<List<String>> groups) {

        public Subject {
            groups = List.copyOf(groups);
        }
    }

    /** {@return all subjects in the order of their names} */
    public static List<Subject> read(Path knowledge, Problems problems) {
        Path root = Optional.ofNullable(knowledge.toAbsolutePath().getParent()).orElse(knowledge);
        List<Subject> subjects = new ArrayList<>();
        for (Path path : TextFile.list(knowledge.resolve("search").resolve("practice"), ".yaml")) {
            String name = String.valueOf(path.getFileName()).replace(".yaml", "");
            TextFile.read(path, root, problems)
                    .flatMap(file -> Yaml.read(file.name(), file.text(), problems))
                    .ifPresent(section -> subjects.add(new Subject(name, groups(section))));
        }
        return subjects;
    }

    private static List<List<String>> groups(Section file) {
        file.needText("writer");
        List<String> slots = file.has("slots") ? file.listTexts("slots") : List.of();
        List<List<String>> groups = new ArrayList<>();
        for (String line : file.listTexts("groups")) {
            List<String> phrasings = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (phrasings.size() < 2 || phrasings.stream().anyMatch(String::isEmpty)) {
                file.problem("groups", "「" + line + "」要有两种以上说法，用 | 分开");
            } else if (slots.isEmpty()) {
                groups.add(phrasings);
            } else {
                slots.forEach(slot -> groups.add(
                        phrasings.stream().map(phrasing -> phrasing.replace(SLOT, slot)).toList()));
            }
        }
        file.done();
        return groups;
    }
}
