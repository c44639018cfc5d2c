package gongji.conversation.engine;

import gongji.conversation.engine.Conversation.Known;
import gongji.conversation.engine.Conversation.Offer;
import gongji.conversation.engine.Conversation.Shown;
import gongji.conversation.engine.Links.Linked;
import gongji.message.Choice;
import gongji.message.Effect;
import gongji.message.Frame;
import gongji.message.Frame.Manner;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.region.RegionCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One message on its way through the engine, with what came of it so far. Used by one thread for one step. */
final class Talk {

    /** The question of every form for the place whose rules count. */
    private static final String REGION = "region";

    private final House house;
    private final Incoming incoming;
    private final LocalDate today;
    private final List<Linked> linked;
    private final List<Outgoing> replies = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Conversation conversation;
    private boolean hiding;
    private boolean justWoken;

    Talk(House house, Conversation before, Incoming incoming, LocalDate today) {
        this.house = house;
        this.conversation = before;
        this.incoming = incoming;
        this.today = today;
        this.linked = house.links().linked(incoming.key());
    }

    Incoming incoming() {
        return incoming;
    }

    LocalDate today() {
        return today;
    }

    Instant now() {
        return incoming.at();
    }

    Conversation conversation() {
        return conversation;
    }

    Optional<Run> running() {
        return conversation.running();
    }

    void running(Optional<Run> run) {
        conversation = conversation.with(run, conversation.parked());
    }

    void parked(Optional<Run> running, List<Run> parked) {
        conversation = conversation.with(running, parked);
    }

    /** The person knows now which drafts are gone. */
    void told() {
        conversation = conversation.lapsing(List.of());
    }

    void known(Known known) {
        conversation = conversation.with(known);
    }

    void remember(Memory memory) {
        conversation = conversation.remembering(memory);
    }

    /** Forgets whom the chat acted for, and drafts that are not for somebody it is still linked to. */
    void part() {
        conversation = conversation.parted(run -> run.person().isPresent() && mayGoOn(run));
    }

    void settled(Conversation.Settled done) {
        conversation = conversation.settling(done);
    }

    void say(Outgoing reply) {
        replies.add(reply);
    }

    void say(Phrase phrase) {
        say(Outgoing.said(phrase));
    }

    void say(String key) {
        say(Phrase.of(key));
    }

    void sayFirst(Phrase phrase) {
        replies.addFirst(Outgoing.said(phrase));
    }

    /** {@return whether a sentence of this key was said} */
    boolean said(String key) {
        return replies.stream()
                .flatMap(reply -> reply.parts().stream())
                .anyMatch(part -> part instanceof Part.Said said && said.phrase().key().key().equals(key));
    }

    /**
     * Puts the running dialog to sleep when it was left alone for half an hour, so that it is asked about first.
     *
     * @param lost whether time wiped some of its answers, so that something else waits than the person saw
     */
    void wake(boolean lost) {
        Run run = running().orElseThrow();
        boolean slept = Pauses.over(Pauses.SHORT, run.touchedAt(), now());
        justWoken = slept || lost;
        running(Optional.of(run.asleep(run.asleep() || slept, now())));
    }

    /** {@return whether too much time went by for this message to be an answer to the waiting dialog} */
    boolean justWoken() {
        return justWoken;
    }

    void effects(List<Effect> more) {
        effects.addAll(more);
    }

    /** What was typed with this message is private: the door is to remove it. */
    void hide() {
        hiding = true;
    }

    /** {@return the person this chat acts for, when it is linked; nobody else in place of the one it was told} */
    Optional<Linked> acting() {
        return actingId().flatMap(this::linkedTo);
    }

    private Optional<String> actingId() {
        return conversation.known().person().or(() -> linked.stream().map(one -> one.person().id()).findFirst());
    }

    /** {@return whether a dialog was begun for whom this chat acts for, or for nobody yet} */
    boolean actsFor(Run run) {
        return run.person().isEmpty() || run.person().equals(actingId());
    }

    /** {@return this person, if the chat is linked to it} */
    Optional<Linked> linkedTo(String person) {
        return linked.stream().filter(one -> one.person().id().equals(person)).findFirst();
    }

    /** {@return whether a dialog may go on: the person it was begun for, if there is one, is still linked to this chat} */
    boolean mayGoOn(Run run) {
        return run.person().map(person -> linkedTo(person).isPresent()).orElse(true);
    }

    /** {@return this run as one for the person this chat acts for, where it was begun for nobody yet} */
    Run claimed(Run run) {
        return run.belonging(actingId());
    }

    /** {@return whether one of several people was chosen, so that every prompt names the one} */
    private boolean actsForSeveral() {
        return linked.size() > 1;
    }

    /** {@return these parts, and for whom the chat acts where it could be several} */
    List<Part> namingWhom(List<Part> above) {
        Optional<Linked> acting = acting();
        if (!actsForSeveral() || acting.isEmpty()) {
            return above;
        }
        List<Part> parts = new ArrayList<>(above);
        parts.add(new Part.Said(Phrase.of("engine.acting-for").with("name", acting.get().name())));
        return parts;
    }

    Situation situation(Run run) {
        Optional<Linked> whose = run.person().map(this::linkedTo).orElseGet(this::acting);
        return new Situation(incoming.key(), today, now(), conversation.known().region(), whose.map(Linked::person),
                run.id());
    }

    /** {@return the situation outside any run} */
    Situation situation() {
        return new Situation(incoming.key(), today, now(), conversation.known().region(),
                acting().map(Linked::person), "");
    }

    Understanding.Background background() {
        Known known = conversation.known();
        boolean fresh = !Pauses.over(Pauses.SHORT, known.topicAt(), now());
        Optional<String> region = running().flatMap(this::regionOf)
                .or(known::region)
                .or(() -> acting().flatMap(Linked::region));
        return new Understanding.Background(today, region, fresh ? known.topic() : Optional.empty(),
                !linked.isEmpty(), running().map(run -> new DialogName(run.dialog())));
    }

    /** {@return the place that a form was told, be it beforehand} */
    private Optional<String> regionOf(Run run) {
        return run.given(REGION)
                .map(Run.Given::text)
                .or(() -> Optional.ofNullable(run.offered().get(REGION)))
                .flatMap(said -> house.hearing().regions(said).stream().findFirst())
                .map(RegionCode::digits);
    }

    Turn finished() {
        if (hiding && !replies.isEmpty()) {
            replies.set(0, hidden(replies.getFirst()));
        }
        return new Turn(conversation.ended(now(), shown()), replies, effects);
    }

    private static Outgoing hidden(Outgoing reply) {
        Frame frame = reply.frame();
        Set<Manner> manners = EnumSet.of(Manner.HIDE_WHAT_WAS_TYPED);
        manners.addAll(frame.manners());
        return reply.framed(new Frame(frame.anchor(), frame.mark(), frame.progress(), manners));
    }

    private Shown shown() {
        List<Offer> earlier = new ArrayList<>();
        List<Offer> last = List.of();
        for (Outgoing reply : replies) {
            if (!reply.choices().isEmpty()) {
                earlier.addAll(last);
                last = reply.choices().stream().map(this::offer).toList();
            }
        }
        return new Shown(last, earlier);
    }

    /** {@return a choice as the person reads it} */
    Offer offer(Choice choice) {
        return new Offer(choice.id(), house.hearing().words(choice.label()));
    }
}
