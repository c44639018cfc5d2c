package gongji.dialogs.premiumstatus;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.dialogs.Counter;
import gongji.dialogs.Premiums;
import gongji.household.Visitor;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Shows the premiums of both directions. Asks nothing. */
public final class PremiumStatusDialog implements Dialog {

    private static final DialogName NAME = new DialogName("premium-status");

    private final Counter counter;

    public PremiumStatusDialog(Counter counter) {
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public boolean runsBeside() {
        return true;
    }

    @Override
    public List<Step> steps() {
        return List.of();
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.forLinked(NAME, "premium-status", situation,
                visitor -> Next.Done.saying(shown(visitor, situation.today())));
    }

    private Outgoing shown(Visitor visitor, LocalDate today) {
        List<Part.Line> mine = visitor.passbook()
                .listPremiums()
                .stream()
                .map(it -> Premiums.line(it, it.beneficiary(), visitor, today))
                .toList();
        List<Part.Line> forMe = visitor.passbook()
                .listPremiumsForMe()
                .stream()
                .map(it -> Premiums.line(it, it.holder(), visitor, today))
                .toList();
        List<Part> parts = new ArrayList<>();
        if (mine.isEmpty() && forMe.isEmpty()) {
            parts.add(new Part.Said(Phrase.of("premium-status.none")));
        }
        if (!mine.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("premium-status.mine"), mine));
        }
        if (!forMe.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("premium-status.for-me"), forMe));
        }
        parts.add(counter.worth());
        return new Outgoing(parts, choices(visitor), List.of(), Frame.NONE);
    }

    private static List<Choice> choices(Visitor visitor) {
        return Premiums.open(visitor).isEmpty()
                ? List.of(Start.of("premium").button())
                : List.of(Start.of("premium").button(), Start.of("premium-cancel").button());
    }
}
