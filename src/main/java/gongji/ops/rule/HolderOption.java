package gongji.ops.rule;

import gongji.rules.money.Money;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.region.RegionCode;
import gongji.rules.settlement.Bond;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one holder of a settlement, typed as {@code name=甲,balance=5000}. */
final class HolderOption {

    private static final Set<String> KEYS = Set.of("name", "balance", "carried", "frozen", "limit", "granted", "status",
            "region", "rank");

    private final RuleCall call;
    private final String typed;
    private final Map<String, String> values = new HashMap<>();

    HolderOption(RuleCall call, String typed) {
        this.call = call;
        this.typed = typed;
        for (String part : typed.split(",", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length != 2 || !KEYS.contains(pair[0].strip())) {
                throw call.wrong("--holder", typed, "要写成 name=甲,balance=5000 这样的键和值");
            }
            values.put(pair[0].strip(), pair[1].strip());
        }
    }

    Bond bond(int filed) {
        RegionCode region = find("region").map(it -> call.region(whose() + "region", it)).orElseGet(call::region);
        Insured who = new PersonOptions(call).insured("employee", find("status").orElse("active"), region,
                Optional.empty());
        String balance = find("balance").orElseThrow(() -> call.wrong("--holder", typed, "缺 balance"));
        Optional<Money> granted = find("granted").map(it -> call.money(whose() + "granted", it));
        Purse purse = frozen(AccountOptions.purse(call, whose(), balance, find("carried")));
        return new Bond(find("name").orElse("共济人" + filed), who, purse,
                new Bond.Terms(find("limit").map(it -> call.money(whose() + "limit", it)), granted, filed, rank()));
    }

    /** {@return how a problem names this holder's keys} */
    private String whose() {
        return "--holder " + find("name").map(it -> it + " 的 ").orElse("");
    }

    private Purse frozen(Purse purse) {
        Money frozen = find("frozen").map(it -> call.money(whose() + "frozen", it)).orElse(Money.ZERO);
        if (purse.balance().isLessThan(frozen)) {
            throw call.wrong("--holder", typed, "frozen 不能比余额多");
        }
        return new Purse(purse.balance(), purse.carried(), frozen);
    }

    private OptionalInt rank() {
        Optional<String> rank = find("rank");
        if (rank.isPresent() && !rank.get().matches("\\d{1,4}")) {
            throw call.wrong(whose() + "rank", rank.get(), "要写一个整数");
        }
        return rank.map(it -> OptionalInt.of(Integer.parseInt(it))).orElseGet(OptionalInt::empty);
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).filter(it -> !it.isEmpty());
    }
}
