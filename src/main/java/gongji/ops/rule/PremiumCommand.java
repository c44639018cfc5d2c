package gongji.ops.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.binding.Holder;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.premium.PremiumRequest;
import gongji.rules.premium.PremiumRule;
import gongji.rules.premium.PremiumRuling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** {@code rule premium}: may a relative's premium be paid, how much, and when? */
@Command(name = "premium", mixinStandardHelpOptions = true, description = "能不能替家人交居民医保，交多少，什么时候交",
        footer = {"", "例：", "  gongji rule premium --relation parent --region 420000 --year 2026 --balance 900",
                "  gongji rule premium --relation child --region 北京 --on 2025-12-05 --json"})
final class PremiumCommand extends RuleCall {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    @Option(names = "--relation", required = true, paramLabel = "关系", description = "关系代码或称呼")
    private String relation = "";

    @Option(names = "--year", paramLabel = "年度", description = "交哪一年度的，默认九月起是明年，之前是今年")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--balance", paramLabel = "元", description = "共济人个人账户余额")
    private Optional<String> balance = Optional.empty();

    @Option(names = "--carried", paramLabel = "元", description = "其中历年结余")
    private Optional<String> carried = Optional.empty();

    @Option(names = "--relative-region", paramLabel = "地区", description = "家人的参保地，默认和共济人一样")
    private Optional<String> relativeRegion = Optional.empty();

    @Option(names = "--relative-scheme", paramLabel = "类型", defaultValue = "resident",
            description = "家人的参保类型，默认 resident")
    private String scheme = "resident";

    @Option(names = "--bound", description = "已经绑定了家庭共济")
    private boolean bound;

    @Option(names = "--paid", description = "这一年度可能已经交过")
    private boolean paid;

    PremiumCommand(LawRoom room) {
        super(room);
    }

    @Override
    Answer answer(Policies policies, LocalDate day) {
        PersonOptions person = new PersonOptions(this);
        Insured holder = person.insured("employee", "active", region(), Optional.empty());
        Insured relative = person.insured(scheme, "active",
                relativeRegion.map(it -> region("--relative-region", it)).orElseGet(this::region), Optional.empty());
        PremiumRequest request = new PremiumRequest(
                new Holder(holder, AccountOptions.account(this, balance, carried), OptionalInt.empty(),
                        OptionalInt.empty()),
                relative, kin(relation), new PremiumRequest.Cover(year(day), bound, paid));
        PremiumRuling ruling = new PremiumRule(policies).judge(request, day);
        return new Answer(ruling.ruling(), line -> write(ruling, line),
                Stream.concat(Stream.of(understood(request.kin(), relation)), tell(ruling).stream()).toList());
    }

    private int year(LocalDate day) {
        year.filter(it -> it < EARLIEST || it > LATEST).ifPresent(it -> {
            throw wrong("--year", it.toString(), "要写 " + EARLIEST + " 到 " + LATEST + " 之间的年份");
        });
        int seasonBegins = 9;
        return year.orElse(day.getMonthValue() >= seasonBegins ? day.getYear() + 1 : day.getYear());
    }

    private static void write(PremiumRuling ruling, ObjectNode line) {
        ruling.amount().ifPresentOrElse(it -> line.put("amount", it.fen()), () -> line.putNull("amount"));
        ObjectNode season = line.putObject("season");
        RulingJson.put(season, "from", ruling.from().map(LocalDate::toString));
        RulingJson.put(season, "until", ruling.until().map(LocalDate::toString));
        RulingJson.put(season, "coverFrom", ruling.coverFrom().map(LocalDate::toString));
    }

    private static List<Phrase> tell(PremiumRuling ruling) {
        return ruling.amount()
                .map(it -> Phrase.of("rule.premium-amount").with("amount", new Value.Amount(it.fen())))
                .stream()
                .toList();
    }
}
