package gongji.ops;

import gongji.ops.evaluation.Judge;
import gongji.ops.evaluation.Question;
import gongji.ops.evaluation.QuestionFiles;
import gongji.ops.evaluation.Scores;
import gongji.ops.evaluation.Share;
import gongji.ops.evaluation.Verdict;
import gongji.source.Problems;
import gongji.wording.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Measures the evaluation questions. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = "用评测问题衡量听懂的程度")
public final class EvalCommand implements Callable<Integer> {
    private final Supplier<LocalDate> today;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--split", paramLabel = "集", description = "development 或 test，默认 test")
    private String split = "test";

    @Option(names = "--misses", description = "列出没有答对的问题")
    private boolean misses;

    /** @param today the day in Asia/Shanghai */
    public EvalCommand(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public Integer call() {
        PrintStream out = Output.utf8();
        LocalDate day = place.day().orElseGet(today);
        Knowledge knowledge = Knowledge.openFresh(place.knowledge());
        Problems problems = new Problems();
        List<Question> questions = QuestionFiles.read(place.knowledge(), problems)
                .stream()
                .filter(question -> question.split().equals(split))
                .toList();
        problems.list().forEach(out::println);
        Judge judge = new Judge(knowledge.mind(), knowledge.search(), knowledge.reader(),
                Page.plain(knowledge.wording()), day);
        Scores scores = new Scores(questions.stream().map(question -> judge.judge(question, question.ask())).toList());
        for (Map.Entry<String, Share> share : scores.shares().entrySet()) {
            out.printf("%-18s %s%n", share.getKey(), share.getValue());
        }
        out.printf("%-18s %.3f%n%-18s %.3f%n", "mrr", scores.meanReciprocalRank(), "ece", scores.calibrationError());
        scores.reliability()
                .forEach(band -> out.printf("  %.1f  said %.2f  was %s%n", band.from(), band.said(), band.right()));
        if (misses) {
            scores.verdicts()
                    .stream()
                    .filter(verdict -> verdict.result() != Verdict.Result.RIGHT)
                    .forEach(verdict -> out.println(line(verdict)));
        }
        out.flush();
        return 0;
    }

    private static String line(Verdict verdict) {
        Question.Expected expected = verdict.question().expected();
        return String.join("\t", verdict.result().name(), verdict.asked(),
                expected.entries() + expected.operation().orElse("") + expected.outcome().orElse("") + expected.slots(),
                verdict.thought().outcome() + " " + verdict.thought().entry().orElse("") + " "
                        + verdict.thought().operation().orElse("") + verdict.thought().slots()
                        + verdict.thought().reply().choices().stream().map(c -> c.id()).toList(),
                String.format("%.2f", verdict.thought().confidence()));
    }
}
