package gongji.dialogs.consent;

import gongji.dialogs.Who;
import gongji.household.Desk;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.binding.BindingState;
import gongji.household.people.Masked;
import gongji.message.ConversationKey;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A binding that waits for the answer of somebody this chat acts for.
 *
 * @param visitor the one who is asked
 * @param shared the binding, and who asks
 */
record Invitation(Visitor visitor, Shared shared) {

    private static final int LATELY = 30;

    /** {@return what waits for anybody this chat acts for} */
    static List<Invitation> list(Desk desk, ConversationKey chat) {
        return desk.listActing(chat)
                .stream()
                .flatMap(it -> desk.findVisitor(chat, it.person()).stream())
                .flatMap(visitor -> visitor.family()
                        .listSharedWithMe()
                        .stream()
                        .filter(it -> it.binding().state() == BindingState.AWAITING_CONSENT)
                        .map(it -> new Invitation(visitor, it)))
                .toList();
    }

    /** {@return whether anybody this chat acts for was asked lately, and the request taken back before an answer} */
    static boolean wasTakenBack(Desk desk, ConversationKey chat, LocalDate today) {
        return desk.listActing(chat)
                .stream()
                .flatMap(it -> desk.findVisitor(chat, it.person()).stream())
                .flatMap(visitor -> visitor.family().listSharedWithMe().stream())
                .map(Shared::binding)
                .anyMatch(it -> it.state() == BindingState.ENDED && !it.wasLive()
                        && !it.since().isBefore(today.minusDays(LATELY)));
    }

    String id() {
        return shared.binding().id().id();
    }

    /** {@return who asks, and for whom where that is not the person the chat acts for just now} */
    Who who(Optional<Visitor> acting) {
        boolean own = acting.map(it -> it.person().id().equals(visitor.person().id())).orElse(false);
        Value label = own ? Who.name(shared.other())
                : new Value.Nested(Phrase.of("consent.whose.for")
                        .with("who", Who.name(shared.other()))
                        .with("name", Masked.name(visitor.person().name())));
        return Who.of(id(), shared.other(), label);
    }
}
