package gongji.conversation.engine;

import gongji.conversation.engine.Conversation.Settled;
import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The moves of the running dialog: start, answer, correct, back, park, resume, confirm, end. Used by one thread for one step. */
final class Floor {

    private final House house;
    private final Talk talk;
    private final Parking parking;
    private final Positions positions;

    Floor(House house, Talk talk, Parking parking) {
        this.house = house;
        this.talk = talk;
        this.parking = parking;
        this.positions = new Positions(house, talk);
    }

    /** Gives the waiting question an input that was read already. */
    <T> void answer(Next.Ask ask, Question<T> question, T value) {
        Run before = running().asleep(false, talk.now());
        Given given = Given.of(ask.id().name(), question.write(value), talk.incoming().updateId(),
                question.sensitive(), talk.now());
        boolean same = before.given(given.question())
                .flatMap(old -> question.restore(old.text()))
                .filter(old -> question.couldMean(value, old))
                .isPresent();
        Revision revision = Revision.of(house.get(before.dialog()), before, given, same);
        talk.running(Optional.of(revision.after()));
        Position position = replay();
        if (position.next() instanceof Next.Again again && again.id().equals(ask.id())) {
            talk.effects(again.effects());
            talk.running(Optional.of(before.missed()));
            missed(List.of(again.reason()));
            return;
        }
        arrive(position, revision.told(house.get(before.dialog())));
    }

    /** Tells what was wrong with an answer. */
    void missed(List<Phrase> help) {
        Position position = replay();
        if (position.next() instanceof Next.Ask ask) {
            talk.running(Optional.of(position.run()));
            talk.say(prompts(position).missed(ask, help));
        } else {
            arrive(position, List.of());
        }
    }

    /** Asks an answered question again; its answer stays until there is a better one. */
    void reopen(String question) {
        talk.running(Optional.of(running().editing(Optional.of(question))));
        proceed();
    }

    /**
     * Asks an answered question again and answers it with these words at once; none means that they are to be asked for.
     *
     * @return false when that question is not reached any more, so that the words are no answer to it; nothing moved then
     */
    boolean reopen(String question, String text) {
        if (text.isBlank()) {
            reopen(question);
            return true;
        }
        Run editing = running().editing(Optional.of(question));
        if (!(replay(editing).next() instanceof Next.Ask ask) || !ask.id().name().equals(question)) {
            return false;
        }
        talk.running(Optional.of(editing));
        Input input = new Input.Typed(text);
        Values values = new Values(talk, this);
        if (!values.taken(ask, input)) {
            values.missed(ask, input);
        }
        return true;
    }

    /** Goes back by one question. */
    void back() {
        Run run = running();
        if (run.editing().isPresent()) {
            talk.running(Optional.of(run.editing(Optional.empty())));
            proceed();
            return;
        }
        Position position = replay();
        if (position.answers().questions().isEmpty()) {
            talk.say("engine.first-question");
            showAgain();
            return;
        }
        String last = position.answers().questions().getLast().name();
        List<Given> left = position.run().answers().stream().filter(given -> !given.question().equals(last)).toList();
        talk.running(Optional.of(position.run().answered(left, position.run().offered(), talk.now())));
        proceed();
    }

    /** Starts the running dialog over, with nothing known. */
    void restart() {
        Run run = running();
        talk.running(Optional.of(run.answered(List.of(), Map.of(), talk.now())));
        proceed(List.of(new Part.Said(Phrase.of("engine.restarted").with("what", parking.name(run)))));
    }

    /** Drops the running dialog at the person's wish. */
    void cancel() {
        Run run = running();
        talk.running(Optional.empty());
        talk.say(Phrase.of("engine.cancelled").with("what", parking.name(run)));
        parking.remind();
    }

    /** Takes up a parked dialog; the running one is parked in its place. */
    void resume(Run parked) {
        resume(parked, Map.of());
    }

    /** Takes up a parked dialog with what was said just now; one that was begun for somebody else is asked about first. */
    void resume(Run parked, Map<String, String> said) {
        if (!talk.actsFor(parked)) {
            parking.askForWhom(parked);
            return;
        }
        parking.take(parked);
        Map<String, String> more = new HashMap<>(said);
        parked.answers().forEach(given -> more.remove(given.question()));
        if (!more.isEmpty()) {
            talk.running(Optional.of(running().offered(more)));
        }
        if (Carrying.adopted(house, talk)) {
            proceed(List.of(new Part.Said(Phrase.of("engine.resumed").with("what", parking.draft(running())))));
        }
    }

