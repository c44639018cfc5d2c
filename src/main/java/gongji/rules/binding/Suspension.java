package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

/** What a suspended insurance means for a new binding, by the mode of the region. */
final class Suspension {

    private Suspension() {}

    static void check(Lookup mode, String rule, Findings findings) {
        Verdict verdict = verdict(mode);
        findings.add(rule, verdict, mode);
        if (verdict != Verdict.YES) {
            findings.help("pay-arrears-first");
        }
    }

    private static Verdict verdict(Lookup mode) {
        return switch (mode) {
            case Lookup.InForce it -> it.value().text().equals("usable") ? Verdict.YES : Verdict.NO;
            case Lookup.NotInForce it -> Verdict.UNKNOWN;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }
}
