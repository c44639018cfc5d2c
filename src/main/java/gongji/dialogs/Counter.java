package gongji.dialogs;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SecretQuestion;
import gongji.conversation.question.Slot;
import gongji.household.Change;
import gongji.household.Desk;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.binding.BindingState;
import gongji.household.link.Attempts;
import gongji.household.people.PersonId;
import gongji.household.record.Authority;
import gongji.knowledge.answer.Counsel;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.region.RegionCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a dialog finds out who is there: the visitor a linked chat acts for, the PIN before a sensitive commit, and kind words
 * for whoever is not linked. Reads only; safe for use by many threads.
 */
public final class Counter {

    /** The question for the PIN; every dialog with a sensitive commit declares it as a step of its own. */
    public static final Slot<String> PIN = Slot.of("pin", SecretQuestion.ownPin(Desk.PIN_FRESH));

    /** From the third wrong PIN on it is likely to be forgotten. */
    private static final int FEW = 2;

    private final Desk desk;
    private final Handbook handbook;
    private final Authority authority;
    private final Consents consents;

    /** Serves whoever the desk knows, as the installation has it: whose registrations count and who is asked to agree. */
    public Counter(Desk desk, Handbook handbook, Authority authority, Consents consents) {
        this.desk = desk;
        this.handbook = handbook;
        this.authority = authority;
        this.consents = consents;
    }

    /** Lets the chat look as the person it acts for; nobody comes in without a link. */
    public Optional<Visitor> findVisitor(Situation situation) {
        return situation.person()
                .filter(person -> PersonId.isWellFormed(person.id()))
                .flatMap(person -> desk.findVisitor(situation.key(), new PersonId(person.id())));
    }

    /**
     * {@return what the linked are told or asked; whoever is not linked, the general way}
     *
     * @param entry the entry of the library that tells the general way
     */
    public Next forLinked(DialogName dialog, String entry, Situation situation, Function<Visitor, Next> linked) {
        return findVisitor(situation).map(linked)
                .orElseGet(() -> Next.Refused.saying(guest(dialog, entry, situation)));
    }

    /** {@return the register, for those who are not linked yet} */
    public Desk desk() {
        return desk;
    }

    /** {@return what the register knows of whoever asks, to be offered} */
    public OnRegister onRegister() {
        return new OnRegister(this::findVisitor);
    }

    /** {@return what to look things up in} */
    public Handbook handbook() {
        return handbook;
    }

    /** {@return the papers and steps of the regions} */
    public Counsel counsel() {
        return handbook.counsel();
    }

    /** {@return who runs this installation} */
    public Authority authority() {
        return authority;
    }

    /** {@return the sentence that says what a registration here is worth} */
    public Part.Said worth() {
        return new Part.Said(Deed.worth(authority));
    }

    /** {@return what the bindings that were listed are worth; nothing where each is in force, or none was listed} */
    public Optional<Part.Said> worth(List<Shared> listed) {
        long inForce = listed.stream().filter(it -> it.binding().state() == BindingState.IN_FORCE).count();
        if (inForce == listed.size()) {
            return Optional.empty();
        }
        return Optional.of(inForce == 0 || authority.counts()
                ? worth()
                : new Part.Said(Phrase.of("counter.worth.others")));
    }

    /** {@return who has to agree to a binding} */
    public Consents consents() {
        return consents;
    }

    /**
     * Looks after the PIN of a sensitive commit: the question for it, or that it was wrong, or that there is none; empty when it
     * was typed lately or just now. Trying a PIN is slow on purpose, so this is to be asked last.
     */
    public Optional<Next> pinDue(DialogName dialog, Answers answers, Situation situation) {
        if (desk.isPinFresh(situation.key(), situation.now())) {
            return Optional.empty();
        }
        if (!desk.hasPin(situation.key())) {
            return Optional.of(Next.Refused.saying(
                    Outgoing.said(Phrase.of("counter.pin.none")).offering(List.of(Start.of("link").button()))));
        }
        if (!answers.has(PIN)) {
            return Optional.of(Next.Ask.of(dialog, PIN).saying(Phrase.of("counter.pin.ask")));
        }
        return switch (desk.checkPin(situation.key(), answers.get(PIN), situation.now())) {
            case Desk.PinCheck.Right right -> Optional.empty();
            case Desk.PinCheck.Wrong wrong -> Optional.of(wrong(wrong.person(), situation));
            case Desk.PinCheck.Wait wait -> Optional.of(again(wait(wait.until(), situation.now()), List.of()));
        };
    }

    /** {@return what is to be committed besides because the PIN was typed on the way; nothing when it was not asked for} */
    public List<Change> pinTyped(Answers answers, Situation situation) {
        if (!answers.has(PIN)) {
            return List.of();
        }
        Optional<PersonId> person = findVisitor(situation).map(it -> it.person().id());
        return List.of(new Change.PinTyped(situation.key(), situation.now()),
                new Change.AttemptsCleared(situation.key(), person));
    }

    /**
     * {@return the words for whoever is not linked where only the register could help: how to find it elsewhere, and the offer to
     * link}
     *
     * @param entry the entry of the library that tells the general way
     */
    public Outgoing guest(DialogName dialog, String entry, Situation situation) {
        List<Part> parts = new ArrayList<>(guest(dialog).parts());
        Optional<Counsel.Steps> way = counsel().findEntry(entry, regionOf(situation), situation.today());
        way.ifPresent(steps -> {
            parts.add(new Part.Said(Phrase.of("counter.guest-way")));
            parts.add(new Part.Written(steps.words()));
        });
        return new Outgoing(parts, List.of(Start.of("link").button()),
                way.map(Counsel.Steps::sources).orElse(List.of()), Frame.NONE);
    }

    /** {@return the words for whoever is not linked where there is no other way than to link} */
    public Outgoing guest(DialogName dialog) {
        Phrase words = Phrase.of("counter.guest").with("what", Phrase.of(dialog.name() + ".name"));
        return Outgoing.said(words).offering(List.of(Start.of("link").button()));
    }

    /** {@return the region the person told, or the nation} */
    public static RegionCode regionOf(Situation situation) {
        return situation.region().filter(RegionCode::isWellFormed).map(RegionCode::of).orElse(RegionCode.NATION);
    }

    /** {@return the question for a place, with the one the person told as a button} */
    public static Next.Ask askPlace(DialogName dialog, Slot<RegionCode> place, Situation situation) {
        RegionCode told = regionOf(situation);
        return Next.Ask.of(dialog, place).reading(new RegionQuestion(told.isNation() ? List.of() : List.of(told)));
    }

    private Next wrong(Optional<PersonId> person, Situation situation) {
        int left = desk.guessesLeft(situation.key()) - 1;
        String key = left > FEW ? "counter.pin.wrong" : "counter.pin.forgotten";
        Phrase reason = left > 0
                ? Phrase.of(key).with("left", new Value.Count(left))
                : wait(situation.now().plus(Attempts.LOCK), situation.now());
        return again(reason, List.of(new Change.AttemptFailed(situation.key(), person, situation.now())));
    }

    private static Phrase wait(Instant until, Instant now) {
        long seconds = Math.max(1, Duration.between(now, until).toSeconds());
        return seconds < 60
                ? Phrase.of("counter.pin.wait-seconds").with("seconds", new Value.Count(seconds))
                : Phrase.of("counter.pin.wait-minutes").with("minutes", new Value.Count((seconds + 59) / 60));
    }

    private static Next again(Phrase reason, List<Change> effects) {
        return new Next.Again(PIN.id(), reason, List.copyOf(effects));
    }
}
