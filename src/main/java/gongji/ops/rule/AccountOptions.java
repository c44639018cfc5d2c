package gongji.ops.rule;

import gongji.rules.binding.Holder;
import gongji.rules.money.Money;
import gongji.rules.person.Purse;

import java.util.Optional;

/** Reads a personal account from what was typed in yuan. */
final class AccountOptions {

    private AccountOptions() {}

    static Holder.Account account(RuleCall call, Optional<String> balance, Optional<String> carried) {
        if (balance.isEmpty()) {
            carried.ifPresent(it -> {
                throw call.wrong("--carried", it, "要同时写 --balance");
            });
            return new Holder.Unsaid();
        }
        return balance.get().equals("none") ? new Holder.Missing()
                : new Holder.Open(purse(call, "--", balance.get(), carried));
    }

    /**
     * {@return the purse; where the carried part was not given, it is not known}
     *
     * @param whose how the option begins, to be named in a problem
     */
    static Purse purse(RuleCall call, String whose, String balance, Optional<String> carried) {
        Money whole = call.money(whose + "balance", balance);
        if (carried.isEmpty()) {
            return Purse.unsplit(whole);
        }
        Money part = call.money(whose + "carried", carried.get());
        if (whole.isLessThan(part)) {
            throw call.wrong(whose + "carried", carried.get(), "不能比余额多");
        }
        return Purse.of(whole, part);
    }
}
