package gongji.ops.rule;

import gongji.rules.parameter.Policies;
import gongji.rules.scope.Cost;
import gongji.rules.scope.ScopeRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** {@code rule scope}: may the money pay such a cost? */
@Command(name = "scope", mixinStandardHelpOptions = true, description = "这种费用能不能用共济的钱付",
        footer = {"", "例：", "  gongji rule scope --cost inpatient --region 420000",
                "  gongji rule scope --cost 疫苗 --region 杭州 --json", "  gongji rule scope --list"})
final class ScopeCommand extends RuleCall {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--cost", paramLabel = "费用", description = "费用代码（见 --list）或说法（住院、买药、疫苗）")
    private Optional<String> cost = Optional.empty();

    @Option(names = "--list", description = "列出所有费用代码")
    private boolean list;

    ScopeCommand(LawRoom room) {
        super(room);
    }

    @Override
    Optional<Integer> insteadOfAnswering() {
        if (!list) {
            return Optional.empty();
        }
        PrintWriter out = spec.commandLine().getOut();
        Arrays.stream(Cost.values()).map(Cost::code).forEach(out::println);
        out.flush();
        return Optional.of(0);
    }

    @Override
    Answer answer(Policies policies, LocalDate day) {
        String typed = cost.orElseThrow(() -> new ParameterException(spec.commandLine(), "缺 --cost，或者用 --list 看所有费用"));
        Cost kind = cost("--cost", typed);
        Answer answer = Answer.of(new ScopeRule(policies).judge(kind, region(), day));
        return new Answer(answer.ruling(), line -> line.put("cost", kind.code()), answer.more());
    }
}
