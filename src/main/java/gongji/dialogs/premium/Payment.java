package gongji.dialogs.premium;

import static gongji.dialogs.premium.PremiumSlots.SCHEME;
import static gongji.dialogs.premium.PremiumSlots.THEIR_REGION;
import static gongji.dialogs.premium.PremiumSlots.YEAR;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Situation;
import gongji.household.Family;
import gongji.household.Relative;
import gongji.household.Visitor;
import gongji.household.account.Account;
import gongji.household.account.Funds;
import gongji.household.account.Premium;
import gongji.household.people.Person;
import gongji.rules.binding.Holder;
import gongji.rules.money.Money;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.premium.PremiumRequest;
import gongji.rules.premium.PremiumRequest.Cover;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;

/** A premium that a linked holder wants to pay: who, where, how insured and for which year. */
record Payment(Visitor visitor, Relative relative, RegionCode region, String scheme, Year year) {

    static Payment of(Visitor visitor, Relative relative, Answers answers) {
        return new Payment(visitor, relative, answers.get(THEIR_REGION), answers.get(SCHEME),
                PremiumSlots.year(answers.get(YEAR)));
    }

    /** {@return the payment as the register knows the relative, before anything was asked} */
    static Payment asKnown(Visitor visitor, Relative relative, LocalDate today) {
        RegionCode region = relative.insurance().map(it -> it.region()).orElseGet(() -> home(visitor.person()));
        String scheme = relative.insurance().map(it -> it.scheme()).orElse(Scheme.UNSAID).code();
        return new Payment(visitor, relative, region, scheme, Year.from(today));
    }

    /** {@return the question for the rules} */
    PremiumRequest request(LocalDate today) {
        Family.Counts counts = visitor.family().countsWith(relative.id(), today);
        Holder holder = new Holder(visitor.person().insured(), account(), OptionalInt.of(counts.beneficiaries()),
                OptionalInt.of(counts.ever()));
        Insured beneficiary = new Insured(PremiumSlots.scheme(scheme), Standing.UNSAID, region,
                relative.insured().body());
        return new PremiumRequest(holder, beneficiary, relative.kin(),
                new Cover(year.getValue(), isBound(), isPaidElsewhere()));
    }

    /** {@return whether the register says that the relative's year is paid; what was paid here is refused before} */
    private boolean isPaidElsewhere() {
        return relative.insurance()
                .filter(it -> it.scheme() == Scheme.RESIDENT)
                .flatMap(it -> it.paidThrough())
                .filter(it -> !it.isBefore(year.atMonth(12)))
                .isPresent();
    }

    /** {@return the most the account may pay for others today} */
    Money most(Policies policies, LocalDate today) {
        RegionCode home = home();
        Purse purse = visitor.passbook().findAccount().map(Account::purse).orElse(Purse.of(Money.ZERO, Money.ZERO));
        return gongji.rules.person.Funds.usable(purse, policies.lookup(Parameter.FUNDS_USABLE, home, today),
                policies.lookup(Parameter.FUNDS_MINIMUM, home, today));
    }

    /** {@return what has to stay in the account} */
    Money floor(Policies policies, LocalDate today) {
        return gongji.rules.person.Funds.minimum(policies.lookup(Parameter.FUNDS_MINIMUM, home(), today));
    }

    /** {@return which part of the account pays} */
    Funds funds(Policies policies, LocalDate today) {
        boolean carried = gongji.rules.person.Funds
                .onlyCarried(policies.lookup(Parameter.FUNDS_USABLE, home(), today));
        return carried ? Funds.CARRIED_ONLY : Funds.ALL;
    }

    Premium premium(String id, Money amount, Situation situation) {
        return new Premium(id, visitor.person().id(), relative.id(), region, year, amount, situation.today(),
                Premium.State.PAID);
    }

    RegionCode home() {
        return home(visitor.person());
    }

    private static RegionCode home(Person person) {
        return person.insurance().map(it -> it.region()).orElse(RegionCode.NATION);
    }

    private Holder.Account account() {
        Optional<Account> account = visitor.passbook().findAccount();
        return account.<Holder.Account>map(it -> new Holder.Open(it.purse())).orElseGet(Holder.Missing::new);
    }

    private boolean isBound() {
        return visitor.family()
                .listShared()
                .stream()
                .anyMatch(it -> it.binding().state().isLive() && it.other().id().equals(relative.id()));
    }
}
