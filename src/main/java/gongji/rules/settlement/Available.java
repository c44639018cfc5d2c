package gongji.rules.settlement;

import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Funds;
import gongji.rules.region.RegionCode;
import gongji.rules.settlement.Share.From;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** How much one holder can give to one bill, by the way money is moved in the holder's region. */
final class Available {

    private final Policies policies;
    private final LocalDate on;
    private final Findings findings;

    Available(Policies policies, LocalDate on, Findings findings) {
        this.policies = policies;
        this.on = on;
        this.findings = findings;
    }

    Source of(Bond bond, Patient patient) {
        boolean near = Places.areNear(bond.who().region(), patient.who().region());
        Parameter asked = near ? Parameter.SETTLEMENT_FUNDING : Parameter.CROSS_PROVINCE_WAY;
        Lookup way = policies.lookup(asked, bond.who().region(), on);
        Verdict known = way instanceof Lookup.InForce ? Verdict.YES : Verdict.UNKNOWN;
        findings.aside(near ? "funding" : "cross-province-way", known, way);
        String mode = way instanceof Lookup.InForce it ? it.value().text() : near ? "on-call" : "quota";
        return limited(switch (mode) {
            case "transfer", "wallet-transfer" -> new Source(bond, granted(bond), From.TRANSFERRED);
            case "quota" -> new Source(bond, granted(bond).min(bond.purse().balance()), From.QUOTA);
            default -> new Source(bond, onCall(bond), From.ACCOUNT);
        });
    }

    /** Taken on call: what the region lets others use, and no more than was authorised, where something was. */
    private Money onCall(Bond bond) {
        RegionCode region = bond.who().region();
        Lookup usable = policies.lookup(Parameter.FUNDS_USABLE, region, on);
        Lookup minimum = policies.lookup(Parameter.FUNDS_MINIMUM, region, on);
        findings.silently(usable).silently(minimum);
        if (Funds.onlyCarried(usable)) {
            findings.aside("funds-usable", Verdict.YES, usable);
        }
        if (minimum instanceof Lookup.InForce) {
            findings.aside("account-minimum", Verdict.YES, minimum);
        }
        if (Funds.isSplitMissing(bond.purse(), usable)) {
            findings.caution("carried-unknown");
        }
        Money free = Funds.usable(bond.purse(), usable, minimum);
        return bond.terms().granted().map(free::min).orElse(free);
    }

    private Money granted(Bond bond) {
        if (bond.terms().granted().isEmpty()) {
            findings.help("grant-first");
        }
        return bond.terms().granted().orElse(Money.ZERO).orZero();
    }

    private Source limited(Source source) {
        return source.bond()
                .terms()
                .limit()
                .map(limit -> new Source(source.bond(), source.most().min(limit.orZero()), source.from()))
                .orElse(source);
    }
}
