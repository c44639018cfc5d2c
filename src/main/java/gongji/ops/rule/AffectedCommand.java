package gongji.ops.rule;

import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code rule affected}: which receipts used another value than the one in force? */
@Command(name = "affected", mixinStandardHelpOptions = true, description = "哪些回执用的是旧的取值",
        footer = {"", "例：", "  gongji rule affected funds.minimum"})
final class AffectedCommand implements Callable<Integer> {

    private static final int PROBLEMS = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "参数", description = "参数名，如 funds.minimum")
    private String parameter = "";

    @Option(names = "--on", paramLabel = "日期", description = "和哪一天的取值比，默认今天")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();

    private final LawRoom room;

    AffectedCommand(LawRoom room) {
        this.room = room;
    }

    @Override
    public Integer call() {
        if (!(room.rulebook() instanceof Rulebook.Loaded loaded)) {
            room.rulebook().problems().forEach(spec.commandLine().getErr()::println);
            return PROBLEMS;
        }
        if (!loaded.policies().parameters().contains(ParameterName.of(parameter))) {
            throw new ParameterException(spec.commandLine(), "没有「" + parameter + "」这个参数");
        }
        Optional<List<LawRoom.Used>> uses = room.listUses(RuleNames.of(parameter), data);
        PrintWriter out = spec.commandLine().getOut();
        if (uses.isEmpty()) {
            out.println("没有办理数据可查。");
        } else {
            list(loaded.policies(), uses.get(), out);
        }
        out.flush();
        return 0;
    }

    private void list(Policies policies, List<LawRoom.Used> uses, PrintWriter out) {
        LocalDate day = on.orElseGet(room::today);
        List<LawRoom.Used> older = uses.stream().filter(it -> !it.value().equals(now(policies, it, day))).toList();
        older.forEach(it -> out.println(it.receipt() + " " + it.region() + " " + it.value() + " → "
                + now(policies, it, day)));
        out.println("共 " + older.size() + " 张");
    }

    private String now(Policies policies, LawRoom.Used use, LocalDate day) {
        return switch (policies.lookup(ParameterName.of(parameter), RegionCode.of(use.region()), day)) {
            case Lookup.InForce it -> it.value().text();
            case Lookup.NotInForce it -> "none";
            case Lookup.NotKnown it -> "unknown";
        };
    }
}
