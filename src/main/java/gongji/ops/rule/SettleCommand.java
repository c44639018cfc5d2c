package gongji.ops.rule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.settlement.Bill;
import gongji.rules.settlement.Bond;
import gongji.rules.settlement.Patient;
import gongji.rules.settlement.Settlement;
import gongji.rules.settlement.SettlementRequest;
import gongji.rules.settlement.Share;
import gongji.rules.settlement.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code rule settle}: who pays what of a bill? */
@Command(name = "settle", mixinStandardHelpOptions = true, description = "这笔费用谁付多少：先本人账户，再各位共济人，最后现金",
        footer = {"", "共济人写成 键=值，用逗号隔开：name 名字，balance 余额，carried 历年结余，frozen 冻结的共济额度，limit 单次限额，",
                "granted 划拨或额度里剩下的钱，status 状态，region 参保地，rank 自己排的顺序。",
                "先写的先绑定。", "", "例：",
                "  gongji rule settle --amount 3000 --cost inpatient --region 420000 --own 100 --holder name=甲,balance=5000",
                "  gongji rule settle --amount 800 --cost drug --region 140000 --holder name=甲,balance=1200 --holder name=乙,balance=5000 --json"})
final class SettleCommand extends RuleCall {

    @Option(names = "--amount", required = true, paramLabel = "元", description = "报销以后要自己付的钱")
    private String amount = "";

    @Option(names = "--cost", paramLabel = "费用", defaultValue = "outpatient", description = "费用代码或说法，默认 outpatient")
    private String cost = "outpatient";

    @Option(names = "--own", paramLabel = "元", description = "病人自己的个人账户余额，居民不写")
    private Optional<String> own = Optional.empty();

    @Option(names = "--status", paramLabel = "状态", defaultValue = "active", description = "病人的参保状态，默认 active")
    private String status = "active";

    @Option(names = "--holder", paramLabel = "共济人", description = "一位共济人，可以写多次，见下面的说明")
    private List<String> holders = new ArrayList<>();

    SettleCommand(LawRoom room) {
        super(room);
    }

    @Override
    Answer answer(Policies policies, LocalDate day) {
        Insured who = new PersonOptions(this).insured(own.isPresent() ? "employee" : "resident", status, region(),
                Optional.empty());
        Optional<Purse> purse = own.map(it -> Purse.unsplit(money("--own", it)));
        List<Bond> bonds = new ArrayList<>();
        for (String holder : holders) {
            bonds.add(new HolderOption(this, holder).bond(bonds.size() + 1));
        }
        if (bonds.stream().map(Bond::holder).distinct().count() < bonds.size()) {
            throw wrong("--holder", String.join("、", holders), "两位共济人同名，请用不同的 name");
        }
        Bill bill = new Bill(money("--amount", amount), cost("--cost", cost));
        Split split = new Settlement(policies).settle(new SettlementRequest(bill, new Patient(who, purse), bonds), day);
        return new Answer(split.ruling(), line -> write(split, line), tell(split));
    }

    private static void write(Split split, ObjectNode line) {
        ArrayNode shares = line.putArray("shares");
        for (Share share : split.shares()) {
            ObjectNode object = shares.addObject();
            RulingJson.put(object, "holder", share.holder());
            object.put("amount", share.amount().fen());
            object.put("from", share.from().name().toLowerCase(Locale.ROOT));
        }
        line.put("cash", split.cash().fen());
        ArrayNode best = line.putArray("bestOrder");
        split.bestOrder().forEach(best::add);
    }

    private static List<Phrase> tell(Split split) {
        List<Phrase> lines = new ArrayList<>();
        for (Share share : split.shares()) {
            Phrase phrase = share.holder()
                    .map(it -> Phrase.of("rule.share-holder").with("name", it))
                    .orElseGet(() -> Phrase.of("rule.share-own"));
            lines.add(phrase.with("amount", new Value.Amount(share.amount().fen())));
        }
        lines.add(Phrase.of("rule.share-cash").with("amount", new Value.Amount(split.cash().fen())));
        if (!split.bestOrder().isEmpty()) {
            lines.add(Phrase.of("rule.best-order").with("names", String.join("、", split.bestOrder())));
        }
        return lines;
    }
}
