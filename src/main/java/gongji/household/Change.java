package gongji.household;

import gongji.household.account.Funds;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.link.OpenCode;
import gongji.household.link.PinSeal;
import gongji.household.link.Slip;
import gongji.household.people.Party;
import gongji.household.people.PersonId;
import gongji.household.people.Reminder;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.message.ConversationKey;
import gongji.message.Effect;
import gongji.message.Outgoing;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of the register, wanted by a turn or an operator and committed by the store, which writes the audit line with
 * it. Committing the same change a second time changes nothing: what a person may press twice carries an {@link ActionId}
 * or is a plain setting. What has become impossible since the turn read (another chat was faster) is refused with {@link
 * Overtaken}, and nothing of the turn is committed.
 */
public sealed interface Change extends Effect {

    // Who a chat is

    /** A chat used a code and acts for a person from now on; the code is spent. The person agreed to that notice. */
    record LinkMade(ConversationKey chat, OpenCode code, Instant at, String noticeVersion) implements Change {}

    /** A chat acts for a person no longer. */
    record LinkEnded(ConversationKey chat, PersonId person, Instant at) implements Change {}

    /** The chat's PIN is this; it counts as typed just now. */
    record PinSet(ConversationKey chat, PinSeal seal, Instant at) implements Change {}

    /** The chat typed its PIN. */
    record PinTyped(ConversationKey chat, Instant at) implements Change {}

    /** A code or PIN was wrong; the person is named where it is known whose. */
    record AttemptFailed(ConversationKey chat, Optional<PersonId> person, Instant at) implements Change {}

    /** A code or PIN was right. */
    record AttemptsCleared(ConversationKey chat, Optional<PersonId> person) implements Change {}

    // Bindings

    /**
     * A binding is asked for. Its id is {@link BindingId#of} the action.
     *
     * @param due what has to be passed before it is registered: the other side, the office, or both
     */
    record BindingMade(ActionId action, PersonId holder, Party beneficiary, Kin kin, Terms terms,
            Optional<Binding.AcceptedPaper> paper, BindingState state, LocalDate day, Set<BindingState> due)
            implements
                Change {
        /** Copies the set. */
        public BindingMade {
            due = Set.copyOf(due);
        }

        /** A binding of which nothing is due but what its state says. */
        public BindingMade(ActionId action, PersonId holder, Party beneficiary, Kin kin, Terms terms,
                Optional<Binding.AcceptedPaper> paper, BindingState state, LocalDate day) {
            this(action, holder, beneficiary, kin, terms, paper, state, day, Set.of());
        }
    }

    /** A pending or live binding moves on. */
    record BindingMoved(BindingId binding, Binding.Step step) implements Change {}

    /**
     * Whoever had the slip answered for the beneficiary of a binding that waits for consent; the slip is spent. Who agreed gets a receipt,
     * and both sides are told.
     */
    record SlipAnswered(Slip slip, Binding.Step step, Instant at) implements Change {}

    /** A binding ends; what was set aside goes back to the holder. */
    record BindingEnded(BindingId binding, Binding.Cause cause, LocalDate day) implements Change {}

    /** A proof was handed in for a binding. */
    record ProofGiven(BindingId binding, String reference, String fileName, Instant at) implements Change {}

    /** The holder limits what a beneficiary may use. */
    record LimitSet(BindingId binding, Terms.Limit limit) implements Change {}

    /**
     * The holder sets that much aside for a beneficiary, in place of what was set aside; nothing takes all of it back.
     *
     * @param before what was set aside when the amount was reckoned; overtaken where it is something else by now
     */
    record QuotaSet(BindingId binding, Money before, Money amount, LocalDate day) implements Change {}

    /** The holders of a beneficiary pay in this order; bindings that are not named keep their order after them. */
    record OrderSet(PersonId beneficiary, List<BindingId> order) implements Change {
        /** Copies the list. */
        public OrderSet {
            order = List.copyOf(order);
        }
    }

    // Money

    /**
     * A relative's premium is paid from the holder's account.
     *
     * @param floor what has to stay in the account besides what is set aside
     */
    record PremiumPaid(ActionId action, Premium premium, Funds funds, Money floor) implements Change {

        /** A premium from an account that may be emptied. */
        public PremiumPaid(ActionId action, Premium premium, Funds funds) {
            this(action, premium, funds, Money.ZERO);
        }
    }

    /** A premium that is not settled yet is taken back; the account gets all of it. */
    record PremiumCancelled(String premium, LocalDate day) implements Change {}

    // What is kept and told

    /** A person gets a receipt. */
    record ReceiptIssued(Receipt receipt) implements Change {}

    /** A reminder is switched. */
    record ReminderSet(PersonId person, Reminder kind, boolean on) implements Change {}

    /** A question is left for a person of the office. */
    record QuestionLeft(ActionId action, ConversationKey chat, Optional<PersonId> person, String words, Instant at)
            implements
                Change {
        @Override
        public String toString() {
            return "QuestionLeft[" + action + "]";
        }
    }

    /** All chats of a person are told, less the one that caused it. */
    record PersonTold(PersonId person, Optional<ConversationKey> except, Outgoing words) implements Change {}

    /** One chat is told outside its own turn. */
    record ChatTold(ConversationKey chat, Outgoing words) implements Change {}

    /** Somebody's own data were handed out as a file. */
    record Exported(PersonId person, ConversationKey chat, Instant at) implements Change {}

    /** Everything of a person goes but what the audit must keep; bindings end, links end. */
    record Erased(PersonId person, Instant at) implements Change {}

}
