package gongji.ops;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.load.WeightsLoader;
import gongji.ops.bench.Ground;
import gongji.ops.bench.GrowthBench;
import gongji.ops.bench.StartBench;
import gongji.ops.bench.StoreBench;
import gongji.ops.bench.TurnBench;
import gongji.ops.collection.CollectionEval;
import gongji.ops.collection.Engines;
import gongji.ops.collection.Faqs;
import gongji.ops.collection.PracticeFiles;
import gongji.ops.collection.SearchBench;
import gongji.ops.compiled.Book;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures side by side with what somebody would pick instead: the search beside Lucene as it comes, the store beside a bare commit,
 * whole turns beside a bot that only repeats, starting beside a JVM that prints a line; and what slows down when everything grows.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "和现成的做法并排量：检索、存储、整轮对话、启动，以及数据长大以后哪里变慢",
        footer = {"", "例：gongji bench --quick",
                "    gongji bench --part search --corpus 目录",
                "    gongji bench --part store,turns --server 'jdbc:postgresql://localhost/bench?user=bench'"})
public final class BenchCommand implements Callable<Integer> {
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

    @Option(names = "--corpus", paramLabel = "目录",
            description = "检索一项改量这个目录里的 corpus.jsonl 和 queries.jsonl（和 --part search 一起用）")
    private Optional<Path> corpus = Optional.empty();

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
        Ground ground = Ground.of(folder, server);
        try {
            for (Part part : parts) {
                measure(part, ground, out);
                out.flush();
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void measure(Part part, Ground ground, PrintStream out) throws IOException, InterruptedException {
        switch (part) {
            case search -> search(out);
            case store -> new StoreBench(ground, quick ? 1_000 : 5_000).run(out);
            case turns -> new TurnBench(ground, place.knowledge(), quick ? 3 : 15).run(out);
            case start -> new StartBench(Path.of(System.getProperty("gongji.home", "")).toAbsolutePath(),
                    quick ? 3 : 15).run(out);
            case growth -> new GrowthBench(ground, quick).run(out);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What questions are asked of: entries, but neither orders nor small talk. */
    private static List<Item> asked(Book book) {
        return book.shelf().items().stream().filter(item -> book.library().find(item.id()).isPresent()).toList();
    }

    private void search(PrintStream out) throws IOException {
        LocalDate day = place.day().orElseGet(today);
        Knowledge knowledge = place.open();
        Weights own = knowledge.book().weights();
        if (corpus.isPresent()) {
            Weights general = WeightsLoader.general(place.knowledge(), new Problems());
            Faqs faqs = new CollectionEval(knowledge.book().lexicon(), general, Output.errors()).read(corpus.get());
            Weights suited = Engines.suited(faqs.items(), general);
            new SearchBench(knowledge.book().lexicon(), suited, day, out).compare(faqs.items(), faqs.queries());
            return;
        }
        List<Faqs.Query> queries = QuestionFiles.read(place.knowledge(), new Problems())
                .stream()
                .filter(each -> each.split().equals("test"))
                .filter(each -> !each.expected().entries().isEmpty() && each.after().isEmpty())
                .map(each -> new Faqs.Query(each.ask(), each.expected().entries()))
                .toList();
        List<String> filling = PracticeFiles.read(place.knowledge(), new Problems())
                .stream()
                .flatMap(subject -> subject.groups().stream())
                .flatMap(List::stream)
                .toList();
        new SearchBench(knowledge.book().lexicon(), own, day, out).run(asked(knowledge.book()), filling, queries,
                quick);
    }
}
