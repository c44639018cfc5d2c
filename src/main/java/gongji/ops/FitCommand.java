package gongji.ops;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.search.Fitting;
import gongji.ops.collection.Practice;
import gongji.ops.collection.PracticeFiles;
import gongji.ops.collection.Trial;
import gongji.ops.evaluation.Calibration;
import gongji.ops.evaluation.EvaluationReport;
import gongji.ops.evaluation.Fit;
import gongji.ops.evaluation.Learned;
import gongji.ops.evaluation.Question;
import gongji.ops.evaluation.QuestionFiles;
import gongji.ops.evaluation.Scores;
import gongji.ops.evaluation.Share;
import gongji.ops.evaluation.Verdict;
import gongji.source.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Fits weights and cut-offs on the development questions and writes them to their file. */
@Command(name = "fit", mixinStandardHelpOptions = true,
        description = "用开发集的问题拟合检索权重和两个门槛，写回 knowledge/search/weights.yaml",
        footer = {"", "例：gongji fit", "    gongji eval --record", "    gongji fit --general"})
public final class FitCommand implements Callable<Integer> {
    private static final String GENERAL = "# 由 fit --general 写出：检索任何问答集用的权重，eval --corpus 用它。两个门槛不用。";
    private final Supplier<LocalDate> today;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--misses", description = "列出交叉验证里没有答对的问题")
    private boolean misses;
    @Option(names = "--general",
            description = "用 knowledge/search/practice 里别的话题拟合通用权重，写回 knowledge/search/general.yaml，给 eval --corpus 用")
    private boolean general;

    /** @param today the day in Asia/Shanghai */
    public FitCommand(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = Output.utf8();
        LocalDate day = place.day().orElseGet(today);
        if (general) {
            general(Knowledge.openFresh(place.knowledge()), day, out);
            out.flush();
            return 0;
        }
        List<Question> questions = questions(out);
        Learned.write(place.knowledge(), questions);
        Knowledge knowledge = Knowledge.openFresh(place.knowledge());
        Judging judging = new Judging(knowledge, day);
        Fit.Fitted fitted = new Fit(knowledge.search(), knowledge.reader(), day)
                .fit(questions, judging.noise(questions), knowledge.book().weights());
        Map<String, Double> lines = calibrated(judging, questions, fitted.blind());
        Weights weights = fitted.weights().calibrated(lines);
        Path file = place.knowledge().resolve("search").resolve("weights.yaml");
        Files.writeString(file, text(weights, questions.size()), StandardCharsets.UTF_8);
        out.printf("%d 个开发集问题；直接回答的门槛 %.2f，反问的门槛 %.2f；已写入 %s%n", questions.size(), weights.answerFrom(),
                weights.askFrom(), file);
        cuts(out, fitted.crossed());
        out.printf("交叉验证：去掉一样，第一个就对的还有多少（不重新拟合）%n");
        fitted.without().forEach((name, share) -> out.printf("  %-28s %s%n", name, share));
        Map<String, Weights> blind = new TreeMap<>(fitted.blind());
        blind.replaceAll((from, own) -> own.calibrated(lines));
        report(out, judging, questions, blind);
        out.flush();
        return 0;
    }

    /** The confidence is made a probability for what is well written and for what is misspelled, half as much. */
    private static Map<String, Double> calibrated(Judging judging, List<Question> questions,
            Map<String, Weights> blind) {
        List<Question> some = questions.stream().filter(each -> each.ask().length() % 2 == 0).toList();
        List<Verdict> verdicts = new ArrayList<>(
                judging.blindly(questions, questions, blind, Question::ask).verdicts());
        verdicts.addAll(judging.blindly(some, questions, blind, judging.noise(questions)).verdicts());
        return Calibration.of(new Scores(verdicts));
    }

