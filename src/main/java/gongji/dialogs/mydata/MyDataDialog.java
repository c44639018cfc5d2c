package gongji.dialogs.mydata;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Memory;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.household.Change;
import gongji.household.Visitor;
import gongji.household.people.Masked;
import gongji.message.Choice;
import gongji.message.Effect;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows a person what is kept of them and who touched it, hands it out as one JSON document, or erases it. */
public final class MyDataDialog implements Dialog {
    private static final DialogName NAME = new DialogName("my-data");
    private static final Slot<String> WHAT = Slot.of("what",
            ChoiceQuestion.of(choice("see"), choice("touched"), choice("export"), choice("erase")));
    private static final Frame FORGETTING = new Frame("", Optional.empty(), Optional.empty(),
            Set.of(Frame.Manner.FORGET_WHAT_WAS_SAID));

    private final Counter counter;

    public MyDataDialog(Counter counter) {
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
        return List.of(Step.of(WHAT).to(Counter.PIN), Step.of(Counter.PIN));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        Optional<Visitor> visitor = counter.findVisitor(situation);
        if (visitor.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("my-data.nobody"))
                    .offering(List.of(Start.of("link").button())));
        }
        if (!answers.has(WHAT)) {
            return Next.Ask.of(NAME, WHAT);
        }
        return switch (answers.get(WHAT)) {
            case "see" -> Next.Done.saying(said(OwnData.card(visitor.get())).offering(others("see")));
            case "touched" -> Next.Done.saying(said(OwnData.touched(visitor.get())).offering(others("touched")));
            case "export" -> export(visitor.get(), answers, situation);
            default -> erase(answers, situation);
        };
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        List<Effect> effects = new ArrayList<>(counter.pinTyped(answers, situation));
        effects.add(new Change.PersonTold(visitor.person().id(), Optional.of(situation.key()),
                Outgoing.said(Phrase.of("my-data.told").with("name", Masked.name(visitor.person().name())))));
        effects.add(new Change.Erased(visitor.person().id(), situation.now()));
        return new Next.Done(List.of(Outgoing.said(Phrase.of("my-data.erased")).framed(FORGETTING)), effects,
                List.of(new Memory.Nobody()));
    }

    @Override
    public boolean takesYesToConfirm() {
        return false;
    }

    /** Handing everything out in one piece is as sensitive as a commit: the PIN is asked. */
    private Next export(Visitor visitor, Answers answers, Situation situation) {
        return counter.pinDue(NAME, answers, situation).orElseGet(() -> {
            List<Effect> effects = new ArrayList<>(counter.pinTyped(answers, situation));
            effects.add(new Change.Exported(visitor.person().id(), situation.key(), situation.now()));
            Outgoing file = said(List.of(new Part.Said(Phrase.of("my-data.exported")),
                    new Part.Document("my-data-" + situation.today() + ".json", "application/json", visitor.export())));
            return new Next.Done(List.of(file), effects, List.of());
        });
    }

    private Next erase(Answers answers, Situation situation) {
        return counter.pinDue(NAME, answers, situation)
                .orElseGet(() -> Next.Review.of(NAME)
                        .below(new Part.Said(Phrase.of("my-data.goes")), new Part.Said(Phrase.of("my-data.stays")),
                                new Part.Said(Phrase.of("my-data.exactly"))));
    }

    private static Choice choice(String what) {
        return Choice.of(what, Phrase.of("my-data.what." + what));
    }

    /** What else can be wanted, so that its words are still known behind what was shown. */
    private static List<Choice> others(String shown) {
        return Stream.of("see", "touched", "export", "erase")
                .filter(it -> !it.equals(shown))
                .map(it -> Start.of("my-data").with("what", it).button(Phrase.of("my-data.what." + it)))
                .toList();
    }

    private static Outgoing said(List<Part> parts) {
        return new Outgoing(parts, List.of(), List.of(), Frame.NONE);
    }
}
