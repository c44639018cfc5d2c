package gongji.conversation.engine;

import gongji.message.Audience;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hears and obeys what can be said anywhere. Used by one thread for one step. */
final class Commands {

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Parking parking;
    private final Starting starting;

    Commands(House house, Talk talk, Floor floor, Parking parking, Starting starting) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.parking = parking;
        this.starting = starting;
    }

    /** {@return whether these words were a command; then it is done} */
    boolean heard(String text) {
        if (text.strip().startsWith("/")) {
            return slashed(text.strip().substring(1).split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT));
        }
        for (Command command : Command.values()) {
            if (house.hearing().says(command.hears(), text)) {
                told(command);
                return true;
            }
        }
        return offered(text);
    }

    /** 「好的」 and 「不用」 answer the question whether to go on with what was set aside, where nothing else waits. */
    private boolean offered(String text) {
        Optional<Run> offered = talk.running().isPresent() ? Optional.empty() : parking.offeredLast();
        boolean yes = offered.filter(run -> parking.offersToGoOn())
                .isPresent() && house.hearing().says("engine.hears.resume-yes", text);
        boolean no = offered.isPresent() && house.hearing().says("engine.hears.resume-no", text);
        if (yes) {
            floor.resume(offered.orElseThrow());
        } else if (no) {
            parking.drop(offered.orElseThrow());
        }
        return yes || no;
    }

    /** 「取消」 said to the question whether to go on with what was set aside means that one. */
    void told(Command command) {
        Optional<Run> offered = command == Command.CANCEL ? parking.offeredLast() : Optional.empty();
        if (offered.isPresent()) {
            parking.drop(offered.get());
            floor.showAgain();
        } else {
            obey(command);
        }
    }

    void obey(Command command) {
        switch (command) {
            case CANCEL -> orNothing(floor::cancel);
            case BACK -> orNothing(floor::back);
            case RESTART -> orNothing(floor::restart);
            case GO_ON -> goOn();
            case HELP -> menu("engine.help");
            case START -> menu("engine.welcome");
            case DRAFTS -> drafts();
        }
    }

    private boolean slashed(String name) {
        Optional<Command> command = Command.pressed("do:" + name);
        String dialog = name.replace('_', '-');
        command.ifPresent(this::obey);
        if (command.isEmpty() && house.find(dialog).isPresent()) {
            starting.start(Start.of(dialog));
            return true;
        }
        return command.isPresent();
    }

    private void orNothing(Runnable move) {
        if (talk.running().isPresent()) {
            move.run();
        } else {
            talk.say("engine.nothing-waits");
            parking.offer();
        }
    }

    private void goOn() {
        if (talk.running().isPresent()) {
            floor.goOn();
        } else {
            parking.latest().ifPresentOrElse(floor::resume, () -> talk.say("engine.nothing-waits"));
        }
    }

    private void menu(String key) {
        List<Part> parts = List.of(new Part.Said(Phrase.of(key)), new Part.Said(Phrase.of("engine.honest")));
        boolean group = talk.incoming().audience() == Audience.GROUP;
        talk.say(new Outgoing(parts, group ? List.of() : house.menu().of(talk.acting().isPresent()), List.of(),
                Frame.NONE));
        floor.showAgain();
    }

    /** {@return whether a dialog has something open with the person besides the drafts; then it was told} */
    private boolean openElsewhere() {
        List<Dialog> open = house.dialogs()
                .values()
                .stream()
                .filter(dialog -> dialog.open(talk.situation()).isPresent())
                .toList();
        open.forEach(dialog -> talk.say(Outgoing.said(dialog.open(talk.situation()).orElseThrow())
                .offering(List.of(Start.of(dialog.name().name()).button()))));
        return !open.isEmpty();
    }

    private void drafts() {
        List<Value> names = talk.conversation()
                .parked()
                .stream()
                .<Value>map(run -> new Value.Nested(parking.draft(run)))
                .toList();
        boolean open = openElsewhere();
        if (names.isEmpty() && talk.running().isEmpty() && open) {
            return;
        }
        if (names.isEmpty()) {
            talk.say(talk.running().isPresent() ? "engine.only-this" : "engine.nothing-waits");
        } else {
            talk.say(Phrase.of("engine.drafts").with("names", new Value.Joined(names)));
        }
        if (talk.running().isPresent()) {
            floor.showAgain();
        } else {
            parking.offer();
        }
    }
}
