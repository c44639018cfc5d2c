package gongji.dialogs.premiumstatus;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Premiums;
import gongji.dialogs.Registered;
import gongji.household.Relative;
import gongji.household.Visitor;
import gongji.household.people.PersonId;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.kinship.Kin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the premiums of both directions, and what the register knows where it was asked after. Asks nothing. */
public final class PremiumStatusDialog implements Dialog {

    private static final DialogName NAME = new DialogName("premium-status");

    /** Never asked: who is not named means the person. */
    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());

    /** Never asked: 「我妈的医保交了没有」 wants to know also what the register says. */
    private static final Slot<String> ABOUT = Slot.of("about",
            new ChoiceQuestion(List.of(Choice.of("status", Phrase.of("premium-status.name")))));

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
        Optional<KinSaid> whose = answers.said(RELATION).filter(said -> said.kin() != Kin.SELF);
        boolean asked = answers.said(ABOUT).isPresent();
        return counter.forLinked(NAME, "premium-status", situation, visitor -> {
            Optional<Set<PersonId>> meant = whose.map(said -> Registered.meant(said, visitor, situation.today())
                    .stream()
                    .map(Relative::id)
                    .collect(Collectors.toSet()));
            List<Part> parts = new ArrayList<>();
            if (asked || whose.isPresent()) {
                parts.addAll(whose.map(said -> Registered.of(said, visitor, situation.today()))
                        .orElseGet(() -> Registered.own(visitor, situation.today())));
            }
            if (asked && whose.isEmpty()) {
                parts.addAll(paidForMe(visitor, meant, situation.today()));
            } else {
                parts.addAll(paid(visitor, meant, situation.today()));
            }
            return Next.Done.saying(new Outgoing(parts, choices(visitor), List.of(), Frame.NONE));
        });
    }

    /** Of everybody, or of those who were named. */
    private List<Part> paid(Visitor visitor, Optional<Set<PersonId>> meant, LocalDate today) {
        List<Part.Line> mine = visitor.passbook()
                .listPremiums()
                .stream()
                .filter(it -> meant.map(ids -> ids.contains(it.beneficiary())).orElse(true))
                .map(it -> Premiums.line(it, it.beneficiary(), visitor, today))
                .toList();
        List<Part> forMe = paidForMe(visitor, meant, today);
        if (mine.isEmpty() && forMe.isEmpty()) {
            return List.of(new Part.Said(Phrase.of("premium-status.none")));
        }
        List<Part> parts = new ArrayList<>();
        if (!mine.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("premium-status.mine"), mine));
        }
        parts.addAll(forMe);
        if (forMe.isEmpty()) {
            parts.add(counter.worth());
        }
        return parts;
    }

    private List<Part> paidForMe(Visitor visitor, Optional<Set<PersonId>> meant, LocalDate today) {
        List<Part.Line> lines = visitor.passbook()
                .listPremiumsForMe()
                .stream()
                .filter(it -> meant.map(ids -> ids.contains(it.holder())).orElse(true))
                .map(it -> Premiums.line(it, it.holder(), visitor, today))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Part.Card(Phrase.of("premium-status.for-me"), lines), counter.worth());
    }

    private static List<Choice> choices(Visitor visitor) {
        return Premiums.open(visitor).isEmpty()
                ? List.of(Start.of("premium").button())
                : List.of(Start.of("premium").button(), Start.of("premium-cancel").button());
    }
}
