package gongji.ops.evaluation;

import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of the last recorded run, below which no later one may fall: {@code knowledge/search/recorded.yaml}. */
public final class Floors {
    private static final double SLACK = 0.005;

    private Floors() {}

    /** {@return the recorded shares in per cent by name; none before the first record} */
    public static Map<String, Double> read(Path knowledge, Problems problems) {
        Path file = file(knowledge);
        Map<String, Double> recorded = new TreeMap<>();
        if (!Files.exists(file)) {
            return recorded;
        }
        TextFile.read(file, knowledge, problems)
                .flatMap(it -> Yaml.read(it.name(), it.text(), problems))
                .flatMap(it -> it.findSection("test"))
                .ifPresent(section -> section.keys()
                        .forEach(name -> number(section, name).ifPresent(value -> recorded.put(name, value))));
        return recorded;
    }

    private static Optional<Double> number(Section section, String name) {
        return section.findText(name).filter(text -> text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")).map(Double::valueOf);
    }

    /** Records the shares of a run. */
    public static void write(Path knowledge, Map<String, Share> shares) throws IOException {
        StringBuilder text = new StringBuilder("# 由 eval --record 写出：测试集上一次记录的百分数；以后的结果不能低于它。\ntest:\n");
        shares.forEach(
                (name, share) -> text.append(String.format(Locale.ROOT, "  %s: %.1f%n", name, 100 * share.value())));
        Files.writeString(file(knowledge), text, StandardCharsets.UTF_8);
    }

    /** {@return whether a share fell under its record; for what should be rare, whether it rose above} */
    public static boolean fell(String name, Share share, Map<String, Double> recorded) {
        Double floor = recorded.get(name);
        if (floor == null) {
            return false;
        }
        boolean rare = name.equals("wrong") || name.equals("declined") || name.equals("asked-back");
        double by = share.value() - floor / 100;
        return rare ? !name.equals("asked-back") && by > SLACK : by < -SLACK;
    }

    private static Path file(Path knowledge) {
        return knowledge.resolve("search").resolve("recorded.yaml");
    }
}
