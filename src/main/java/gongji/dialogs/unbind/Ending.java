package gongji.dialogs.unbind;

import gongji.conversation.engine.DialogName;
import gongji.dialogs.Deed;
import gongji.dialogs.Who;
import gongji.household.Change;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingState;
import gongji.household.people.Masked;
import gongji.message.ConversationKey;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A binding that can be ended, seen from one of its sides.
 *
 * @param holds whether the visitor is the holder
 */
record Ending(Visitor visitor, Shared shared, boolean holds) {

    /** {@return every binding of the visitor that is not over, those of the own account first} */
    static List<Ending> list(Visitor visitor) {
        return Stream.concat(visitor.family().listShared().stream(), visitor.family().listSharedWithMe().stream())
                .filter(it -> !it.binding().state().isOver())
                .map(it -> new Ending(visitor, it, it.binding().holder().equals(visitor.person().id())))
                .toList();
    }

    static Optional<Ending> find(Visitor visitor, String id) {
        return list(visitor).stream().filter(it -> it.binding().id().id().equals(id)).findFirst();
    }

    Binding binding() {
        return shared.binding();
    }

    Who who() {
        Phrase label = Phrase.of(holds ? "unbind.mine" : "unbind.theirs").with("who", Who.name(shared.other()));
        Phrase told = isRequest()
                ? Phrase.of("unbind.waiting").with("which", label).with("state", state(binding().state()))
                : label;
        return Who.of(binding().id().id(), shared.other(), new Value.Nested(told));
    }

    /** {@return whether it never was more than a request, so that it is taken back and not ended} */
    boolean isRequest() {
        return !binding().wasLive();
    }

    private static Phrase state(BindingState state) {
        return Phrase.of("binding-state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@return what the card says of it besides} */
    List<Part.Line> lines() {
        return lines(binding().state());
    }

    private List<Part.Line> lines(BindingState now) {
        List<Part.Line> lines = new ArrayList<>();
        Phrase state = isRequest() && now == BindingState.ENDED ? Phrase.of("unbind.taken-back") : state(now);
        lines.add(Deed.line("unbind.state", new Value.Nested(state)));
        lines.add(Deed.line(isRequest() ? "unbind.asked" : "unbind.filed", new Value.Day(binding().filedOn())));
        if (holds) {
            binding().terms()
                    .quota()
                    .ifPresent(it -> lines.add(Deed.line("unbind.returned", new Value.Amount(it.fen()))));
        }
        return lines;
    }

    /** {@return what ends and what stays} */
    List<Part> consequences() {
        if (isRequest()) {
            return List.of(new Part.Said(Phrase.of("unbind.effect.pending")));
        }
        return Stream.concat(unsettled(), consequencesForAnybody().stream()).toList();
    }

    /** A premium that is paid under this binding and not settled outlives it, which nobody would guess. */
    private Stream<Part> unsettled() {
        List<Premium> premiums = holds ? visitor.passbook().listPremiums() : visitor.passbook().listPremiumsForMe();
        return premiums.stream()
                .filter(it -> it.state() == Premium.State.PAID && it.holder().equals(binding().holder())
                        && it.beneficiary().equals(binding().beneficiary()))
                .map(it -> new Part.Said(
                        Phrase.of(holds ? "unbind.effect.premium-mine" : "unbind.effect.premium-theirs")
                                .with("who", Who.name(shared.other()))
                                .with("year", it.year().toString())
                                .with("amount", new Value.Amount(it.amount().fen()))));
    }

    static List<Part> consequencesForAnybody() {
        return Stream.of("ends", "stays", "refunds", "returned")
                .<Part>map(it -> new Part.Said(Phrase.of("unbind.effect." + it)))
                .toList();
    }

    Change change(LocalDate day) {
        return new Change.BindingEnded(binding().id(), holds ? Binding.Cause.HOLDER : Binding.Cause.BENEFICIARY, day);
    }

    /** {@return what the other side is told} */
    Change notice(ConversationKey chat) {
        String whom = holds ? "beneficiary" : "holder";
        String never = isRequest() ? "-never-shared" : "";
        Phrase words = Phrase.of("unbind.notice." + whom + never)
                .with("name", Masked.name(visitor.person().name()));
        return new Change.PersonTold(shared.other().id(), Optional.of(chat), Outgoing.said(words));
    }

    Deed deed(DialogName dialog) {
        List<Part.Line> lines = new ArrayList<>();
        Phrase which = Phrase.of(holds ? "unbind.mine" : "unbind.theirs").with("who", Who.name(shared.other()));
        lines.add(Deed.line("unbind.relation.name", new Value.Nested(which)));
        lines.addAll(lines(BindingState.ENDED));
        return new Deed(dialog, visitor, Optional.of(shared.other().id()), lines, List.of(),
                Optional.empty(), isRequest() ? "-request" : "");
    }
}
