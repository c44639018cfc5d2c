package gongji.dialogs;

import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.question.Slot;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.region.RegionCode;

import java.util.List;
import java.util.Locale;

/** The bindings under which somebody's account is open today. */
public final class Shares {

    private Shares() {}

    /** {@return the live bindings of the visitor's own account} */
    public static List<Shared> mine(Visitor visitor) {
        return visitor.family().listShared().stream().filter(it -> it.binding().state().isLive()).toList();
    }

    /** {@return the live bindings by which others share theirs with the visitor, in the order of deduction} */
    public static List<Shared> withMe(Visitor visitor) {
        return visitor.family().listSharedWithMe().stream().filter(it -> it.binding().state().isLive()).toList();
    }

    /** {@return that nothing is shared, in these words; where a binding still waits, that it does and for what} */
    public static Phrase nobody(Visitor visitor, String key) {
        List<Value> waiting = visitor.family()
                .listShared()
                .stream()
                .filter(it -> it.binding().state().isPending())
                .<Value>map(it -> new Value.Nested(Phrase.of("counter.waiting")
                        .with("who", Who.name(it.other()))
                        .with("state", Phrase.of("binding-state." + it.binding()
                                .state()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')))))
                .toList();
        return waiting.isEmpty() ? Phrase.of(key)
                : Phrase.of("counter.waits").with("names", new Value.Joined(waiting));
    }

    /** {@return the question for one of these bindings, each by its other side} */
    public static Next.Ask ask(DialogName dialog, Slot<String> who, List<Shared> shares) {
        return Next.Ask.of(dialog, who).reading(new WhoQuestion(shares.stream().map(Shares::who).toList()));
    }

    /** {@return the other side of a binding, to be chosen by the binding's id} */
    public static Who who(Shared shared) {
        return Who.of(shared.binding().id().id(), shared.other(), Who.name(shared.other()));
    }

    /** {@return the visitor's insured area; the nation where it is not known} */
    public static RegionCode home(Visitor visitor) {
        return visitor.person().insurance().map(it -> it.region()).orElse(RegionCode.NATION);
    }

    /** {@return the insured area of the other side; the same as one's own where it is not known} */
    public static RegionCode place(Shared shared, Visitor visitor) {
        return shared.other().insurance().map(it -> it.region()).orElseGet(() -> home(visitor));
    }
}
