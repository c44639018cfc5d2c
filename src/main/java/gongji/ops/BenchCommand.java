package gongji.ops;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PhrasingIndex;
import gongji.knowledge.index.PlainIndex;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.index.Tokens;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Search;
import gongji.ops.bench.GrowthBench;
import gongji.ops.bench.StartBench;
import gongji.ops.bench.StoreBench;
import gongji.ops.bench.TurnBench;
import gongji.ops.evaluation.Question;
import gongji.ops.evaluation.QuestionFiles;
import gongji.source.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures side by side with what somebody would pick instead: the search beside Lucene as it comes, the store beside a bare commit,
 * whole turns beside a bot that only repeats, starting beside a JVM that prints a line; and what slows down when everything grows.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "和现成的做法并排量：检索、存储、整轮对话、启动，以及数据长大以后哪里变慢",
        footer = {"", "例：gongji bench --quick",
                "    gongji bench --part store,turns --server 'jdbc:postgresql://localhost/bench?user=bench'"})
public final class BenchCommand implements Callable<Integer> {
    private static final int LARGE = 10_000;
    private static final int WARM = 3_000;
    private static final int MEASURED = 8_000;
    private final Supplier<LocalDate> today;

    @Mixin
    private final Place place = new Place();

    /** @param today the day in Asia/Shanghai */
    public BenchCommand(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Option(names = "--part", split = ",", paramLabel = "部分",
            description = "只量这些：search 检索，store 存储，turns 整轮，start 启动，growth 长大（默认全部）")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--quick", description = "少量几次，两分钟之内")
    private boolean quick;

    @Option(names = "--server", paramLabel = "地址", description = "同时量这个 PostgreSQL（JDBC 地址，库要是空的，会写入数据）")
    private Optional<String> server = Optional.empty();

    /** What can be measured by itself. */
    enum Part {
        search, store, turns, start, growth
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream out = Output.utf8();
        LocalDate day = place.day().orElseGet(today);
        out.printf("%s，%d 核，JDK %s，%s%n", day, Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"), System.getProperty("os.name"));
        Path folder = Files.createTempDirectory("gongji-bench");
        try {
            for (Part part : parts) {
                measure(part, folder, out);
                out.flush();
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void measure(Part part, Path folder, PrintStream out) throws IOException, InterruptedException {
        switch (part) {
            case search -> search(out);
            case store -> new StoreBench(folder, server, quick ? 1_000 : 5_000).run(out);
            case turns -> new TurnBench(folder, place.knowledge(), quick ? 3 : 15).run(out, server);
            case start -> new StartBench(Path.of(System.getProperty("gongji.home", "")).toAbsolutePath(),
                    quick ? 3 : 15).run(out);
            case growth -> new GrowthBench(folder, server, quick).run(out);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void search(PrintStream out) throws IOException {
        LocalDate day = place.day().orElseGet(today);
        Knowledge knowledge = place.open();
        List<Question> questions = QuestionFiles.read(place.knowledge(), new Problems())
                .stream()
                .filter(each -> !each.expected().entries().isEmpty() && each.after().isEmpty())
                .toList();
        out.printf("%-34s %8s %8s %8s %8s%n", "", "R@1", "R@3", "p50 µs", "p99 µs");
        List<Item> items = knowledge.book().shelf().items();
        try (PlainIndex plain = new PlainIndex(items, PlainIndex.Analysis.STANDARD);
                PlainIndex plainLarge = new PlainIndex(large(items), PlainIndex.Analysis.STANDARD)) {
            Search largeSearch = search(large(items), knowledge);
            row(out, "本检索", questions, text -> ids(knowledge.search(), knowledge, text, day));
            row(out, "Lucene StandardAnalyzer", questions, text -> plain.search(text, 3).items());
            row(out, "本检索，问法补到一万", questions, text -> ids(largeSearch, knowledge, text, day));
            row(out, "StandardAnalyzer，问法补到一万", questions, text -> plainLarge.search(text, 3).items());
        }
        growth(out, knowledge, day);
    }

    private static Search search(List<Item> items, Knowledge knowledge) {
        Shelf shelf = Shelf.of(items, knowledge.reader());
        Weights weights = knowledge.book().weights();
        Tokens tokens = new Tokens(shelf.vocabulary(), knowledge.book().lexicon().characters());
        return new Search(shelf, PhrasingIndex.inMemory(shelf, tokens, weights.fields()), weights);
    }

    /** Fills up with copies of items under other names, so that there are ten thousand phrasings. */
    private static List<Item> large(List<Item> items) {
        List<Item> large = new ArrayList<>(items);
        int phrasings = items.stream().mapToInt(item -> item.phrasings().size()).sum();
        for (int i = 0; phrasings < LARGE; i++) {
            Item item = items.get(i % items.size());
            List<String> longer = item.phrasings().stream().map(phrasing -> phrasing + "丙丁" + large.size()).toList();
            large.add(new Item("copy-" + i, longer, item.hints(), item.regions()));
            phrasings += longer.size();
        }
        return large;
    }

    private static List<String> ids(Search search, Knowledge knowledge, String text, LocalDate day) {
        return search.find(knowledge.reader().read(text, day), Optional.empty())
                .hits()
                .stream()
                .limit(3)
                .map(Hit::id)
                .toList();
    }

    private static void row(PrintStream out, String name, List<Question> questions,
            Function<String, List<String>> search) {
        int first = 0;
        int three = 0;
        for (Question question : questions) {
            List<String> found = search.apply(question.ask());
            first += !found.isEmpty() && question.expected().entries().contains(found.getFirst()) ? 1 : 0;
            three += found.stream().anyMatch(question.expected().entries()::contains) ? 1 : 0;
        }
        double[] micros = time(questions.stream().map(Question::ask).toList(), search);
        out.printf(Locale.ROOT, "%-34s %8.3f %8.3f %8.0f %8.0f%n", name, (double) first / questions.size(),
                (double) three / questions.size(), micros[micros.length / 2], micros[(int) (micros.length * 0.99)]);
    }

    private static double[] time(List<String> questions, Function<String, List<String>> search) {
        for (int i = 0; i < WARM; i++) {
            var unused = search.apply(questions.get(i % questions.size()));
        }
        double[] micros = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            var unused = search.apply(questions.get(i % questions.size()));
            micros[i] = (System.nanoTime() - start) / 1000.0;
        }
        Arrays.sort(micros);
        return micros;
    }

    /** Time must not grow faster than the length of the message. */
    private static void growth(PrintStream out, Knowledge knowledge, LocalDate day) {
        out.printf("%n读一句话的时间（微秒，中位数）随长度：%n");
        for (int length : new int[] {10, 100, 1_000, 10_000, 100_000}) {
            String text = "我岳父能用我的医保吗，".repeat(length / 11 + 1).substring(0, length);
            double[] micros = new double[15];
            for (int i = 0; i < micros.length; i++) {
                long start = System.nanoTime();
                knowledge.reader().read(text, day);
                micros[i] = (System.nanoTime() - start) / 1000.0;
            }
            Arrays.sort(micros);
            out.printf(Locale.ROOT, "  %7d 字 %10.0f%n", length, micros[micros.length / 2]);
        }
    }
}
