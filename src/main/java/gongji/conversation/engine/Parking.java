package gongji.conversation.engine;

import gongji.conversation.engine.Links.Linked;
import gongji.conversation.question.YesNoQuestion;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dialogs set aside. Used by one thread for one step. */
final class Parking {

    private static final String RESUME = "resume:";
    private static final String DROP = "drop:";
    private static final String FOR = "for:";

    private final House house;
    private final Talk talk;
    private final Positions positions;

    Parking(House house, Talk talk) {
        this.house = house;
        this.talk = talk;
        this.positions = new Positions(house, talk);
    }

    /** Finds the parked dialog that a button would go on with. */
    Optional<Run> resumed(String choice) {
        return named(choice, RESUME);
    }

    /** Finds the parked dialog that a button would go on with for the person it was begun for. */
    Optional<Run> resumedForItsPerson(String choice) {
        return named(choice, FOR);
    }

    /** Finds the parked dialog that a button would drop. */
    Optional<Run> dropped(String choice) {
        return named(choice, DROP);
    }

    /** Finds the parked dialog that the last reply asked about. */
    Optional<Run> offeredLast() {
        return talk.conversation().shown().offers().stream().flatMap(offer -> dropped(offer.id()).stream()).findFirst();
    }

    /** {@return whether the last reply asked whether to go on, and not whom it is for} */
    boolean offersToGoOn() {
        return talk.conversation().shown().offers().stream().anyMatch(offer -> resumed(offer.id()).isPresent());
    }

    /**
     * Sets the running dialog aside.
     *
     * @param beside whether what comes is let in however much is set aside
     * @return whether there is room for another one now
     */
    boolean parked(boolean beside) {
        Optional<Run> run = talk.running();
        if (run.isEmpty()) {
            return true;
        }
        List<Run> parked = new ArrayList<>(talk.conversation().parked());
        if (!beside && parked.size() >= Conversation.MOST_PARKED) {
            talk.say("engine.too-many-parked");
            offer();
            return false;
        }
        Phrase draft = draft(run.get());
        parked.addFirst(run.get());
        talk.parked(Optional.empty(), parked);
        notOffered();
        talk.say(Phrase.of("engine.parked").with("what", draft).with("kept", kept(run.get(), "engine.kept")));
        return true;
    }

    /** Sets the running dialog aside at the person's wish, and does not ask about it again for a while. */
    void putOff() {
        Run run = talk.running().orElseThrow();
        List<Run> parked = new ArrayList<>(talk.conversation().parked());
        parked.addFirst(run);
        talk.parked(Optional.empty(), parked);
        talk.known(talk.conversation().known().offered(Optional.of(talk.now())));
        talk.say(Phrase.of("engine.put-off").with("what", draft(run)).with("kept", kept(run, "engine.kept-a-day")));
    }

    /**
     * Sets a dialog aside that was not begun.
     *
     * @param place how many others of the same message are before it
     * @return whether there was room
     */
    boolean later(Start start, int place) {
        List<Run> parked = new ArrayList<>(talk.conversation().parked());
        if (parked.size() >= Conversation.MOST_PARKED) {
            return false;
        }
        String id = Nonce.of(talk.incoming(), start.dialog().name() + place);
        Run run = talk.claimed(Run.starting(id, house.get(start.dialog().name()), start.slots(), talk.now()));
        parked.add(place, positions.of(run).run());
        talk.parked(talk.running(), parked);
        notOffered();
        return true;
    }

    /** Makes a parked dialog the running one, and parks the running one in its place. */
    void take(Run parked) {
        List<Run> left = new ArrayList<>(talk.conversation().parked());
        left.remove(parked);
        talk.running().ifPresent(left::addFirst);
        talk.parked(Optional.of(parked.asleep(false, talk.now())), left);
        notOffered();
    }

    /** Drops a parked dialog. */
    void drop(Run parked) {
        List<Run> left = new ArrayList<>(talk.conversation().parked());
        left.remove(parked);
        talk.parked(talk.running(), left);
        talk.say(Phrase.of("engine.cancelled").with("what", draft(parked)));
    }

