package gongji.ops.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the development questions teach beside weights: each that one entry answers or that orders one
 * operation is a further phrasing of that, written
 * to {@code knowledge/search/learned.yaml}. Whoever measures such a question hides what its writer taught.
 */
public final class Learned {
    /** Writers are left out of what is learned a fifth at a time. */
    static final int PARTS = 5;

    private Learned() {}

    /** {@return the phrasings that these questions teach, by entry} */
    static Map<String, Set<String>> of(List<Question> questions) {
        Map<String, Set<String>> learned = new TreeMap<>();
        questions.stream()
                .filter(Learned::teaches)
                .forEach(question -> question.expected()
                        .items()
                        .forEach(item -> learned.computeIfAbsent(item, key -> new TreeSet<>()).add(question.ask())));
        return learned;
    }

    private static boolean teaches(Question question) {
        return question.split().equals("development") && question.after().isEmpty()
                && question.expected().items().size() == 1;
    }

    /** {@return the files of these questions in order} */
    static List<String> files(List<Question> questions) {
        return questions.stream().map(Question::file).distinct().sorted().toList();
    }

    /** {@return the number of the part that a file is left out with} */
    static int part(List<String> files, String file) {
        return files.indexOf(file) % PARTS;
    }

    /** {@return the words of all questions of the writers who are left out with this file's} */
    public static Set<String> words(List<Question> questions, String file) {
        List<String> files = files(questions);
        int part = part(files, file);
        Set<String> together = files.stream().filter(each -> part(files, each) == part).collect(Collectors.toSet());
        return questions.stream()
                .filter(question -> together.contains(question.file()))
                .map(Question::ask)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Writes what the questions teach into the knowledge folder. */
    public static void write(Path knowledge, List<Question> questions) throws IOException {
        StringBuilder text = new StringBuilder("# 由 fit 命令写出：开发集里的问题，当作条目的问法一起检索。不要手工改。\nlearned:\n");
        of(questions).forEach((entry, phrasings) -> text.append("  ")
                .append(entry)
                .append(": [")
                .append(phrasings.stream().map(Learned::quoted).collect(Collectors.joining(", ")))
                .append("]\n"));
        Files.writeString(knowledge.resolve("search").resolve("learned.yaml"), text, StandardCharsets.UTF_8);
    }

    private static String quoted(String phrasing) {
        return '"' + phrasing.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
