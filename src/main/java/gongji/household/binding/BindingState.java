package gongji.household.binding;

import java.util.EnumSet;
import java.util.Set;

/** Where a binding stands. Words live under {@code binding-state.<code>}. */
public enum BindingState {
    /** 待材料: a paper is wanted. */
    AWAITING_PAPERS,
    /** 待对方同意: the beneficiary has to accept. */
    AWAITING_CONSENT,
    /** 待经办: the office has to look at it. */
    AWAITING_OFFICE,
    /** 已登记: on this register, not in the official system. */
    REGISTERED,
    /** 已送官方. */
    SENT,
    /** 已生效: the body that runs this installation says it is binding. */
    IN_FORCE,
    /** 退回: papers, consent or office said no. */
    RETURNED,
    /** 已解除. */
    ENDED;

    /** {@return whether the account is open for the beneficiary} */
    public boolean isLive() {
        return this == REGISTERED || this == SENT || this == IN_FORCE;
    }

    /** {@return whether something is still awaited} */
    public boolean isPending() {
        return this == AWAITING_PAPERS || this == AWAITING_CONSENT || this == AWAITING_OFFICE;
    }

    /** {@return whether nothing can follow} */
    public boolean isOver() {
        return this == RETURNED || this == ENDED;
    }

    /** {@return whether a binding in this state may go on to that one} */
    public boolean mayBecome(BindingState next) {
        return next().contains(next);
    }

    private Set<BindingState> next() {
        return switch (this) {
            case AWAITING_PAPERS ->
                EnumSet.of(AWAITING_CONSENT, AWAITING_OFFICE, REGISTERED, IN_FORCE, RETURNED, ENDED);
            case AWAITING_CONSENT ->
                EnumSet.of(AWAITING_PAPERS, AWAITING_OFFICE, REGISTERED, IN_FORCE, RETURNED, ENDED);
            case AWAITING_OFFICE -> EnumSet.of(AWAITING_PAPERS, REGISTERED, SENT, IN_FORCE, RETURNED, ENDED);
            case REGISTERED -> EnumSet.of(SENT, IN_FORCE, ENDED);
            case SENT -> EnumSet.of(IN_FORCE, RETURNED, ENDED);
            case IN_FORCE -> EnumSet.of(ENDED);
            case RETURNED, ENDED -> EnumSet.noneOf(BindingState.class);
        };
    }
}
