package gongji.conversation.engine;

import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dialogs set aside. Used by one thread for one step. */
final class Parking {

    private static final String RESUME = "resume:";
    private static final String DROP = "drop:";

    private final House house;
    private final Talk talk;

    Parking(House house, Talk talk) {
        this.house = house;
        this.talk = talk;
    }

    /** Finds the parked dialog that a button would go on with. */
    Optional<Run> resumed(String choice) {
        return named(choice, RESUME);
    }

    /** Finds the parked dialog that a button would drop. */
    Optional<Run> dropped(String choice) {
        return named(choice, DROP);
    }

    /** Sets the running dialog aside. {@return whether there is room for another one now} */
    boolean parked() {
        Optional<Run> run = talk.running();
        if (run.isEmpty()) {
            return true;
        }
        List<Run> parked = new ArrayList<>(talk.conversation().parked());
        if (parked.size() == Conversation.MOST_PARKED) {
            talk.say("engine.too-many-parked");
            offer();
            return false;
        }
        parked.addFirst(run.get());
        talk.parked(Optional.empty(), parked);
        talk.say(Phrase.of("engine.parked").with("what", name(run.get())));
        return true;
    }

    /** Makes a parked dialog the running one, and parks the running one in its place. */
    void take(Run parked) {
        List<Run> left = new ArrayList<>(talk.conversation().parked());
        left.remove(parked);
        talk.running().ifPresent(left::addFirst);
        talk.parked(Optional.of(parked.asleep(false, talk.now())), left);
    }

    /** Drops a parked dialog. */
    void drop(Run parked) {
        List<Run> left = new ArrayList<>(talk.conversation().parked());
        left.remove(parked);
        talk.parked(talk.running(), left);
        talk.say(Phrase.of("engine.cancelled").with("what", name(parked)));
    }

    /** Offers to go on with what was parked last. */
    void offer() {
        talk.conversation().parked().stream().findFirst().ifPresent(run -> {
            List<Choice> choices = List.of(
                    Choice.of(RESUME + run.id(), Phrase.of("engine.button.resume").with("what", name(run))),
                    Choice.of(DROP + run.id(), Phrase.of("engine.button.drop").with("what", name(run))));
            talk.say(Outgoing.said(Phrase.of("engine.parked-left").with("what", name(run))).offering(choices));
        });
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
