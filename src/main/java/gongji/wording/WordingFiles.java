package gongji.wording;

import gongji.source.Node;
import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the sentences of all YAML files below {@code knowledge/wording}. Keys may be written flat ({@code bind.ask-name}) or as
 * maps within maps; every key is said once in all files together.
 */
public final class WordingFiles {

    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> sentences = new HashMap<>();

    private WordingFiles(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a folder. Whatever is wrong goes to {@code problems}; the sentences that can be read are there all the same.
     *
     * @param knowledge the folder that holds {@code wording}; problems name files relative to its parent
     */
    public static Wording read(Path knowledge, Problems problems) {
        WordingFiles files = new WordingFiles(problems);
        Path root = knowledge.toAbsolutePath().normalize().getParent();
        for (Path file : TextFile.list(knowledge.resolve("wording"), ".yaml")) {
            TextFile.read(file, root == null ? knowledge : root, problems).ifPresent(files::take);
        }
        if (files.sentences.isEmpty()) {
            problems.add(Place.of(TextFile.nameOf(knowledge.resolve("wording"), root == null ? knowledge : root)),
                    "没有找到任何句子");
        }
        return Wording.of(files.sentences);
    }

    private void take(TextFile file) {
        Yaml.read(file.name(), file.text(), problems)
                .ifPresent(
                        section -> section.keys().forEach(key -> section.find(key).ifPresent(node -> take(key, node))));
    }

    private void take(String key, Node node) {
        switch (node) {
            case Node.Fields fields -> fields.nodes().forEach((name, inner) -> take(key + "." + name, inner));
            case Node.Items items -> problems.add(items.place(), "「" + key + "」要写一句话，不是列表");
            case Node.Scalar scalar -> take(key, scalar);
        }
    }

    private void take(String key, Node.Scalar scalar) {
        Place first = places.putIfAbsent(key, scalar.place());
        if (first != null) {
            problems.add(scalar.place(), "「" + key + "」写了两次，另一处在 " + first.file() + ":" + first.line());
        } else if (!key.matches("[a-z0-9][a-z0-9.-]*")) {
            problems.add(scalar.place(), "键「" + key + "」只能用小写字母、数字、点和连字符");
        } else if (scalar.text().isEmpty()) {
            problems.add(scalar.place(), "「" + key + "」没有内容");
        } else {
            keep(key, scalar);
        }
    }

    private void keep(String key, Node.Scalar scalar) {
        if (Sentence.parse(scalar.text()).strayBrace()) {
            problems.add(scalar.place(), "「" + key + "」里的花括号不成对，空位要写成 {name}");
        }
        sentences.put(key, scalar.text());
    }
}
