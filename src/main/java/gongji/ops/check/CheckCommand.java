package gongji.ops.check;

import gongji.ops.Trouble;
import gongji.source.Place;
import gongji.source.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code check}: tells every problem of the files, errors before warnings. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "检查 knowledge/ 和 config/ 的全部文件，一次说完所有问题",
        footer = {"", "每个问题一行：「文件:行号: 说明」。退出码：0 没有错误（可以有提醒），1 有错误。", "", "例：", "  gongji check",
                "  gongji check --mutate"})
public final class CheckCommand implements Callable<Integer> {

    private static final int PROBLEMS = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--mutate", description = "再把每个政策取值和日子挪一步，看有没有用例发现；没有被发现的列出来")
    private boolean mutate;

    @Option(names = "--asks", description = "再列出每一个靠其余问法找不回自己那一条的问法")
    private boolean asks;

    @Option(names = "--knowledge", paramLabel = "目录", description = "知识目录，默认 knowledge")
    private Path knowledge = Path.of("knowledge");

    private final Surroundings surroundings;

    /** What the command needs from outside. */
    public interface Surroundings {

        /** {@return today in Asia/Shanghai} */
        LocalDate today();

        /** {@return what is wrong with the settings} */
        List<Problem> settings();
    }

    /** Looks at these surroundings. */
    public CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(knowledge)) {
            throw Trouble.problems(List.of(Problem.error(Place.of(knowledge.toString()), "没有这个知识目录")));
        }
        List<Problem> problems = new ArrayList<>(surroundings.settings());
        Inspections inspections = new Inspections(knowledge, surroundings.today());
        problems.addAll(asks ? inspections.runThoroughly(mutate) : inspections.run(mutate));
        problems.sort(null);
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(it -> out.println(line(it)));
        long errors = problems.stream().filter(Problem::isError).count();
        out.println("错误 " + errors + " 个，提醒 " + (problems.size() - errors) + " 个");
        out.flush();
        return errors == 0 ? 0 : PROBLEMS;
    }

    private static String line(Problem problem) {
        return problem.isError() ? problem.toString()
                : new Problem(problem.file(), problem.line(), problem.path(), "提醒：" + problem.text(),
                        problem.severity()).toString();
    }
}
