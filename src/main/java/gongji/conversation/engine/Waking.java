package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees what became of the conversation since the last message: whom the chat is linked to no more, and what time took. Used by one
 * thread for one step.
 */
final class Waking {

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Parking parking;

    Waking(House house, Talk talk, Floor floor, Parking parking) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.parking = parking;
    }

    /** Takes leave of people whose link ended elsewhere: nobody else is acted for in their place without a word. */
    void part() {
        boolean gone = talk.conversation().known().person().filter(it -> talk.linkedTo(it).isEmpty()).isPresent();
        List<Run> dropped = drafts(talk.conversation()).stream().filter(run -> !talk.mayGoOn(run)).toList();
        if (gone) {
            talk.part();
            talk.say(talk.acting()
                    .map(now -> Phrase.of("engine.person-now").with("name", now.name()))
                    .orElseGet(() -> Phrase.of("engine.person-gone")));
        } else if (!dropped.isEmpty()) {
            List<Run> parked = talk.conversation().parked().stream().filter(talk::mayGoOn).toList();
            talk.parked(talk.running().filter(talk::mayGoOn), parked);
            dropped.forEach(run -> talk.say(Phrase.of("engine.draft-gone").with("what", parking.name(run))));
        }
    }

    /** Goes on with what may be kept of the conversation, says what is gone, and wakes the dialog that waits. */
    void wake(Conversation kept) {
        Conversation before = talk.conversation();
        talk.parked(kept.running().map(talk::claimed), kept.parked().stream().map(talk::claimed).toList());
        kept.lapsed().ifPresent(this::lapsed);
        List<Value> wiped = before.running().flatMap(was -> kept.running().map(is -> wiped(was, is))).orElse(List.of());
        before.running()
                .filter(run -> !wiped.isEmpty() && !isAsleep(run))
                .ifPresent(run -> talk.say(
                        Phrase.of("engine.wiped").with("names", new Value.Joined(wiped))));
        if (talk.running().isPresent() && Carrying.adopted(house, talk)) {
            boolean moved = wiped.isEmpty() && !isAsleep(talk.running().get()) && moved(talk.running().get());
            if (moved) {
                talk.say("engine.moved");
            }
            talk.wake(!wiped.isEmpty() || moved);
        }
    }

    /** Tells once what was dropped for its age, now or since the last message, with the way to begin anew. */
    private void lapsed(List<String> dialogs) {
        List<Start> again = dialogs.stream().filter(it -> house.find(it).isPresent()).map(Start::of).toList();
        List<Value> names = again.stream()
                .<Value>map(start -> new Value.Nested(Prompts.name(house.get(start.dialog().name()))))
                .toList();
        if (!names.isEmpty()) {
            talk.say(Outgoing.said(Phrase.of("engine.expired").with("what", new Value.Joined(names)))
                    .offering(again.stream().map(Start::button).toList()));
        }
        talk.told();
    }

    /** Something else waits than the person was asked last, such as after the purge wiped a number between two messages. */
    private boolean moved(Run run) {
        return floor.replay().next() instanceof Next.Ask ask
                && !run.waiting().equals(Optional.of(ask.id().name()));
    }

    private boolean isAsleep(Run run) {
        return run.asleep() || Pauses.over(Pauses.SHORT, run.touchedAt(), talk.now());
    }

    private List<Value> wiped(Run was, Run is) {
        return was.answers()
                .stream()
                .map(Given::question)
                .filter(question -> is.given(question).isEmpty())
                .<Value>map(question -> new Value.Nested(name(was, question)))
                .toList();
    }

    private Phrase name(Run run, String question) {
        return house.find(run.dialog())
                .flatMap(dialog -> new Graph(dialog.steps()).find(question).map(step -> step.name(dialog.name())))
                .orElseGet(() -> parking.name(run));
    }

    private static List<Run> drafts(Conversation conversation) {
        List<Run> drafts = new ArrayList<>(conversation.parked());
        conversation.running().ifPresent(drafts::addFirst);
        return drafts;
    }
}
