package gongji.ops.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code rule affected}: which receipts used another value than the one in force? */
@Command(name = "affected", mixinStandardHelpOptions = true, description = "哪些回执用的是旧的取值",
        footer = {"", "每行：回执号 参保地 查的是哪天 当时的取值 → 今天（或 --on 那天）的取值。",
                "none 是没有规定，unknown 是没有查到。", "", "例：", "  gongji rule affected funds.minimum",
                "  gongji rule affected relatives.kinds --on 2026-12-01 --json"})
final class AffectedCommand implements Callable<Integer> {

    private static final int PROBLEMS = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "参数", description = "参数名，如 funds.minimum")
    private String parameter = "";

    @Option(names = "--on", paramLabel = "日期", description = "和哪一天的取值比，默认今天")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--json", description = "输出一行 JSON")
    private boolean json;

    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private final Folder folder = new Folder();

    private final LawRoom usual;

    AffectedCommand(LawRoom room) {
        this.usual = room;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (!(room().rulebook() instanceof Rulebook.Loaded loaded)) {
            room().rulebook().problems().forEach(spec.commandLine().getErr()::println);
            return PROBLEMS;
        }
        ParameterName name = ParameterName.of(parameter);
        if (!loaded.policies().parameters().contains(name)) {
            throw new ParameterException(spec.commandLine(), "没有「" + parameter + "」这个参数");
        }
        Optional<List<LawRoom.Used>> uses = room().listUses(name, data);
        List<Affected> affected = uses.stream()
                .flatMap(List::stream)
                .map(it -> new Affected(it, now(loaded.policies(), it.asked())))
                .filter(it -> !it.now().equals(it.used().value()))
                .toList();
        tell(affected, uses.isPresent());
        return 0;
    }

    /** One use of another value than the one that holds now. */
    private record Affected(LawRoom.Used used, String now) {}

    private void tell(List<Affected> affected, boolean looked) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(affected.stream().map(AffectedCommand::fields).toList()));
        } else if (looked) {
            affected.forEach(it -> out.println(it.used().receipt() + " " + it.used().asked().region().digits() + " "
                    + it.used().asked().on() + " " + it.used().value() + " → " + it.now()));
            out.println("共 " + affected.stream().map(it -> it.used().receipt()).distinct().count() + " 张");
        } else {
            out.println("没有办理数据可查。");
        }
        out.flush();
    }

    private static Map<String, String> fields(Affected affected) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("receipt", affected.used().receipt());
        fields.put("region", affected.used().asked().region().digits());
        fields.put("on", affected.used().asked().on().toString());
        fields.put("used", affected.used().value());
        fields.put("now", affected.now());
        return fields;
    }

    /**
     * What holds for the same region on the day named, or today; what was looked up for a day still to come is compared for that
     * day, what is set by the year of cover for the same year.
     */
    private String now(Policies policies, Asked asked) {
        boolean yearly = Parameter.findByName(asked.name()).filter(Parameter::isByYearOfCover).isPresent();
        LocalDate today = room().today();
        LocalDate unnamed = asked.on().isAfter(today) ? asked.on() : today;
        LocalDate compared = yearly ? asked.on() : on.orElse(unnamed);
        return policies.lookup(asked.name(), asked.region(), compared).text();
    }

    private LawRoom room() {
        return folder.of(usual);
    }
}
