package gongji.store.register;

import gongji.conversation.engine.Start;
import gongji.household.Change;
import gongji.household.binding.BindingState;
import gongji.message.Outgoing;
import gongji.message.Phrase;

import java.util.List;

/** What the beneficiary of a binding hears when somebody asks for it, whoever typed or chose them. */
final class Proposed {
    private Proposed() {}

    /** {@return what is said of a new binding; where the beneficiary has to agree, they are asked} */
    static Change.PersonTold of(Sides sides) {
        BindingState state = sides.binding().state();
        if (state == BindingState.AWAITING_CONSENT) {
            return toAgree(sides);
        }
        Phrase words = Phrase.of(state.isPending() ? "bind.notice.pending" : "bind.notice.beneficiary");
        return sides.tellBeneficiary(Outgoing.said(named(words, sides)));
    }

    /** {@return the question whether the beneficiary agrees, with its button} */
    static Change.PersonTold toAgree(Sides sides) {
        return sides.tellBeneficiary(Outgoing.said(named(Phrase.of("bind.notice.consent"), sides))
                .offering(List.of(Start.of("consent").button())));
    }

    private static Phrase named(Phrase words, Sides sides) {
        return words.with("holder", sides.holder()).with("name", sides.beneficiary());
    }
}
