package gongji.rules.kinship;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.sharing.SharingBegun;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/** Which relations may share an account: the kinds in force in the holder's region on a day. Thread-safe. */
public final class KinshipRule {

    /** Name of the rule in reasons. */
    public static final String RULE = "relation-allowed";

    /** Name of the rule in reasons that tells from which day on such a relation may. */
    private static final String LATER = "relation-later";

    /** Name of the rule in reasons where it depends on whom the word means. */
    private static final String TWO_READINGS = "relation-two-readings";

    private final Policies policies;
    private final SharingBegun sharing;

    /** Judges by these policies. */
    public KinshipRule(Policies policies) {
        this.policies = policies;
        this.sharing = new SharingBegun(policies);
    }

    /** {@return whether the account of a holder insured in that region may be shared with this kin on that day} */
    public Ruling judge(Kin kin, RegionCode region, LocalDate on) {
        Lookup kinds = policies.lookup(Parameter.RELATIVES_KINDS, region, on);
        Findings findings = new Findings(on);
        Reason related = reason(kin, region, kinds);
        findings.add(related, kinds);
        boolean begun = sharing.check(region, on, findings) == Verdict.YES;
        if (findings.verdict() != Verdict.YES) {
            boolean told = later(kin, related.verdict(), kinds, findings);
            if (told) {
                findings.foremost(SharingBegun.RULE);
            }
            if (begun) {
                advise(kin, kinds, told, findings);
            }
        }
        return findings.mention(policies.mentions(Parameter.RELATIVES_KINDS.id(), region, on)).ruling();
    }

    /** Who could not that day, but may since, is told since when. */
    private boolean later(Kin kin, Verdict related, Lookup kinds, Findings findings) {
        if (related != Verdict.NO && related != Verdict.UNKNOWN || kin == Kin.HOME_ELDER) {
            return false;
        }
        Kin lawful = lawfulKin(kin);
        Optional<Lookup.InForce> later = policies.findLater(kinds.asked(), it -> lists(it.value(), lawful));
        later.ifPresent(it -> findings.aside(LATER, Verdict.DEPENDS, it));
        return later.isPresent();
    }

    private Reason reason(Kin kin, RegionCode region, Lookup kinds) {
        Verdict verdict = byFamily(kin, listed(lawfulKin(kin), kinds));
        return switch (kinds) {
            case Lookup.InForce it -> Reason.of(hasTwoReadings(kin, verdict) ? TWO_READINGS : RULE, verdict, it);
            case Lookup.NotInForce it -> Reason.of(SharingBegun.NOT_IN_FORCE,
                    neverListed(kin) ? verdict : sharing.unruled(region, it.asked().on()), it);
            case Lookup.NotKnown it -> inBetween(verdict, region, it);
        };
    }

    private static boolean hasTwoReadings(Kin kin, Verdict verdict) {
        return kin == Kin.HOME_ELDER && verdict == Verdict.DEPENDS;
    }

    /** What is certain between two days rests on the list before (allowed) or on the list after (not even then). */
    private Reason inBetween(Verdict verdict, RegionCode region, Lookup.NotKnown kinds) {
        Reason reason = Reason.of(RULE, verdict, kinds);
        if (verdict == Verdict.UNKNOWN || kinds.between().isEmpty()) {
            return reason;
        }
        if (verdict == Verdict.NO) {
            LocalDate latest = kinds.between().get().latest();
            return kinds.after().map(it -> reason.withLater(it, latest)).orElse(reason);
        }
        LocalDate eve = kinds.between().get().earliest().minusDays(1);
        return Reason.of(RULE, verdict, policies.lookup(Parameter.RELATIVES_KINDS, region, eve));
    }

    /** A step or adoptive relation stands or falls with the blood relation that it is treated like, a word with two readings with its near one. */
    private static Kin lawfulKin(Kin kin) {
        return switch (kin) {
            case STEP_PARENT, ADOPTIVE_PARENT -> Kin.PARENT;
            case STEP_CHILD, ADOPTIVE_CHILD -> Kin.CHILD;
            case HOME_ELDER -> Kin.MATERNAL_GRANDPARENT;
            default -> kin;
        };
    }

    private static Verdict byFamily(Kin kin, Verdict listed) {
        boolean treatedLike = lawfulKin(kin) != kin;
        return treatedLike && listed == Verdict.YES ? Verdict.DEPENDS : listed;
    }

    private static Verdict listed(Kin kin, Lookup kinds) {
        return switch (kinds) {
            case Lookup.InForce it -> lists(it.value(), kin) ? Verdict.YES : Verdict.NO;
            case Lookup.NotInForce it -> Verdict.NO;
            case Lookup.NotKnown it -> inBetween(kin, it);
        };
    }

    /** Between two known days only what both lists say is certain. */
    private static Verdict inBetween(Kin kin, Lookup.NotKnown kinds) {
        Optional<Boolean> before = kinds.before().map(it -> lists(it, kin));
        Optional<Boolean> after = kinds.after().map(it -> lists(it, kin));
        if (before.isEmpty() || after.isEmpty()) {
            return neverListed(kin) ? Verdict.NO : Verdict.UNKNOWN;
        }
        if (before.get().equals(after.get())) {
            return before.get() ? Verdict.YES : Verdict.NO;
        }
        return Verdict.UNKNOWN;
    }

    private static boolean neverListed(Kin kin) {
        return kin.family() == Kin.Family.NONE || kin == Kin.SELF;
    }

    private static boolean lists(Value kinds, Kin kin) {
        return kinds instanceof Value.Codes it && it.codes().contains(kin.code());
    }

    private static void advise(Kin kin, Lookup kinds, boolean later, Findings findings) {
        boolean siblings = kinds instanceof Lookup.InForce it && lists(it.value(), Kin.SIBLING);
        help(kin, siblings).filter(it -> !later || !it.equals("check-region")).ifPresent(findings::help);
    }

    /** Nothing is advised that would be refused itself on a day on which siblings may not. */
    private static Optional<String> help(Kin kin, boolean siblings) {
        return switch (kin) {
            case PARENT_IN_LAW -> Optional.of("spouse-binds-parents");
            case CHILD_IN_LAW -> Optional.of("child-binds-spouse");
            case SIBLING_IN_LAW -> Optional.of(siblings ? "relative-binds" : "nearest-relative-binds");
            case AUNT_UNCLE, NEPHEW_NIECE, COUSIN, OTHER_RELATIVE ->
                Optional.of(siblings ? "nearer-relative-binds" : "nearest-relative-binds");
            case STEP_PARENT, STEP_CHILD -> Optional.of("step-needs-proof");
            case ADOPTIVE_PARENT, ADOPTIVE_CHILD -> Optional.of("adoption-needs-proof");
            case HOME_ELDER -> Optional.of("say-which-elder");
            case PARTNER -> Optional.of("after-marriage");
            case GODPARENT, NONE -> siblings ? Optional.of("own-relatives") : Optional.empty();
            case SELF -> Optional.of("own-account");
            case SIBLING, GRANDPARENT, MATERNAL_GRANDPARENT, GRANDCHILD, MATERNAL_GRANDCHILD, SPOUSE, PARENT, CHILD ->
                Optional.of("check-region");
        };
    }
}
