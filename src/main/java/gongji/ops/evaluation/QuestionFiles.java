package gongji.ops.evaluation;

import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code knowledge/questions}. */
public final class QuestionFiles {
    private QuestionFiles() {}

    /** {@return all questions of all files} */
    public static List<Question> read(Path knowledge, Problems problems) {
        Path root = Optional.ofNullable(knowledge.toAbsolutePath().getParent()).orElse(knowledge);
        List<Question> questions = new ArrayList<>();
        for (Path file : TextFile.list(knowledge.resolve("questions"), ".yaml")) {
            TextFile.read(file, root, problems)
                    .flatMap(it -> Yaml.read(it.name(), it.text(), problems))
                    .ifPresent(section -> questions.addAll(questions(section)));
        }
        return questions;
    }

    private static List<Question> questions(Section file) {
        Optional<String> writer = file.needText("writer");
        Optional<String> split = file.needText("split");
        split.filter(it -> !it.equals("development") && !it.equals("test"))
                .ifPresent(it -> file.problem("split", "写的是「" + it + "」，要写 development 或 test"));
        List<Question> questions = new ArrayList<>();
        for (Section each : file.listSections("questions")) {
            Optional<String> ask = each.needText("ask");
            Question.Expected expected = expected(each);
            Optional<String> after = each.findText("after");
            each.findText("note");
            each.done();
            String place = each.place().file() + ":" + each.place().line();
            if (writer.isPresent() && split.isPresent() && ask.isPresent()) {
                questions.add(new Question(writer.get(), split.get(), place, after, ask.get(), expected));
            }
        }
        file.findText("note");
        file.done();
        return questions;
    }

    private static Question.Expected expected(Section section) {
        TreeSet<String> entries = new TreeSet<>(section.listTexts("entries"));
        section.findText("entry").ifPresent(entries::add);
        Map<String, String> slots = new TreeMap<>();
        section.findSection("slots")
                .ifPresent(all -> all.keys()
                        .forEach(key -> all.findText(key).ifPresent(value -> slots.put(key, value))));
        List<Question.Expected> parts = section.listSections("parts").stream().map(QuestionFiles::expected).toList();
        return new Question.Expected(entries, section.findText("operation"), slots, section.findText("outcome"),
                section.findText("kind"), section.findText("holds"), parts);
    }
}
