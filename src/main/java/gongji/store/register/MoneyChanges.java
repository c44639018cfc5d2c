package gongji.store.register;

import gongji.household.Change;
import gongji.household.Overtaken;
import gongji.household.account.Account;
import gongji.household.account.Entry;
import gongji.household.account.NotEnough;
import gongji.household.account.Posting;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.people.PersonId;
import gongji.rules.money.Money;
import gongji.store.register.Changes.Written;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes that move money. */
final class MoneyChanges {
    private final Tables tables;

    MoneyChanges(Tables tables) {
        this.tables = tables;
    }

    Optional<Written> premiumPaid(Handle handle, Change.PremiumPaid paid) {
        Premium premium = paid.premium();
        if (tables.ledger().premium(handle, premium.id()).isPresent()) {
            return Optional.empty();
        }
        tables.register().hold(handle, premium.beneficiary());
        if (tables.ledger().isPremiumPaid(handle, premium.beneficiary(), premium.year())) {
            throw new Overtaken("somebody paid the premium of that year already");
        }
        Account holder = hold(handle, premium.holder());
        if (holder.free().minus(premium.amount()).isLessThan(paid.floor())) {
            throw new Overtaken("what has to stay in the account would not");
        }
        try {
            tables.ledger().put(handle, premium);
            tables.ledger().post(handle, Posting.premium(premium, holder, paid.funds()));
        } catch (NotEnough e) {
            throw new Overtaken("not enough in the account of " + e.owner());
        }
        return Written.of("premium-paid", List.of(premium.holder(), premium.beneficiary()), details(premium));
    }

    Optional<Written> premiumCancelled(Handle handle, Change.PremiumCancelled cancelled) {
        Premium premium = tables.ledger()
                .premium(handle, cancelled.premium())
                .orElseThrow(() -> new Overtaken("no such premium"));
        return switch (premium.state()) {
            case CANCELLED -> Optional.empty();
            case SETTLED -> throw new Overtaken("the premium is settled");
            case PAID -> {
                Entry entry = tables.ledger().entriesOf(handle, premium.id()).getFirst();
                tables.ledger().put(handle, premium.in(Premium.State.CANCELLED));
                tables.ledger().post(handle, Posting.premiumBack(premium, entry, cancelled.day()));
                yield Written.of("premium-cancelled", List.of(premium.holder(), premium.beneficiary()),
                        details(premium));
            }
        };
    }

    /** Sets more aside for a beneficiary or, below zero, takes it back. */
    void reserve(Handle handle, Binding binding, Money more, LocalDate day) {
        if (!more.isZero()) {
            hold(handle, binding.holder());
            tables.ledger()
                    .post(handle, Posting.reserve("reserve-" + UUID.randomUUID(), binding.holder(),
                            binding.beneficiary(), new Posting.Reserve(more, day)));
        }
    }

    /** Takes back what was set aside, as far as it is there: an end is never refused for the sake of it. */
    void release(Handle handle, Binding binding, Money quota, LocalDate day) {
        Money there = tables.ledger().hold(handle, binding.holder()).map(Account::reserved).orElse(Money.ZERO);
        reserve(handle, binding, Money.ZERO.minus(quota.min(there)), day);
    }

    private Account hold(Handle handle, PersonId owner) {
        return tables.ledger().hold(handle, owner).orElseThrow(() -> new Overtaken("no account to pay from"));
    }

    private static Map<String, String> details(Premium premium) {
        return Map.of("premium", premium.id(), "year", premium.year().toString(), "fen",
                Long.toString(premium.amount().fen()), "region", premium.region().digits());
    }
}
