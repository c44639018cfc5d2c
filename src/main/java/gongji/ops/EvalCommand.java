package gongji.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.load.WeightsLoader;
import gongji.ops.collection.CollectionEval;
import gongji.ops.evaluation.EvaluationReport;
import gongji.ops.evaluation.Floors;
import gongji.ops.evaluation.Question;
import gongji.ops.evaluation.QuestionFiles;
import gongji.ops.evaluation.Scores;
import gongji.ops.evaluation.Share;
import gongji.source.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** Measures the evaluation questions, or any other collection. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = "用评测问题衡量听懂的程度；--corpus 衡量任何问答集",
        footer = {"", "例：gongji eval", "    gongji eval --split development --misses",
                "    gongji eval --corpus 目录 --json"})
public final class EvalCommand implements Callable<Integer> {
    private final Supplier<LocalDate> today;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--split", paramLabel = "集", description = "development 或 test，默认 test")
    private String split = "test";

    @Option(names = "--misses", description = "列出没有答对的问题")
    private boolean misses;

    @Option(names = "--record", description = "把测试集的结果记下来，以后不能低于它")
    private boolean record;

    @Option(names = "--floor", description = "只看结果有没有低于记录，低于就退出码 1")
    private boolean floor;

    @Option(names = "--corpus", paramLabel = "目录", description = "有 corpus.jsonl 和 queries.jsonl 的目录")
    private @Nullable Path corpus;

    @Option(names = "--json", description = "输出一行 JSON（和 --corpus 一起用）")
    private boolean json;

    /** @param today the day in Asia/Shanghai */
    public EvalCommand(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = Output.utf8();
        LocalDate day = place.day().orElseGet(today);
        Path folder = corpus;
        int code = folder == null ? questions(day, out) : corpus(folder, day, out);
        out.flush();
        return code;
    }

    private int corpus(Path folder, LocalDate day, PrintStream out) throws IOException {
        Knowledge knowledge = place.open();
        Problems problems = new Problems();
        Weights general = WeightsLoader.general(place.knowledge(), problems);
        if (problems.hasErrors()) {
            throw Trouble.problems(problems.list());
        }
        try {
            Map<String, Object> figures = new CollectionEval(knowledge.book().lexicon(), general, Output.errors())
                    .measure(folder, day);
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(figures));
            } else {
                figures.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
            }
        } catch (NoSuchFileException e) {
            throw Trouble.use("没有 " + e.getFile() + "，--corpus 要写有 corpus.jsonl 和 queries.jsonl 的目录。");
        }
        return 0;
    }

    private int questions(LocalDate day, PrintStream out) throws IOException {
        Knowledge knowledge = Knowledge.openFresh(place.knowledge());
        Problems problems = new Problems();
        List<Question> questions = QuestionFiles.read(place.knowledge(), problems)
                .stream()
                .filter(question -> question.split().equals(split))
                .toList();
        Map<String, Double> recorded = Floors.read(place.knowledge(), problems);
        problems.list().forEach(out::println);
        Judging judging = new Judging(knowledge, day);
        Scores clean = scores(judging, questions, Question::ask);
        Scores noisy = scores(judging, questions, judging.noise(questions));
        Map<String, Share> shares = clean.shares();
        new EvaluationReport(out, recorded).print(clean, noisy, knowledge.book().library(), judging::phrasings);
        List<Question> afterOthers = judging.afterOthers(questions);
        List<Question> themselves = afterOthers.stream().map(Question::alone).toList();
        Scores after = scores(judging, afterOthers, Question::ask);
        EvaluationReport.afterOthers(out, scores(judging, themselves, Question::ask), after);
        if (misses) {
            EvaluationReport.misses(clean).forEach(out::println);
        }
        if (record) {
            Floors.write(place.knowledge(), shares);
        }
        boolean fell = shares.entrySet()
                .stream()
                .anyMatch(each -> Floors.fell(each.getKey(), each.getValue(), recorded));
        return floor && fell ? 1 : 0;
    }

    /** Development questions have taught their words; what their own writers taught is hidden. */
    private Scores scores(Judging judging, List<Question> questions, Function<Question, String> words) {
        return split.equals("development") ? judging.blindly(questions, questions, Map.of(), words)
                : judging.openly(questions, words);
    }
}
