package gongji.rules.verdict;

import gongji.rules.parameter.Confidence;
import gongji.rules.parameter.Lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what the conditions of one question say and sums it up. Used by one rule in one thread.
 *
 * <p>Every condition is kept, not only the first that fails. A lookup that rests on medium confidence or on a value
 * that should have been renewed adds its caution by itself.
 */
public final class Findings {

    /** Rule name of what is said somewhere with too little confidence; such a reason never weighs. */
    public static final String MENTION = "mention";

    /** Caution that a value should have been renewed by now. */
    public static final String RENEWAL_DUE = "renewal-due";

    /** What comes next where it may go on; beside a refusal it would recommend what is refused. */
    private static final Set<String> NEXT_STEPS = Set.of("after-reimbursement", "ask-regions", "beneficiary-agrees",
            "proof-documents", "proof-promise", "same-city-then", "wallet", "way-quota", "way-wallet-transfer");

    private final LocalDate on;
    private final LinkedHashSet<Reason> reasons = new LinkedHashSet<>();
    private final Set<Reason> asides = new LinkedHashSet<>();
    private final Set<Reason> mentions = new LinkedHashSet<>();
    private final Set<Lookup> silent = new LinkedHashSet<>();
    private final Set<String> help = new LinkedHashSet<>();
    private final Set<String> cautions = new LinkedHashSet<>();

    /** Starts with nothing, for a question about that day. */
    public Findings(LocalDate on) {
        this.on = on;
    }

    /** Adds what one condition says and the lookup it rests on. */
    public Findings add(String rule, Verdict verdict, Lookup found) {
        return add(Reason.of(rule, verdict, found), found);
    }

    /** Adds a prepared reason and the lookup it rests on. */
    public Findings add(Reason reason, Lookup found) {
        reasons.add(reason);
        used(found);
        return this;
    }

    /** Tells what that rule said before all other conditions of the same verdict. */
    public Findings foremost(String rule) {
        List.copyOf(reasons).reversed().stream().filter(it -> it.rule().equals(rule)).forEach(reasons::addFirst);
        return this;
    }

    /** Adds a condition that is told but does not weigh, such as why one of several holders was left out. */
    public Findings aside(String rule, Verdict verdict, Lookup found) {
        asides.add(Reason.of(rule, verdict, found));
        return used(found);
    }

    /** Takes over everything another rule said. */
    public Findings addAll(Ruling other) {
        for (Reason reason : other.reasons()) {
            (reason.rule().equals(MENTION) ? mentions : reasons).add(reason);
        }
        help.addAll(other.help());
        cautions.addAll(other.cautions());
        silent.addAll(other.silent());
        return this;
    }

    /** Keeps a lookup that was used but is not worth a sentence, so that whoever asks later what was used finds it. */
    public Findings silently(Lookup found) {
        silent.add(found);
        return used(found);
    }

    /** Notes the cautions that go with a value that was used. */
    public Findings used(Lookup found) {
        if (found instanceof Lookup.InForce it) {
            if (it.confidence() == Confidence.MEDIUM) {
                cautions.add("medium-confidence");
            }
            if (it.isStale(on)) {
                cautions.add(RENEWAL_DUE);
            }
        }
        return this;
    }

    /** Adds values that are only mentioned. */
    public Findings mention(List<Lookup.InForce> values) {
        values.forEach(it -> mentions.add(Reason.of(MENTION, Verdict.UNKNOWN, it)));
        return this;
    }

    /** Adds what would change the verdict or comes next. */
    public Findings help(String id) {
        help.add(id);
        return this;
    }

    /** Adds something to say beside the verdict. */
    public Findings caution(String id) {
        cautions.add(id);
        return this;
    }

    /** {@return the verdict of all conditions so far} */
    public Verdict verdict() {
        return reasons.stream().map(Reason::verdict).reduce(Verdict.YES, Verdict::and);
    }

    /** {@return everything found, the gravest first, then asides, then mentions} */
    public Ruling ruling() {
        List<Reason> sorted = new ArrayList<>(reasons);
        sorted.sort(Comparator.comparing(Reason::verdict).reversed());
        sorted.addAll(asides);
        sorted.addAll(mentions);
        boolean refused = verdict() == Verdict.NO;
        List<String> told = help.stream().filter(it -> !refused || !NEXT_STEPS.contains(it)).toList();
        return new Ruling(verdict(), sorted, told, List.copyOf(cautions), List.copyOf(silent));
    }
}
