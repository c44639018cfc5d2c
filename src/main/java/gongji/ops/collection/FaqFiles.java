package gongji.ops.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.source.Place;
import gongji.source.Problems;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Reads {@code corpus.jsonl} ({@code {"id","faq","text"}} a line) and {@code queries.jsonl} ({@code {"qid","text","faq":[…]}}) line
 * by line. A line that cannot be used is told with its number and skipped.
 */
public final class FaqFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final Problems problems;
    private int skipped;

    private FaqFiles(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a folder.
     *
     * @throws java.nio.file.NoSuchFileException where one of the two files is missing
     */
    public static Faqs read(Path folder, Problems problems) throws IOException {
        FaqFiles files = new FaqFiles(problems);
        List<Map.Entry<String, String>> phrasings = files.lines(folder.resolve("corpus.jsonl"), files::phrasing);
        List<Faqs.Query> queries = files.lines(folder.resolve("queries.jsonl"), files::query);
        Faqs faqs = new Faqs(Faqs.items(phrasings.stream()), queries, files.skipped);
        files.checkNames(faqs, folder.resolve("queries.jsonl"));
        return faqs;
    }

    /** Bytes that are no UTF-8 become question marks: one broken character must not stop a collection. */
    private <T> List<T> lines(Path file, BiFunction<JsonNode, Place, Optional<T>> read) throws IOException {
        List<T> values = new ArrayList<>();
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        try (BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            int number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                String json = number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1)
                        : line;
                if (!json.isBlank()) {
                    parsed(json, new Place(file.toString(), number, "")).flatMap(
                            found -> read.apply(found.node(), found.place())).ifPresent(values::add);
                }
            }
        }
        return values;
    }

    private record Line(JsonNode node, Place place) {}

    private Optional<Line> parsed(String json, Place place) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isObject()) {
                return Optional.of(new Line(node, place));
            }
        } catch (JsonProcessingException e) {
            return skip(place, "不是一个完整的 JSON 对象");
        }
        return skip(place, "一行要写一个 JSON 对象");
    }

    private Optional<Map.Entry<String, String>> phrasing(JsonNode line, Place place) {
        String name = line.path("faq").isNull() ? "" : line.path("faq").asText();
        String text = line.path("text").asText();
        return name.isEmpty() || text.isBlank() ? skip(place, "要有 faq 和 text，都不能空")
                : Optional.of(Map.entry(name, text));
    }

    private Optional<Faqs.Query> query(JsonNode line, Place place) {
        JsonNode faq = line.path("faq");
        JsonNode text = line.path("text");
        if (!text.isTextual() || faq.isMissingNode() || faq.isObject()) {
            return skip(place, "要有 text 和 faq，faq 是一个列表，没有答案写 []");
        }
        Set<String> right = new TreeSet<>();
        faq.forEach(each -> right.add(each.asText()));
        if (faq.isValueNode() && !faq.isNull()) {
            right.add(faq.asText());
        }
        return Optional.of(new Faqs.Query(text.asText(), right));
    }

    private <T> Optional<T> skip(Place place, String why) {
        skipped++;
        problems.warn(place, why + "，这一行跳过了");
        return Optional.empty();
    }

    private void checkNames(Faqs faqs, Path file) {
        Set<String> known = new TreeSet<>();
        faqs.items().forEach(item -> known.add(item.id()));
        long lost = faqs.queries()
                .stream()
                .filter(Faqs.Query::answerable)
                .filter(query -> query.right().stream().noneMatch(known::contains))
                .count();
        if (lost > 0) {
            problems.warn(Place.of(file.toString()), "有 " + lost + " 个问题的答案都不在 corpus.jsonl 里，只能算没有找到");
        }
    }
}
