package gongji.knowledge.load;

import gongji.knowledge.entry.Weights;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code knowledge/search}: the weights of the library's own search, and those any collection is searched with. */
public final class WeightsLoader {
    private WeightsLoader() {}

    /** {@return the weights; without a readable file everything weighs nothing and nothing is answered} */
    public static Weights load(Path knowledge, Problems problems) {
        return load(knowledge, "weights.yaml", problems);
    }

    /** {@return the weights for collections of any subject} */
    public static Weights general(Path knowledge, Problems problems) {
        return load(knowledge, "general.yaml", problems);
    }

    private static Weights load(Path knowledge, String name, Problems problems) {
        Path root = Optional.ofNullable(knowledge.toAbsolutePath().getParent()).orElse(knowledge);
        return TextFile.read(knowledge.resolve("search").resolve(name), root, problems)
                .flatMap(file -> Yaml.read(file.name(), file.text(), problems))
                .map(WeightsLoader::weights)
                .orElse(new Weights(Map.of(), Map.of(), Map.of(), 1, 1));
    }

    private static Weights weights(Section file) {
        Weights weights = new Weights(numbers(file, "fields"), numbers(file, "ranking"), numbers(file, "confidence"),
                number(file, "answer-from"), number(file, "ask-from"));
        file.findText("fitted");
        file.done();
        return weights;
    }

    private static Map<String, Double> numbers(Section file, String key) {
        Map<String, Double> numbers = new TreeMap<>();
        file.needSection(key)
                .ifPresent(section -> section.keys()
                        .forEach(name -> numbers.put(name, number(section, name))));
        return numbers;
    }

    private static double number(Section file, String key) {
        Optional<String> text = file.needText(key);
        if (text.isPresent() && text.get().matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            return Double.parseDouble(text.get());
        }
        text.ifPresent(written -> file.problem(key, "写的是「" + written + "」，要写数字"));
        return 0;
    }
}
