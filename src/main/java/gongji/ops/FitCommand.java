package gongji.ops;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Fitting;
import gongji.ops.evaluation.Fit;
import gongji.ops.evaluation.Question;
import gongji.ops.evaluation.QuestionFiles;
import gongji.ops.evaluation.Share;
import gongji.source.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Fits weights and cut-offs on the development questions and writes them to their file. */
@Command(name = "fit", mixinStandardHelpOptions = true,
        description = "用开发集的问题拟合检索权重和两个门槛，写回 knowledge/search/weights.yaml",
        footer = {"", "例：gongji fit", "    gongji eval --record"})
public final class FitCommand implements Callable<Integer> {
    private final Supplier<LocalDate> today;

    @Mixin
    private final Place place = new Place();

    /** @param today the day in Asia/Shanghai */
    public FitCommand(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = Output.utf8();
        LocalDate day = place.day().orElseGet(today);
        Knowledge knowledge = Knowledge.openFresh(place.knowledge());
        Problems problems = new Problems();
        List<Question> questions = QuestionFiles.read(place.knowledge(), problems)
                .stream()
                .filter(question -> question.split().equals("development"))
                .toList();
        problems.list().forEach(out::println);
        Fit.Fitted fitted = new Fit(knowledge.search(), knowledge.reader(), day)
                .fit(questions, knowledge.book().weights());
        Weights weights = fitted.weights();
        Path file = place.knowledge().resolve("search").resolve("weights.yaml");
        Files.writeString(file, text(weights, questions.size()), StandardCharsets.UTF_8);
        out.printf("%d 个开发集问题；直接回答的门槛 %.2f，反问的门槛 %.2f；已写入 %s%n", questions.size(), weights.answerFrom(),
                weights.askFrom(), file);
        out.printf("没有参加拟合的那一半里，第一个就对：%s%n", new Share(
                fitted.crossed().stream().filter(each -> each.answerable() && each.right()).count(),
                fitted.crossed().stream().filter(Fitting.Outcome::answerable).count()));
        out.flush();
        return 0;
    }

    private static String text(Weights weights, int questions) {
        StringBuilder text = new StringBuilder("# 由 fit 命令写出：字段、排序、把握的权重和两个门槛。字段的权重手工定。\n");
        text.append("fitted: \"").append(questions).append(" questions\"\n");
        part(text, "fields", weights.fields());
        part(text, "ranking", weights.ranking());
        part(text, "confidence", weights.confidence());
        text.append(String.format(Locale.ROOT, "answer-from: %.2f%nask-from: %.2f%n", weights.answerFrom(),
                weights.askFrom()));
        return text.toString();
    }

    private static void part(StringBuilder text, String name, Map<String, Double> weights) {
        text.append(name).append(":\n");
        new TreeMap<>(weights)
                .forEach((key, value) -> text.append(String.format(Locale.ROOT, "  %s: %.4f%n", key, value)));
    }
}
