package gongji.dialogs.region;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Memory;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Registered;
import gongji.household.Visitor;
import gongji.household.people.Insurance;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.kinship.Kin;
import gongji.rules.region.RegionCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks for the insured area and remembers it. */
public final class RegionDialog implements Dialog {

    private static final DialogName NAME = new DialogName("region");
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());

    /** Never asked: whose place is meant. */
    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());

    /** Never asked: 「我在哪参保」 wants to be told. */
    private static final Slot<String> ABOUT = Slot.of("about",
            new ChoiceQuestion(List.of(Choice.of("status", Phrase.of("region.name")))));

    private final Function<Situation, Optional<Visitor>> visitors;

    /** Keeps what it is told; of those who are linked it knows what the register says. */
    public RegionDialog(Function<Situation, Optional<Visitor>> visitors) {
        this.visitors = visitors;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(REGION));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        Optional<Visitor> visitor = visitors.apply(situation);
        if (answers.said(ABOUT).isPresent() && visitor.isPresent()) {
            return Next.Done.saying(shown(visitor.get(), answers, situation));
        }
        if (!answers.has(REGION)) {
            return Next.Ask.of(NAME, REGION);
        }
        RegionCode region = answers.get(REGION);
        Phrase kept = visitor.flatMap(it -> it.person().insurance())
                .map(Insurance::region)
                .filter(it -> !it.equals(region))
                .map(it -> Phrase.of("region.kept-besides").with("registered", RegionQuestion.name(it)))
                .orElse(Phrase.of("region.kept"))
                .with("region", RegionQuestion.name(region));
        return new Next.Done(List.of(Outgoing.said(kept)), List.of(), List.of(new Memory.Region(region.digits())));
    }

    /** What the register says, and the place that was told where it is another one. */
    private static Outgoing shown(Visitor visitor, Answers answers, Situation situation) {
        Optional<KinSaid> whose = answers.said(RELATION).filter(said -> said.kin() != Kin.SELF);
        if (whose.isPresent()) {
            return told(Registered.of(whose.get(), visitor, situation.today()));
        }
        List<Part> parts = new ArrayList<>(Registered.own(visitor, situation.today()));
        RegionCode told = Counter.regionOf(situation);
        boolean other = visitor.person().insurance().filter(it -> it.region().equals(told)).isEmpty();
        if (!told.isNation() && other) {
            parts.add(new Part.Said(Phrase.of("region.told").with("region", RegionQuestion.name(told))));
        }
        return told(parts);
    }

    private static Outgoing told(List<Part> parts) {
        return new Outgoing(parts, List.of(Start.of("region").button()), List.of(), Frame.NONE);
    }
}
