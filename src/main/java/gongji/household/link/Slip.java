package gongji.household.link;

import gongji.household.binding.BindingId;

import java.time.Instant;

/**
 * A code on paper that was given out and not used yet: whoever has it answers for the beneficiary of a binding that waits for consent.
 */
public record Slip(CodeId id, BindingId binding, Instant until) {
    @Override
    public String toString() {
        return "Slip[" + binding + "]";
    }
}