    /** What each cut-off would cost. */
    private static void cuts(PrintStream out, List<Fitting.Outcome> crossed) {
        out.printf("交叉验证，只看检索：门槛、到门槛而且对的、到门槛却错的%n");
        for (int percent = 50; percent < 100; percent += 5) {
            double cut = percent / 100.0;
            long right = crossed.stream().filter(each -> each.confidence() >= cut && each.right()).count();
            long wrong = crossed.stream().filter(each -> each.confidence() >= cut && !each.right()).count();
            out.printf(Locale.ROOT, "  %.2f  %s  %s%n", cut, new Share(right, crossed.size()),
                    new Share(wrong, crossed.size()));
        }
        out.printf("交叉验证：反问的门槛、答得了却拒绝的、答不了却没有拒绝的%n");
        long answerable = crossed.stream().filter(Fitting.Outcome::answerable).count();
        for (int percent = 20; percent < 90; percent += 5) {
            double cut = percent / 100.0;
            long lost = crossed.stream().filter(each -> each.answerable() && each.scope() < cut).count();
            long through = crossed.stream().filter(each -> each.letThrough(cut)).count();
            out.printf(Locale.ROOT, "  %.2f  %s  %s%n", cut, new Share(lost, answerable),
                    new Share(through, crossed.size() - answerable));
        }
    }

    private void report(PrintStream out, Judging judging, List<Question> questions, Map<String, Weights> blind) {
        out.printf("交叉验证：每个写的人都没有参加拟合，他的问法也不在索引里%n");
        Scores clean = judging.blindly(questions, questions, blind, Question::ask);
        Scores noisy = judging.blindly(questions, questions, blind, judging.noise(questions));
        new EvaluationReport(out, Map.of()).print(clean, noisy, judging.library(), judging::phrasings);
        if (misses) {
            EvaluationReport.misses(clean).forEach(out::println);
        }
    }

    private List<Question> questions(PrintStream out) {
        Problems problems = new Problems();
        List<Question> questions = QuestionFiles.read(place.knowledge(), problems)
                .stream()
                .filter(question -> question.split().equals("development"))
                .toList();
        problems.list().forEach(out::println);
        return questions;
    }

    private void general(Knowledge knowledge, LocalDate day, PrintStream out) throws IOException {
        Problems problems = new Problems();
        List<PracticeFiles.Subject> subjects = new ArrayList<>(PracticeFiles.read(place.knowledge(), problems));
        if (problems.hasErrors() || subjects.isEmpty()) {
            throw subjects.isEmpty() ? Trouble.use("knowledge/search/practice 里没有练习。")
                    : Trouble.problems(problems.list());
        }
        subjects.add(new PracticeFiles.Subject("library",
                knowledge.book()
                        .shelf()
                        .items()
                        .stream()
                        .filter(item -> knowledge.book().library().find(item.id()).isPresent())
                        .map(Item::phrasings)
                        .toList()));
        Practice practice = new Practice(knowledge.book().lexicon(), day);
        Weights start = knowledge.book().weights();
        List<Practice.Drill> drills = practice.drills(subjects, start);
        crossed(out, practice.cross(drills, start));
        Path file = place.knowledge().resolve("search").resolve("general.yaml");
        String text = text(practice.fit(drills, start), drills.stream().mapToInt(each -> each.queries().size()).sum());
        Files.writeString(file, text.replaceFirst("^#.*", GENERAL), StandardCharsets.UTF_8);
        out.printf("已写入 %s%n", file);
    }

    private static void crossed(PrintStream out, List<Practice.Crossed> crossed) {
        out.printf("没有用这个话题拟合时：第一个就对、答得了和答不了分得开（AUC）%n");
        out.printf("  %-14s %-15s %-15s %s%n", "", "StandardAnalyzer", "只用第一步检索", "拟合以后");
        crossed.forEach(each -> crossed(out, each.subject(), List.of(each)));
        crossed(out, "平均", crossed);
    }

    private static void crossed(PrintStream out, String name, List<Practice.Crossed> some) {
        out.printf("  %-10s", name);
        List<Function<Practice.Crossed, Trial.Figures>> engines = List.of(Practice.Crossed::plain,
                Practice.Crossed::first, Practice.Crossed::fitted);
        for (Function<Practice.Crossed, Trial.Figures> engine : engines) {
            List<Trial.Figures> figures = some.stream().map(engine).toList();
            out.printf(Locale.ROOT, "     %.3f  %.3f ", mean(figures, each -> each.recall().getFirst()),
                    mean(figures, Trial.Figures::auc));
        }
        out.println();
    }

    private static double mean(List<Trial.Figures> figures, ToDoubleFunction<Trial.Figures> figure) {
        return figures.stream().mapToDouble(figure).average().orElse(0);
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
        new TreeMap<>(weights).forEach((key, value) -> {
            if (Math.abs(value) >= 0.00005) {
                text.append(String.format(Locale.ROOT, "  %s: %.4f%n", key, value));
            }
        });
    }
}
