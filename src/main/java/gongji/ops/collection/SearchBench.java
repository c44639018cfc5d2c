package gongji.ops.collection;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PlainIndex;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.search.Leanings;
import gongji.knowledge.search.Search;
import gongji.reading.Lexicon;
import gongji.reading.Reader;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Measures the search beside Lucene as it comes, on the same texts in the same run: what is found first, microseconds, questions a
 * second; at several sizes, and how time grows with the length of a question. Used by one thread.
 */
public final class SearchBench {
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int QUICK_QUESTIONS = 300;
    private static final long SEED = 20_261_122;
    private static final int[] LENGTHS = {10, 100, 1_000, 10_000, 100_000};
    private static final int REPEATED = 15;
    private final Lexicon lexicon;
    private final Reader reader;
    private final Weights weights;
    private final LocalDate day;
    private final PrintStream out;

    public SearchBench(Lexicon lexicon, Weights weights, LocalDate day, PrintStream out) {
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon);
        this.weights = weights;
        this.day = day;
        this.out = out;
    }

    /**
     * Measures at every size.
     *
     * @param filling phrasings of other subjects, from which larger shelves are filled up
     * @param quick leaves out the largest size and most questions
     */
    public void run(List<Item> items, List<String> filling, List<Faqs.Query> queries, boolean quick)
            throws IOException {
        List<Faqs.Query> asked = quick ? queries.subList(0, Math.min(QUICK_QUESTIONS, queries.size())) : queries;
        out.printf("%d 个问题；问法不够的用别的话题拼出来的补足；三遍里最快的一遍%n", asked.size());
        out.printf("%-32s %7s %7s %8s %8s %8s%n", "", "R@1", "R@3", "p50 µs", "p99 µs", "每秒");
        for (int size : quick ? Arrays.copyOf(SIZES, 2) : SIZES) {
            out.printf(Locale.ROOT, "%,d 个问法%n", size);
            compare(sized(items, filling, size), asked);
        }
        length(Engines.search(items, lexicon, weights));
        learning(Shelf.of(items, reader));
    }

    /** How long it takes to learn which words lean where; kept with the compiled book, so that a start does not wait for it. */
    private void learning(Shelf shelf) {
        long start = System.nanoTime();
        Leanings.learn(shelf);
        out.printf(Locale.ROOT, "%n从 %,d 个问法学一遍哪些词指向哪里：%.1f 秒%n", shelf.folios().size(),
                (System.nanoTime() - start) / 1e9);
    }

    /** Measures every engine on one collection. */
    public void compare(List<Item> items, List<Faqs.Query> queries) throws IOException {
        Search search = Engines.search(items, lexicon, weights);
        row("本检索", queries, Engines.own(search, reader, day));
        Weights unranked = new Weights(weights.fields(), Map.of("together", 1.0), Map.of("raw", 1.0), 1, 1);
        row("只有第一步（多字段、三个相加）", queries, Engines.own(search.weighing(unranked), reader, day));
        for (PlainIndex.Analysis analysis : PlainIndex.Analysis.values()) {
            try (PlainIndex plain = new PlainIndex(items, analysis)) {
                row("Lucene " + analysis.label(), queries, Engines.plain(plain));
            }
        }
    }

    private void row(String name, List<Faqs.Query> queries, Engine engine) {
        Trial.Figures figures = Trial.run(queries, engine, done -> {});
        out.printf(Locale.ROOT, "  %-30s %7.3f %7.3f %8d %8d %8.0f%n", name, figures.recall().get(0),
                figures.recall().get(1), figures.micros().get(0), figures.micros().get(1), figures.perSecond());
        out.flush();
    }

    /** Few phrasings of every item, or all of them and made ones, half of an item's and half of another subject's. */
    static List<Item> sized(List<Item> items, List<String> filling, int size) {
        List<Item> sized = new ArrayList<>();
        int each = Math.max(1, size / Math.max(1, items.size()));
        int count = 0;
        for (Item item : items) {
            List<String> some = item.phrasings().subList(0, Math.min(each, item.phrasings().size()));
            sized.add(new Item(item.id(), some, item.hints(), item.regions()));
            count += some.size();
        }
        List<String> own = items.stream().flatMap(item -> item.phrasings().stream()).toList();
        Random random = new Random(SEED);
        while (count < size && !own.isEmpty() && !filling.isEmpty()) {
            String front = own.get(random.nextInt(own.size()));
            String back = filling.get(random.nextInt(filling.size()));
            sized.add(new Item("made-" + count, List.of(front.substring(0, front.length() / 2)
                    + back.substring(back.length() / 2)), List.of(), List.of()));
            count++;
        }
        return sized;
    }

    /** Time must not grow faster than the length of the message. */
    private void length(Search search) {
        out.printf("%n随字数（微秒，中位数）：读、读了再找、每千字%n");
        for (int length : LENGTHS) {
            String text = "我岳父能用我的医保吗，".repeat(length / 11 + 1).substring(0, length);
            double read = median(() -> reader.read(text, day));
            double found = median(() -> search.find(reader.read(text, day), Optional.empty()));
            out.printf(Locale.ROOT, "  %,9d 字 %12.0f %12.0f %12.0f%n", length, read, found, found * 1000 / length);
        }
    }

    private static double median(Runnable work) {
        double[] micros = new double[REPEATED];
        for (int i = 0; i < micros.length; i++) {
            long start = System.nanoTime();
            work.run();
            micros[i] = (System.nanoTime() - start) / 1000.0;
        }
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }
}
