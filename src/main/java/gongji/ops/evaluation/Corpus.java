package gongji.ops.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PhrasingIndex;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.index.Tokens;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.knowledge.search.Search;
import gongji.reading.Lexicon;
import gongji.reading.Reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Measures the search on any collection of questions: {@code corpus.jsonl} and {@code queries.jsonl} in a folder. */
public final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Reader reader;
    private final Search search;
    private final LocalDate day;

    private Corpus(Reader reader, Search search, LocalDate day) {
        this.reader = reader;
        this.search = search;
        this.day = day;
    }

    /** A question and what answers it; nothing does where that is empty. */
    private record Query(String text, Set<String> right) {}

    /** How a question went. */
    private record Outcome(boolean answerable, int rank, double confidence, long nanos) {}

    /** Opens a collection with the house's own reading and weights. */
    public static Corpus open(Path folder, Lexicon lexicon, Weights weights, LocalDate day) throws IOException {
        Map<String, List<String>> phrasings = new LinkedHashMap<>();
        for (JsonNode line : lines(folder.resolve("corpus.jsonl"))) {
            phrasings.computeIfAbsent(line.path("faq").asText(), key -> new ArrayList<>())
                    .add(line.path("text").asText());
        }
        List<Item> items = new ArrayList<>();
        phrasings.forEach((faq, texts) -> items.add(new Item(faq, texts, List.of(), List.of())));
        Reader reader = new Reader(lexicon);
        Shelf shelf = Shelf.of(items, reader);
        Tokens tokens = new Tokens(shelf.vocabulary(), lexicon.characters());
        return new Corpus(reader, new Search(shelf, PhrasingIndex.inMemory(shelf, tokens, weights.fields()), weights),
                day);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
        }
        return lines;
    }

    /** {@return the figures by name: recall, mrr, auc, and microseconds for a question} */
    public Map<String, Object> measure(Path folder) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("queries.jsonl"))) {
            Set<String> right = new TreeSet<>();
            line.path("faq").forEach(faq -> right.add(faq.asText()));
            queries.add(new Query(line.path("text").asText(), right));
        }
        queries.stream().limit(500).forEach(this::ask);
        List<Outcome> outcomes = queries.stream().map(this::ask).toList();
        return figures(outcomes);
    }

    private Outcome ask(Query query) {
        long start = System.nanoTime();
        Hits hits = search.find(reader.read(query.text(), day), Optional.empty());
        long nanos = System.nanoTime() - start;
        List<String> found = hits.hits().stream().map(Hit::id).limit(10).toList();
        int rank = 0;
        for (int i = found.size(); i > 0; i--) {
            rank = query.right().contains(found.get(i - 1)) ? i : rank;
        }
        return new Outcome(!query.right().isEmpty(), rank, hits.confidence(), nanos);
    }

    private static Map<String, Object> figures(List<Outcome> outcomes) {
        List<Outcome> answerable = outcomes.stream().filter(Outcome::answerable).toList();
        double[] nanos = outcomes.stream().mapToDouble(Outcome::nanos).sorted().toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("queries", outcomes.size());
        figures.put("answerable", answerable.size());
        for (int most : new int[] {1, 3, 10}) {
            figures.put("recall@" + most, rounded(answerable.stream()
                    .mapToDouble(each -> each.rank() > 0 && each.rank() <= most ? 1 : 0)
                    .average()
                    .orElse(0)));
        }
        figures.put("mrr@10", rounded(answerable.stream()
                .mapToDouble(each -> each.rank() == 0 ? 0 : 1.0 / each.rank())
                .average()
                .orElse(0)));
        figures.put("auc", rounded(areaUnderCurve(outcomes)));
        figures.put("p50", nanos.length == 0 ? 0 : Math.round(nanos[nanos.length / 2] / 1000));
        figures.put("p99", nanos.length == 0 ? 0 : Math.round(nanos[(int) (nanos.length * 0.99)] / 1000));
        return figures;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** The chance that an answerable question has more confidence than an unanswerable one; one half where there is no pair. */
    private static double areaUnderCurve(List<Outcome> outcomes) {
        double[] out = outcomes.stream()
                .filter(each -> !each.answerable())
                .mapToDouble(Outcome::confidence)
                .sorted()
                .toArray();
        List<Outcome> in = outcomes.stream().filter(Outcome::answerable).toList();
        if (out.length == 0 || in.isEmpty()) {
            return 0.5;
        }
        double pairs = 0;
        for (Outcome each : in) {
            int below = lower(out, each.confidence());
            int upTo = lower(out, Math.nextUp(each.confidence()));
            pairs += below + 0.5 * (upTo - below);
        }
        return pairs / ((double) out.length * in.size());
    }

    private static int lower(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        int low = at < 0 ? -at - 1 : at;
        while (low > 0 && sorted[low - 1] >= value) {
            low--;
        }
        return low;
    }
}
