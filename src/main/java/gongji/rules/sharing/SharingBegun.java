package gongji.rules.sharing;

import gongji.rules.parameter.Confidence;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** Whether a region had begun to share accounts on a day; what the nation allows is no use before. Thread-safe. */
public final class SharingBegun {

    /** Name of the rule in reasons. */
    public static final String RULE = "sharing-begun";

    /** Name of the rule in reasons where the nation had no rule of sharing yet. */
    public static final String NOT_IN_FORCE = "relation-not-in-force";

    /** Name of the rule in reasons that tells the day on which the region began. */
    public static final String LATER = "sharing-later";

    /** Caution that places began one after the other and this one's own day is not known. */
    private static final String ITS_OWN_DAY = "local-start";

    private final Policies policies;

    /** Judges by these policies. */
    public SharingBegun(Policies policies) {
        this.policies = policies;
    }

    /**
     * Adds what stands against sharing on that day; that it has begun goes without saying.
     *
     * @return yes where it has begun, or where nobody but the nation says anything of it
     */
    public Verdict check(RegionCode region, LocalDate on, Findings findings) {
        Lookup kinds = policies.lookup(Parameter.RELATIVES_KINDS, region, on);
        if (kinds instanceof Lookup.NotInForce) {
            findings.add(NOT_IN_FORCE, findings.verdict() == Verdict.NO ? Verdict.NO : unruled(region, on), kinds);
            forerunner(region, on, findings);
            return Verdict.NO;
        }
        Lookup sharing = policies.lookup(Parameter.POOLING_SAME_CITY, region, on);
        if (sharing.level() == Level.NATION) {
            if (isUncertain(sharing) && findings.verdict() != Verdict.NO) {
                findings.caution(ITS_OWN_DAY);
            }
            return Verdict.YES;
        }
        return local(sharing, findings);
    }

    /**
     * {@return what is to be said where nothing is in force that day: unknown where the region went ahead of the nation with rules
     * that are only told, else no}
     */
    public Verdict unruled(RegionCode region, LocalDate on) {
        boolean early = policies.lookup(Parameter.RELATIVES_KINDS, region, on) instanceof Lookup.NotInForce;
        Lookup told = policies.lookup(Parameter.RELATIVES_FORERUNNER, region, on);
        boolean ahead = told.level() != Level.NATION && !(told instanceof Lookup.NotInForce);
        return early && ahead ? Verdict.UNKNOWN : Verdict.NO;
    }

    /** {@return whether a ruling says that the nation had no rule of sharing yet} */
    public static boolean isTold(Ruling ruling) {
        return ruling.reasons().stream().anyMatch(it -> it.rule().equals(NOT_IN_FORCE));
    }

    private Verdict local(Lookup sharing, Findings findings) {
        Verdict verdict = verdict(sharing);
        if (verdict != Verdict.YES) {
            findings.add(RULE, verdict, sharing);
            policies.findLater(sharing.asked(), SharingBegun::isYes)
                    .ifPresent(it -> findings.aside(LATER, Verdict.DEPENDS, it));
        }
        return verdict;
    }

    /** Before the national rule some places had their own, which is only told. */
    private void forerunner(RegionCode region, LocalDate on, Findings findings) {
        Lookup told = policies.lookup(Parameter.RELATIVES_FORERUNNER, region, on);
        if (told instanceof Lookup.InForce) {
            findings.aside("forerunner", Verdict.UNKNOWN, told);
        }
        findings.caution("local-forerunner");
    }

    private static boolean isUncertain(Lookup sharing) {
        return sharing instanceof Lookup.InForce it && it.confidence() == Confidence.MEDIUM;
    }

    private static Verdict verdict(Lookup sharing) {
        return switch (sharing) {
            case Lookup.InForce it -> isYes(it) ? Verdict.YES : Verdict.NO;
            case Lookup.NotInForce it -> Verdict.NO;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }

    private static boolean isYes(Lookup.InForce sharing) {
        return sharing.value().text().equals("yes");
    }
}
