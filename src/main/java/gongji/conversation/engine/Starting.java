package gongji.conversation.engine;

import gongji.message.Audience;
import gongji.message.Outgoing;
import gongji.message.Phrase;

import java.util.List;
import java.util.Optional;

/** Starts dialogs. Used by one thread for one step. */
final class Starting {

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Parking parking;
    private final Afterwards afterwards;
    private final Beforehand beforehand;
    private final Rethinking rethinking;

    Starting(House house, Talk talk, Floor floor, Parking parking) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.parking = parking;
        this.afterwards = new Afterwards(house, talk, parking);
        this.beforehand = new Beforehand(house, talk, floor);
        this.rethinking = new Rethinking(house, talk, floor, beforehand);
    }

    /** Starts a dialog with what was said beforehand, or goes on with the same one set aside; parks the running one. */
    void start(Start start) {
        start(start, List.of());
    }

    /** Starts a dialog, and where it could be started sets the others aside for after it. */
    void start(Start start, List<Start> others) {
        Optional<Dialog> dialog = house.find(start.dialog().name());
        if (talk.incoming().audience() == Audience.GROUP) {
            onlyInPrivate(start, dialog.isPresent());
        } else if (dialog.isEmpty()) {
            talk.say("engine.no-such-dialog");
            floor.showAgain();
        } else if (alreadyAt(start)) {
            talk.say(Phrase.of("engine.already-at").with("what", Prompts.name(dialog.get())));
            afterwards.setAside(start, others);
            floor.showAgain();
        } else if (saysMoreOf(start)) {
            afterwards.setAside(start, others);
            talk.running(Optional.of(talk.running().orElseThrow().offered(start.slots())));
            floor.proceed();
        } else if (rethinking.heard(start)) {
            afterwards.setAside(start, others);
        } else if (setAside(start).isPresent()) {
            Run again = setAside(start).get();
            afterwards.setAside(start, others);
            floor.resume(again, start.slots());
        } else if (parking.parked(dialog.get().runsBeside())) {
            afterwards.setAside(start, others);
            talk.known(talk.conversation().known().at(Optional.empty(), talk.now()));
            String id = Nonce.of(talk.incoming(), start.dialog().name());
            talk.running(Optional.of(talk.claimed(Run.starting(id, dialog.get(), start.slots(), talk.now()))));
            floor.proceed();
        } else {
            floor.showAgain();
        }
    }

    /** 「帮我绑我妈」 again while the mother is being bound: nothing new was said. */
    private boolean alreadyAt(Start start) {
        return isOf(start) && beforehand.repeats(talk.running().orElseThrow(), start.slots());
    }

    /** 「帮我绑我妈」 while the binding already asks whom: it is the answer, and not another binding. */
    private boolean saysMoreOf(Start start) {
        return isOf(start) && beforehand.agrees(talk.running().orElseThrow(), start.slots());
    }

    /** {@return the dialog set aside that is meant: the same one for the same person, with nothing in it that speaks against what is said now} */
    private Optional<Run> setAside(Start start) {
        return talk.conversation()
                .parked()
                .stream()
                .filter(run -> run.dialog().equals(start.dialog().name()) && talk.actsFor(run)
                        && beforehand.agrees(run, start.slots()))
                .findFirst();
    }

    private boolean isOf(Start start) {
        return talk.running().map(run -> run.dialog().equals(start.dialog().name())).orElse(false);
    }

    /** In a group an operation only shows the way to the private chat; the door makes a link of its button. */
    private void onlyInPrivate(Start start, boolean known) {
        Outgoing reply = Outgoing.said(Phrase.of("engine.only-in-private"));
        talk.say(known ? reply.offering(List.of(Start.of(start.dialog().name()).button())) : reply);
    }
}
