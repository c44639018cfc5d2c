package gongji.rulebook.cases;

import gongji.rules.money.Money;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.settlement.Bill;
import gongji.rules.settlement.Bond;
import gongji.rules.settlement.Patient;
import gongji.rules.settlement.Settlement;
import gongji.rules.settlement.SettlementRequest;
import gongji.rules.settlement.Split;
import gongji.source.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who pays what of a bill.
 *
 * @param shares who pays how many yuan, as 「本人 100、甲 200、现金 0」
 * @param verdict the code of the verdict, where the case says it
 * @param best the better order of holders, their names with a comma between; empty where there is none
 */
record SettleTrial(Where where, SettlementRequest request, String shares, Optional<String> verdict,
        String best) implements Case.Trial {

    static Optional<Case.Trial> read(Section section, Where where) {
        Optional<Money> amount = Given.yuan(section, "amount");
        Insured who = Given.insured(section, "", Scheme.RESIDENT, where.region());
        Patient patient = new Patient(who, Given.yuan(section, "own").map(Purse::unsplit));
        List<Bond> bonds = new ArrayList<>();
        for (Section holder : section.listSections("holders")) {
            bond(holder, where, bonds.size() + 1).ifPresent(bonds::add);
        }
        String shares = section.needText("shares").orElse("");
        Optional<String> verdict = section.findText("verdict");
        String best = section.findText("best").orElse("");
        return Given.cost(section)
                .flatMap(cost -> amount.map(it -> new SettleTrial(where,
                        new SettlementRequest(new Bill(it, cost), patient, bonds), shares, verdict, best)));
    }

    private static Optional<Bond> bond(Section holder, Where where, int filed) {
        Optional<String> name = holder.needText("name");
        Optional<Purse> purse = Given.purse(holder);
        Insured who = Given.insured(holder, "", Scheme.EMPLOYEE, Given.region(holder, "region", where.region()));
        Bond.Terms terms = new Bond.Terms(Given.yuan(holder, "limit"), Given.yuan(holder, "granted"), filed,
                Given.count(holder, "rank"));
        holder.done();
        return name.flatMap(it -> purse.map(money -> new Bond(it, who, money, terms)));
    }

    @Override
    public List<String> run(Policies policies) {
        Split split = new Settlement(policies).settle(request, where.on());
        List<String> differences = new ArrayList<>();
        if (!text(split).equals(shares)) {
            differences.add("应是「" + shares + "」，得到「" + text(split) + "」");
        }
        String said = split.ruling().verdict().code();
        verdict.filter(it -> !it.equals(said)).ifPresent(it -> differences.add("结论应是 " + it + "，得到 " + said));
        String better = String.join(",", split.bestOrder());
        if (!better.equals(best)) {
            differences.add("最好的顺序应是「" + best + "」，得到「" + better + "」");
        }
        return differences;
    }

    private static String text(Split split) {
        String paid = split.shares()
                .stream()
                .map(it -> it.holder().orElse("本人") + " " + yuan(it.amount()) + "、")
                .collect(Collectors.joining());
        return paid + "现金 " + yuan(split.cash());
    }

    private static String yuan(Money money) {
        return money.fen() % 100 == 0 ? Long.toString(money.fen() / 100)
                : String.format("%d.%02d", money.fen() / 100, money.fen() % 100);
    }
}
