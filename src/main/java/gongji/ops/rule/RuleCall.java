package gongji.ops.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.knowledge.answer.Terms;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.reading.Term;
import gongji.rulebook.Document;
import gongji.rulebook.Rulebook;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** What all questions share: region, day, the form of the answer, and reading of what was typed. */
abstract class RuleCall implements Callable<Integer> {

    private static final int PROBLEMS = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--region", paramLabel = "地区", defaultValue = "000000",
            description = "共济人（断缴和费用是本人）的参保地：六位行政区划代码或地名，默认全国")
    private String region = "000000";

    @Option(names = "--on", paramLabel = "日期", description = "按哪一天判，如 2024-09-30，默认今天")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--json", description = "输出一行 JSON")
    private boolean json;

    @Mixin
    private final Folder folder = new Folder();

    private final LawRoom usual;

    RuleCall(LawRoom room) {
        this.usual = room;
    }

    /** {@return the answer of these policies} */
    abstract Answer answer(Policies policies, LocalDate day);

    /** {@return an exit code where there is something else to do than to ask the policies} */
    Optional<Integer> insteadOfAnswering() {
        return Optional.empty();
    }

    @Override
    public final Integer call() throws JsonProcessingException {
        Optional<Integer> done = insteadOfAnswering();
        return done.isPresent() ? done.get() : ask();
    }

    private int ask() throws JsonProcessingException {
        return switch (room().rulebook()) {
            case Rulebook.Loaded loaded -> tell(loaded);
            case Rulebook.Refused refused -> {
                PrintWriter err = spec.commandLine().getErr();
                refused.problems().forEach(err::println);
                err.flush();
                yield PROBLEMS;
            }
        };
    }

    private int tell(Rulebook.Loaded loaded) throws JsonProcessingException {
        LocalDate day = on.orElseGet(room()::today);
        Answer answer = answer(loaded.policies(), day);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode line = JSON.createObjectNode();
            RulingJson.write(answer.ruling(), line);
            line.put("region", region().digits()).put("asOf", day.toString());
            answer.extra().accept(line);
            out.println(JSON.writeValueAsString(line));
        } else {
            new RulingText(room().wording(), sources(loaded.documents().values())).lines(answer).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private static Map<String, Source> sources(Collection<Document> documents) {
        return documents.stream()
                .map(it -> new Source(it.id().id(), it.title(), it.issuer(), it.number(), it.published(), it.url(),
                        it.checked()))
                .collect(Collectors.toMap(Source::id, it -> it));
    }

    LawRoom room() {
        return folder.of(usual);
    }

    final RegionCode region() {
        return region("--region", region);
    }

    /** {@return the region that was typed as a code or a name} */
    final RegionCode region(String option, String typed) {
        if (typed.equals(RegionCode.NATION.digits())) {
            return RegionCode.NATION;
        }
        List<String> sharing = room().listRegionsCalled(typed);
        return room().findRegion(typed)
                .orElseThrow(() -> wrong(option, typed, sharing.isEmpty() ? "没有这个地方，要写六位行政区划代码或地名"
                        : "有几个地方都这么叫，请写清楚是哪一个：" + String.join("、", sharing)));
    }

    /** {@return the relation that was typed as a code or in words} */
    final Kin kin(String typed) {
        return Kin.findByCode(typed)
                .or(() -> room().find(Term.Kind.KIN, typed).flatMap(it -> Kin.findByCode(it.code())))
                .orElseThrow(() -> wrong("--relation", typed, "要写关系代码（如 parent）或称呼（如 岳父、老婆的爸爸）"));
    }

    /** {@return the sentence that says which relation was understood, and by which word} */
    final Phrase understood(Kin kin, String typed) {
        Optional<LawRoom.Heard> heard = Kin.findByCode(typed).isPresent() ? Optional.empty()
                : room().find(Term.Kind.KIN, typed);
        Phrase phrase = Phrase.of(heard.isPresent() ? "rule.relation-heard" : "rule.relation")
                .with("kin", Terms.kin(kin));
        return heard.map(it -> phrase.with("words", it.words())).orElse(phrase);
    }

    /** {@return the cost that was typed as a code or in words} */
    final Cost cost(String option, String typed) {
        return Cost.findByCode(typed)
                .or(() -> room().find(Term.Kind.COST, typed).flatMap(it -> Cost.findByCode(it.code())))
                .orElseThrow(() -> wrong(option, typed, "不认识这种费用，用 rule scope --list 看所有代码"));
    }

    /** {@return the amount that was typed in yuan, with at most two decimals} */
    final Money money(String option, String typed) {
        if (!typed.matches("\\d{1,10}(\\.\\d{1,2})?")) {
            throw wrong(option, typed, "金额用元写，最多两位小数，如 3000 或 12.5");
        }
        return Money.ofFen(new BigDecimal(typed).movePointRight(2).longValueExact());
    }

    /** {@return what picocli reports as wrong use} */
    final ParameterException wrong(String option, String typed, String expected) {
        return new ParameterException(spec.commandLine(), option + " 写的是「" + typed + "」，" + expected);
    }
}
