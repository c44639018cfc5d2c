package gongji.dialogs.unlink;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Memory;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.PersonRef;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
import gongji.household.Desk;
import gongji.household.Desk.Acting;
import gongji.household.Visitor;
import gongji.household.link.Link;
import gongji.household.people.Masked;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Ends a link, of this chat or of another chat of the same person. What was registered stays. */
public final class UnlinkDialog implements Dialog {
    private static final DialogName NAME = new DialogName("unlink");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Slot<String> WHICH = WhoQuestion.slot("which");

    private final Desk desk;
    private final Counter counter;

    public UnlinkDialog(Counter counter) {
        this.desk = counter.desk();
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
        return List.of(Step.of(WHICH));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        Optional<Visitor> visitor = counter.findVisitor(situation);
        if (visitor.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("unlink.nobody"))
                    .offering(List.of(Start.of("link").button())));
        }
        List<Link> links = links(visitor.get());
        ChoiceQuestion which = new ChoiceQuestion(IntStream.range(0, links.size())
                .mapToObj(it -> choice(links.get(it), it, visitor.get(), situation))
                .toList());
        if (answers.find(WHICH).flatMap(which::restore).isEmpty()) {
            return Next.Ask.of(NAME, WHICH).reading(which);
        }
        return new Next.Review(Phrase.of("unlink.review").with("name", Masked.name(visitor.get().person().name())),
                List.of(), List.of(), List.of(), Phrase.of("unlink.confirm"));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Link link = links(visitor).stream().filter(it -> id(it).equals(answers.get(WHICH))).findFirst().orElseThrow();
        Change told = new Change.PersonTold(link.person(), Optional.of(situation.key()), Outgoing.said(
                Phrase.of("unlink.told")
                        .with("name", Masked.name(visitor.person().name()))
                        .with("door", Phrase.of("link.door." + link.chat().door().name()))));
        Change ended = new Change.LinkEnded(link.chat(), link.person(), situation.now());
        return new Next.Done(List.of(Outgoing.said(Phrase.of("unlink.done"))), List.of(told, ended),
                link.chat().equals(situation.key()) ? List.of(after(link, situation)) : List.of());
    }

    /** Whom the chat acts for when it is this person's no more. */
    private Memory after(Link ended, Situation situation) {
        return desk.listActing(situation.key())
                .stream()
                .map(Acting::person)
                .filter(it -> !it.equals(ended.person()))
                .findFirst()
                .<Memory>map(it -> new Memory.ActingFor(new PersonRef(it.id())))
                .orElseGet(Memory.Nobody::new);
    }

    private static List<Link> links(Visitor visitor) {
        List<Link> links = new ArrayList<>(List.of(visitor.link()));
        links.addAll(visitor.listOtherChats());
        return links;
    }

    /** Two chats behind one door are told apart by when they were linked, and by their number. */
    private static Choice choice(Link link, int number, Visitor visitor, Situation situation) {
        boolean here = link.chat().equals(situation.key());
        Phrase label = Phrase.of(here ? "unlink.which.here" : "unlink.which.there")
                .with("door", Phrase.of("link.door." + link.chat().door().name()))
                .with("name", Masked.name(visitor.person().name()))
                .with("number", new Value.Count(number))
                .with("day", new Value.Day(LocalDate.ofInstant(link.since(), HERE)))
                .with("time", CLOCK.format(link.since().atZone(HERE)));
        return Choice.of(id(link), label);
    }

    /** No two chats of one person were linked in the same millisecond by the same door. */
    private static String id(Link link) {
        return link.chat().door().name() + "." + Long.toString(link.since().toEpochMilli(), Character.MAX_RADIX);
    }
}
