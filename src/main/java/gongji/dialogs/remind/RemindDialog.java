package gongji.dialogs.remind;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YesNoQuestion;
import gongji.dialogs.Counter;
import gongji.household.Change;
import gongji.household.Visitor;
import gongji.household.people.Reminder;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Switches one reminder. */
public final class RemindDialog implements Dialog {

    private static final DialogName NAME = new DialogName("remind");
    private static final Slot<String> KIND = Slot.of("kind",
            new ChoiceQuestion(Stream.of(Reminder.values()).map(it -> Choice.of(code(it), word(it))).toList()));
    private static final Slot<Boolean> ON = Slot.of("on",
            new YesNoQuestion(Phrase.of("remind.on.yes"), Phrase.of("remind.on.no")));

    private final Counter counter;

    public RemindDialog(Counter counter) {
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
        return List.of(Step.of(KIND).to(ON), Step.of(ON).after(KIND));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers))
                .orElseGet(() -> Next.Refused.saying(counter.guest(NAME)));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Reminder kind = kind(answers);
        boolean on = answers.get(ON);
        Phrase done = Phrase.of(on ? "remind.done-on" : "remind.done-off").with("kind", word(kind));
        return new Next.Done(List.of(Outgoing.said(done)),
                List.of(new Change.ReminderSet(visitor.person().id(), kind, on)), List.of());
    }

    private static Next linked(Visitor visitor, Answers answers) {
        Set<Reminder> now = visitor.listReminders();
        if (!answers.has(KIND)) {
            return Next.Ask.of(NAME, KIND).below(new Part.Said(state(now)));
        }
        Reminder kind = kind(answers);
        if (!answers.has(ON)) {
            Phrase key = Phrase.of(now.contains(kind) ? "remind.on.ask-off" : "remind.on.ask");
            return Next.Ask.of(NAME, ON).saying(key.with("kind", word(kind)));
        }
        return Next.Review.of(NAME).below(new Part.Said(Phrase.of("remind.effect")));
    }

    private static Phrase state(Set<Reminder> now) {
        List<Value> names = now.stream().sorted().<Value>map(it -> new Value.Nested(word(it))).toList();
        return names.isEmpty() ? Phrase.of("remind.all-off")
                : Phrase.of("remind.some-on").with("kinds", new Value.Joined(names));
    }

    private static Reminder kind(Answers answers) {
        return Stream.of(Reminder.values()).filter(it -> code(it).equals(answers.get(KIND))).findFirst().orElseThrow();
    }

    private static String code(Reminder reminder) {
        return reminder.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Phrase word(Reminder reminder) {
        return Phrase.of("reminder." + code(reminder));
    }
}
