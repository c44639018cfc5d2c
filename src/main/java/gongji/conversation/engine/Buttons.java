package gongji.conversation.engine;

import gongji.conversation.engine.Conversation.Offer;
import gongji.conversation.engine.Conversation.Settled;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.Input;
import gongji.conversation.question.YesNoQuestion;
import gongji.message.Phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Deals with pressed buttons, of now and of long ago. Used by one thread for one step. */
final class Buttons {

    /** A label of so many characters is hardly anything but the label. */
    private static final int TELLING = 4;

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Parking parking;
    private final Ways ways;

    Buttons(House house, Talk talk, Floor floor, Parking parking, Ways ways) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.parking = parking;
        this.ways = ways;
    }

    /** Follows a button; one that belongs to something past does nothing but show what is current. */
    void pressed(String choice, String anchor) {
        Optional<String> action = Prompts.confirmed(choice);
        if (action.isPresent()) {
            confirmed(action.get());
        } else if (talk.justWoken() && talk.running().isPresent() && Command.pressed(choice).isEmpty()) {
            floor.showAgain();
        } else if (ofThePast(anchor) || !moved(choice) && !asValue(choice) && !followed(choice)) {
            stale();
        }
    }

    /** {@return whether the question with this anchor waits no longer} */
    boolean ofThePast(String anchor) {
        return !anchor.isEmpty() && !talk.running().map(Run::anchor).equals(Optional.of(anchor));
    }

    /**
     * {@return whether these are the words of a button that is not there now: of the last commit, which gives its receipt again, or
     * of another moment of the running dialog, which is said}
     */
    boolean named(String words) {
        List<Settled> settled = talk.conversation().settled();
        Optional<Settled> done = settled.stream()
                .filter(it -> it.label().filter(label -> alike(label, words)).isPresent())
                .filter(it -> words.strip().length() >= TELLING || it.equals(settled.getFirst()) && isStillThere(it))
                .findFirst();
        if (talk.running().isEmpty()) {
            done.ifPresent(it -> confirmed(it.action()));
            return done.isPresent();
        }
        Dialog dialog = house.get(talk.running().get().dialog());
        Optional<Start> otherwise = otherwise(dialog, words);
        boolean elsewhere = otherwise.isPresent() || done.isPresent() || isOfDialog(dialog, words);
        if (otherwise.isPresent()) {
            ways.starting().start(otherwise.get());
        } else if (elsewhere) {
            talk.say(Phrase.of("engine.not-now").with("button", words.strip()));
            floor.showAgain();
        }
        return elsewhere;
    }

    /** 「确认」 said once more right behind the receipt is for it, and later for nothing. */
    private boolean isStillThere(Settled done) {
        List<Offer> below = done.receipt().getLast().choices().stream().map(talk::offer).toList();
        return !below.isEmpty() && talk.conversation().shown().offers().equals(below);
    }

    /** Another choice than was made, or one where there was nothing to choose: 「取消限额」 where the card shows a first one. */
    private Optional<Start> otherwise(Dialog dialog, String words) {
        Run run = talk.running().orElseThrow();
        return dialog.steps()
                .stream()
                .filter(step -> step.slot().question() instanceof ChoiceQuestion)
                .flatMap(step -> step.slot()
                        .question()
                        .choices()
                        .stream()
                        .filter(choice -> alike(house.hearing().words(choice.label()), words))
                        .filter(choice -> run.given(step.id().name()).isPresent()
                                || new Idle(house, talk.today()).knows(dialog.name(), step.id(), choice.id()))
                        .map(choice -> new Start(dialog.name(), Map.of(step.id().name(), choice.id()))))
                .findFirst();
    }

    private boolean isOfDialog(Dialog dialog, String words) {
        return house.hearing().says(dialog.name().name() + ".confirm", words) || dialog.steps()
                .stream()
                .map(step -> step.slot().question())
                .filter(question -> question instanceof YesNoQuestion || question instanceof ChoiceQuestion)
                .flatMap(question -> question.choices().stream())
                .map(choice -> house.hearing().words(choice.label()))
                .anyMatch(label -> label.length() >= TELLING && alike(label, words));
    }

    private boolean alike(String label, String words) {
        return house.hearing().folded(label).equals(house.hearing().folded(words));
    }

    private void confirmed(String action) {
        Optional<Settled> done = talk.conversation()
                .settled()
                .stream()
                .filter(settled -> settled.action().equals(action))
                .findFirst();
        if (done.isPresent()) {
            done.get().receipt().forEach(talk::say);
            floor.showAgain();
        } else if (talk.running().isPresent() && talk.justWoken()) {
            floor.showAgain();
        } else if (talk.running().isEmpty() || !floor.confirm(action)) {
            stale();
        }
    }

    private boolean moved(String choice) {
        Optional<Command> command = Command.pressed(choice);
        Optional<String> question = Prompts.edited(choice).filter(this::answered);
        Optional<Run> resumed = parking.resumed(choice);
        Optional<Run> other = parking.resumedForItsPerson(choice);
        Optional<Run> dropped = parking.dropped(choice);
        command.ifPresent(ways.commands()::obey);
        question.ifPresent(floor::reopen);
        resumed.ifPresent(floor::resume);
        other.ifPresent(this::resumeForItsPerson);
        dropped.ifPresent(run -> {
            parking.drop(run);
            floor.showAgain();
        });
        return Stream.of(command, question, resumed, other, dropped).anyMatch(Optional::isPresent);
    }

    private void resumeForItsPerson(Run run) {
        run.person().map(PersonRef::new).ifPresent(person -> talk.remember(new Memory.ActingFor(person)));
        floor.resume(run);
    }

    private boolean answered(String question) {
        return talk.running().flatMap(run -> run.given(question)).isPresent();
    }

    private boolean asValue(String choice) {
        return ways.values().asking().map(ask -> ways.values().taken(ask, new Input.Chosen(choice))).orElse(false);
    }

    private boolean followed(String choice) {
        Optional<Start> start = Start.pressed(choice).filter(found -> house.find(found.dialog().name()).isPresent());
        start.ifPresent(ways.starting()::start);
        if (start.isPresent()) {
            return true;
        }
        Optional<Understood.One> understood = house.understanding().followed(choice, talk.background());
        understood.ifPresent(ways.meaning()::said);
        return understood.isPresent();
    }

    private void stale() {
        talk.say("engine.stale");
        floor.showAgain();
    }
}
