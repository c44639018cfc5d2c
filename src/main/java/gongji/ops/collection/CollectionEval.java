package gongji.ops.collection;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Search;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.source.Problem;
import gongji.source.Problems;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Measures the house's own engine on a folder, and tells on the way what it does. Used by one thread. */
public final class CollectionEval {
    private static final int TOLD = 20;
    private static final int STEP = 1_000;
    private final Lexicon lexicon;
    private final Weights weights;
    private final PrintStream told;

    /** @param told where progress and skipped lines are told */
    public CollectionEval(Lexicon lexicon, Weights weights, PrintStream told) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.told = told;
    }

    /**
     * {@return the figures by their names}
     *
     * @throws java.nio.file.NoSuchFileException where one of the two files is missing
     */
    public Map<String, Object> measure(Path folder, LocalDate day) throws IOException {
        Faqs faqs = read(folder);
        Search search = Engines.search(faqs.items(), lexicon, Engines.suited(faqs.items(), weights));
        told.printf("索引建好了，开始问 %d 个问题%n", faqs.queries().size());
        int all = faqs.queries().size() * Trial.PASSES;
        Map<String, Object> figures = Trial.run(faqs.queries(), Engines.own(search, new Reader(lexicon), day),
                done -> progress(done, all)).named();
        figures.put("skipped", faqs.skipped());
        return figures;
    }

    /** {@return the collection of a folder; its faults are told} */
    public Faqs read(Path folder) throws IOException {
        Problems problems = new Problems();
        Faqs faqs = FaqFiles.read(folder, problems);
        List<Problem> faults = problems.list();
        faults.stream().limit(TOLD).forEach(told::println);
        if (faults.size() > TOLD) {
            told.printf("……还有 %d 处，没有列出%n", faults.size() - TOLD);
        }
        told.printf("读到 %d 个问法，%d 个问答%n", faqs.phrasings(), faqs.items().size());
        return faqs;
    }

    private void progress(int done, int all) {
        if (done % (STEP * Trial.PASSES) == 0) {
            told.printf("问了 %d/%d%n", done, all);
        }
    }
}