    /** Offers unasked to go on with what was parked last for whom the chat acts for: once, and again after half an hour. */
    void remind() {
        Optional<Instant> last = talk.conversation().known().offeredAt();
        boolean due = last.isEmpty() || Pauses.over(Pauses.SHORT, last.get(), talk.now());
        if (due && latest().filter(talk::actsFor).isPresent()) {
            offer();
            talk.known(talk.conversation().known().offered(Optional.of(talk.now())));
        }
    }

    /** Finds what was parked last for whom the chat acts for, else for somebody else. */
    Optional<Run> latest() {
        List<Run> parked = talk.conversation().parked();
        return parked.stream().filter(talk::actsFor).findFirst().or(() -> parked.stream().findFirst());
    }

    /** Offers to go on with what was parked last. */
    void offer() {
        latest().ifPresent(run -> {
            Phrase what = draft(run);
            List<Choice> choices = List.of(
                    Choice.of(RESUME + run.id(), Phrase.of("engine.button.resume").with("what", what)),
                    dropping(run, what));
            talk.say(Outgoing.said(Phrase.of("engine.parked-left").with("what", what)).offering(choices));
        });
    }

    /** Asks whether the chat is to act again for the person whom a parked dialog was begun for. */
    void askForWhom(Run run) {
        Phrase what = draft(run);
        Optional<Linked> whose = run.person().flatMap(talk::linkedTo);
        Value name = whose.map(Linked::name).orElseGet(() -> new Value.Words(""));
        Value now = talk.acting().map(Linked::name).orElseGet(() -> new Value.Words(""));
        List<Choice> choices = new ArrayList<>();
        whose.ifPresent(it -> choices.add(
                Choice.of(FOR + run.id(), Phrase.of("engine.button.for").with("name", name).with("what", what))));
        choices.add(dropping(run, what));
        talk.say(Outgoing.said(Phrase.of("engine.for-another").with("what", what).with("name", name).with("now", now))
                .offering(choices));
    }

    private static Choice dropping(Run run, Phrase what) {
        return Choice.of(DROP + run.id(), Phrase.of("engine.button.drop").with("what", what));
    }

    private void notOffered() {
        talk.known(talk.conversation().known().offered(Optional.empty()));
    }

    /** {@return that what was answered is kept; nothing where nothing was} */
    private static Value kept(Run run, String words) {
        return run.answers().isEmpty() ? new Value.Words("") : new Value.Nested(Phrase.of(words));
    }

    /** {@return what a draft is called, with its first answer, such as the relative, so that two of a kind are told apart} */
    Phrase draft(Run run) {
        return house.find(run.dialog())
                .filter(dialog -> dialog.version() == run.version())
                .flatMap(dialog -> about(dialog, run))
                .map(about -> Phrase.of("engine.draft").with("what", name(run)).with("about", about))
                .orElseGet(() -> name(run));
    }

    /** {@return the first answer; a yes or no, or one that is nobody's business, tells nothing} */
    private Optional<Value> about(Dialog dialog, Run run) {
        Position position = positions.of(run);
        return position.answers()
                .questions()
                .stream()
                .findFirst()
                .flatMap(first -> new Graph(dialog.steps()).find(first.name()))
                .filter(step -> !(step.slot().question() instanceof YesNoQuestion)
                        && !step.slot().question().sensitive())
                .flatMap(step -> Optional.ofNullable(position.shown().get(step.id().name())));
    }

    /** {@return what the dialog of a run is called} */
    Phrase name(Run run) {
        return house.find(run.dialog()).map(Prompts::name).orElse(Phrase.of("engine.some-dialog"));
    }

    private Optional<Run> named(String choice, String prefix) {
        return talk.conversation()
                .parked()
                .stream()
                .filter(run -> choice.equals(prefix + run.id()))
                .findFirst();
    }
}
