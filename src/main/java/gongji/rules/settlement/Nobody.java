package gongji.rules.settlement;

import gongji.rules.parameter.Asked;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Funds;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.util.List;

/** Why a bill that shared money may pay is paid by nobody's account: there is no holder, none may, or none has money to use. */
final class Nobody {

    private final Policies policies;
    private final Asked asked;
    private final Findings findings;

    /** Tells it of the region and the day that were asked about. */
    Nobody(Policies policies, Asked asked, Findings findings) {
        this.policies = policies;
        this.asked = asked;
        this.findings = findings;
    }

    void tell(List<Bond> bonds, Pool pool) {
        Lookup schemes = policies.lookup(Parameter.HOLDER_SCHEMES, asked.region(), asked.on());
        if (bonds.isEmpty()) {
            findings.add("no-holder", Verdict.NO, schemes).help("holder-must-be-employee");
        } else if (pool.sources().isEmpty()) {
            findings.add("no-holder-may", pool.leftOut(), schemes);
        } else {
            Bond first = pool.sources().getFirst().bond();
            Lookup usable = policies.lookup(Parameter.FUNDS_USABLE, first.who().region(), asked.on());
            findings.add("no-holder-funds", hasUnsplit(pool.sources()) ? Verdict.UNKNOWN : Verdict.NO, usable);
        }
    }

    /** Where only former years' money may be used and nobody said how much that is, nothing is known of what there is. */
    private boolean hasUnsplit(List<Source> sources) {
        return sources.stream()
                .map(Source::bond)
                .anyMatch(it -> Funds.isSplitMissing(it.purse(),
                        policies.lookup(Parameter.FUNDS_USABLE, it.who().region(), asked.on())));
    }
}
