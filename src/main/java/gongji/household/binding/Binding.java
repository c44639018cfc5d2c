package gongji.household.binding;

import gongji.household.people.PersonId;
import gongji.rules.kinship.Kin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The holder's account opened for the beneficiary, who is the holder's {@code kin}.
 *
 * @param verified whether the register knows the relation; otherwise it is 自报
 * @param terms limits, set-aside money and place in the order of deduction
 * @param paper the 告知书 or 承诺书 that was accepted
 * @param steps every state it was in, the oldest first, never empty
 */
public record Binding(BindingId id, PersonId holder, PersonId beneficiary, Kin kin, boolean verified, Terms terms,
        Optional<AcceptedPaper> paper, List<Step> steps) {
    /** Copies the steps and rejects a binding to oneself. */
    public Binding {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a binding has a state");
        }
        if (holder.equals(beneficiary)) {
            throw new IllegalArgumentException("nobody is bound to themselves");
        }
    }

    /** {@return where it stands now} */
    public BindingState state() {
        return steps.getLast().state();
    }

    /**
     * {@return whether the holder may see who the other side is: the register knows the relation, or that side or the office agreed}
     */
    public boolean isConfirmed() {
        return verified || steps.stream()
                .anyMatch(it -> (it.cause() == Cause.BENEFICIARY || it.cause() == Cause.OFFICE)
                        && (it.state().isLive() || it.state() == BindingState.AWAITING_OFFICE));
    }

    /** {@return whether the account was ever open by it} */
    public boolean wasLive() {
        return steps.stream().anyMatch(it -> it.state().isLive());
    }

    /** {@return the day of its present state} */
    public LocalDate since() {
        return steps.getLast().day();
    }

    /** {@return the day it was asked for} */
    public LocalDate filedOn() {
        return steps.getFirst().day();
    }

    /**
     * One state.
     *
     * @param cause why it came to it
     * @param note the reason somebody gave, such as what a returned paper lacks
     */
    public record Step(BindingState state, LocalDate day, Cause cause, Optional<String> note) {}

    /** Why a binding moved. Words live under {@code binding-cause.<code>}. */
    public enum Cause {
        /** The holder asked. */
        HOLDER,
        /** The beneficiary asked, accepted or refused. */
        BENEFICIARY,
        /** The office decided or recorded. */
        OFFICE,
        /** The relation ended on the register. */
        RELATION_ENDED,
        /** An invitation or draft ran out. */
        EXPIRED,
        /** A party's data were erased. */
        ERASED
    }

    /**
     * The paper a holder accepted.
     *
     * @param id its file's name, such as {@code 420000-commitment}
     * @param hash of the text that was shown
     */
    public record AcceptedPaper(String id, String version, String hash) {}
}
