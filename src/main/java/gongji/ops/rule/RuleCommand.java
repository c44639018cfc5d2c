package gongji.ops.rule;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rule}: asks the law room one question and tells the verdict with its reasons. */
@Command(name = "rule", mixinStandardHelpOptions = true, description = "按规则判一件事：给出结论、每一条理由和来源",
        footer = {"", "例：", "  gongji rule kin --relation 岳父 --region 420000",
                "  gongji rule scope --cost vaccine --region 330100 --on 2024-01-01 --json",
                "", "退出码：0 做完，1 政策文件有问题，2 用法不对，3 出了故障"})
public final class RuleCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private RuleCommand() {}

    /** {@return the command with its questions} */
    public static CommandLine of(LawRoom room) {
        return new CommandLine(new RuleCommand()).addSubcommand(new KinCommand(room))
                .addSubcommand(new BindCommand(room))
                .addSubcommand(new ScopeCommand(room))
                .addSubcommand(new SettleCommand(room))
                .addSubcommand(new PremiumCommand(room))
                .addSubcommand(new ArrearsCommand(room))
                .addSubcommand(new AffectedCommand(room))
                .addSubcommand(new CasesCommand(room));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "要说判什么：kin、bind、scope、settle、premium、arrears、affected 或 cases");
    }
}