    /**
     * Does what the review card shows; only when the button belongs to this very card. A card that would show something else by
     * now is shown anew instead.
     */
    boolean confirm(String action) {
        Position position = replay();
        Run run = position.run();
        if (!(position.next() instanceof Next.Review review) || !run.action().id().equals(action)) {
            return false;
        }
        if (run.card().filter(it -> !it.equals(Prompts.digest(review, house.hearing()))).isPresent()) {
            arrive(position, List.of(new Part.Said(Phrase.of("engine.card-changed"))));
            return true;
        }
        talk.running(Optional.of(run));
        Next next = house.get(run.dialog()).confirm(position.answers(), talk.situation(run), run.action());
        arrive(new Position(run, position.answers(), position.shown(), next), List.of());
        if (next instanceof Next.Done done) {
            talk.settled(new Settled(action, done.replies(),
                    Optional.of(house.hearing().words(new Value.Nested(review.confirm())))));
            talk.known(talk.conversation().known().at(Optional.empty(), talk.now()));
        }
        return true;
    }

    /** Shows once more, briefly, what waits; offers what is parked when nothing does. */
    void showAgain() {
        if (talk.running().isEmpty()) {
            return;
        }
        Position position = replay();
        if (endedIfIdle(position)) {
            return;
        }
        Optional<String> waited = running().waiting();
        talk.running(Optional.of(position.run()));
        if (position.run().asleep()) {
            talk.say(prompts(position).asleep(waited));
        } else if (position.next() instanceof Next.Ask ask) {
            talk.say(prompts(position).brief(ask));
        } else {
            arrive(position, List.of());
        }
    }

    /** Wakes the running dialog and shows in full what waits. */
    void goOn() {
        talk.running(Optional.of(running().asleep(false, talk.now())));
        proceed();
    }

    /** {@return the buttons of what waits, but for those that are always there; none while it sleeps} */
    List<Choice> waiting() {
        return talk.running().filter(run -> !run.asleep()).map(run -> prompts(replay()).own()).orElse(List.of());
    }

    /** Finds what waits, without moving. */
    Position replay() {
        return replay(running());
    }

    /** Finds where a run of these answers would stand. */
    Position replay(Run run) {
        return positions.of(run);
    }

    /** Shows buttons for what the words could mean. */
    void unclear(Next.Ask ask, Read.Ambiguous<?> read) {
        Position position = replay();
        talk.say(prompts(position).ambiguous(ask, read));
    }

    /** Shows where the answers lead, in full. */
    void proceed() {
        arrive(replay(), List.of());
    }

    /** Shows where the answers lead, in full, below this. */
    void proceed(List<Part> above) {
        arrive(replay(), above);
    }

    private void arrive(Position position, List<Part> above) {
        if (endedIfIdle(position)) {
            return;
        }
        talk.running(Optional.of(position.run()));
        switch (position.next()) {
            case Next.Ask ask -> talk.say(prompts(position).full(ask, talk.namingWhom(above)));
            case Next.Review review -> showCard(position, review, above);
            case Next.Again again -> askAgain(again);
            case Next.Done done -> end(done, above);
            case Next.Refused refused -> end(new Next.Done(refused.replies(), List.of(), List.of()), above);
        }
    }

    private void showCard(Position position, Next.Review review, List<Part> above) {
        Position now = position.showing(Prompts.digest(review, house.hearing()));
        talk.running(Optional.of(now.run()));
        talk.say(prompts(now).card(review).below(talk.namingWhom(above)));
    }

    /** Ends the running dialog, saying why, where what was said leaves it nothing to do. {@return whether it did} */
    boolean endedIfIdle() {
        return endedIfIdle(replay());
    }

    private boolean endedIfIdle(Position position) {
        Optional<Phrase> idle = new Idle(house, talk.today()).found(position);
        idle.ifPresent(it -> end(Next.Done.saying(Outgoing.said(it)), List.of()));
        return idle.isPresent();
    }

    private void askAgain(Next.Again again) {
        Run run = running();
        String name = again.id().name();
        if (run.given(name).isEmpty()) {
            throw new IllegalStateException(run.dialog() + " asks " + name + " again, which nobody answered");
        }
        talk.effects(again.effects());
        talk.running(Optional.of(Revision.forgetting(house.get(run.dialog()), run, name, talk.now())));
        missed(List.of(again.reason()));
    }

    private void end(Next.Done done, List<Part> above) {
        talk.running(Optional.empty());
        for (int i = 0; i < done.replies().size(); i++) {
            talk.say(i == 0 ? done.replies().get(i).below(above) : done.replies().get(i));
        }
        talk.effects(done.effects());
        done.memories().forEach(talk::remember);
        parking.remind();
    }

    private Prompts prompts(Position position) {
        Dialog dialog = house.get(position.run().dialog());
        return new Prompts(dialog, position, new Ahead(dialog, talk.situation(position.run()), house.hearing()));
    }

    private Run running() {
        return talk.running().orElseThrow(() -> new IllegalStateException("no dialog is running"));
    }

    /** Lets a question read an input. */
    <T> Read<T> read(Question<T> question, Input input) {
        return question.read(input, house.hearing(), talk.today());
    }
}
