package gongji.conversation.engine;

import gongji.message.ConversationKey;
import gongji.message.Outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything a conversation is between two messages. It holds personal data and is stored encrypted.
 *
 * <p>This record and those inside it are the stored form: their component names and types are stored as they are, and a change
 * to them raises {@link #FORMAT}. A new component is an {@code Optional}, which is empty where an older text lacks it; any other
 * change teaches the store to read the older form. {@link #toString} says nothing private.
 *
 * @param format the version of this form when it was written
 * @param turn how many messages were taken so far; zero before the first
 * @param touchedAt when the last message arrived
 * @param running the dialog whose question waits
 * @param parked the dialogs set aside, the latest first; at most three, and more only for a dialog that runs beside
 * @param settled the last commits and their receipts, the latest first
 * @param lapsed the dialogs of drafts that were dropped for their age, until the person was told
 */
public record Conversation(int format, ConversationKey key, int turn, Instant touchedAt, Optional<Run> running,
        List<Run> parked, Known known, Shown shown, List<Settled> settled, Optional<List<String>> lapsed) {

    /** The version of the stored form. */
    public static final int FORMAT = 5;

    private static final int UNREADABLE = 0;
    /** The most dialogs set aside before another is begun, unless it runs beside. */
    public static final int MOST_PARKED = 3;

    /** How many commits keep their receipt at hand. */
    static final int MOST_SETTLED = 8;

    public Conversation {
        parked = List.copyOf(parked);
        settled = List.copyOf(settled);
        lapsed = lapsed.map(List::copyOf).filter(dialogs -> !dialogs.isEmpty());
    }

    /** {@return a conversation before its first message} */
    public static Conversation fresh(ConversationKey key) {
        return new Conversation(
                FORMAT,
                key,
                0,
                Instant.EPOCH,
                Optional.empty(),
                List.of(),
                Known.NOTHING,
                Shown.NOTHING,
                List.of(),
                Optional.empty());
    }

    /**
     * {@return a conversation whose stored form could not be read any more; the person is told once that it was forgotten}
     */
    public static Conversation unreadable(ConversationKey key) {
        Conversation fresh = fresh(key);
        return new Conversation(UNREADABLE, key, 0, Instant.EPOCH, fresh.running, fresh.parked, fresh.known,
                fresh.shown,
                fresh.settled,
                Optional.empty());
    }

    boolean isUnreadable() {
        return format == UNREADABLE;
    }

    Conversation with(Optional<Run> newRunning, List<Run> newParked) {
        return new Conversation(format, key, turn, touchedAt, newRunning, newParked, known, shown, settled, lapsed);
    }

    Conversation with(Known newKnown) {
        return new Conversation(format, key, turn, touchedAt, running, parked, newKnown, shown, settled, lapsed);
    }

    /** {@return this conversation with these dialogs still to be told of: their drafts are gone} */
    Conversation lapsing(List<String> dialogs) {
        return new Conversation(format, key, turn, touchedAt, running, parked, known, shown, settled,
                Optional.of(dialogs));
    }

    Conversation settling(Settled done) {
        List<Settled> all = new ArrayList<>(settled);
        all.add(0, done);
        return new Conversation(format, key, turn, touchedAt, running, parked, known, shown,
                all.subList(0, Math.min(all.size(), MOST_SETTLED)), lapsed);
    }

    /**
     * {@return this conversation as a finished dialog leaves it: receipts of one person are not shown to another, and of whoever
     * went out nothing is left}
     */
    Conversation remembering(Memory memory) {
        return switch (memory) {
            case Memory.Region told -> with(known.in(told.adcode()));
            case Memory.ActingFor chosen -> actingFor(chosen.person().id());
            case Memory.Nobody() -> new Conversation(format, key, turn, touchedAt, Optional.empty(), List.of(),
                    Known.NOTHING, shown, List.of(), Optional.empty());
        };
    }

    /** {@return this conversation with only these runs, and nothing of whoever it acted for} */
    Conversation parted(Predicate<Run> stays) {
        return new Conversation(format, key, turn, touchedAt, running.filter(stays),
                parked.stream().filter(stays).toList(), Known.NOTHING, shown, List.of(), Optional.empty());
    }

    private Conversation actingFor(String person) {
        return known.person().equals(Optional.of(person)) ? this
                : new Conversation(format, key, turn, touchedAt, running, parked, known.actingFor(person), shown,
                        List.of(), lapsed);
    }

    Conversation ended(Instant at, Shown newShown) {
        return new Conversation(FORMAT, key, turn + 1, at, running, parked, known, newShown, settled, lapsed);
    }

    /** {@return whether a dialog is under way or set aside, so that time has something to forget} */
    public boolean hasDrafts() {
        return running.isPresent() || !parked.isEmpty();
    }

    /** {@return the dialog that waits} */
    public Optional<String> dialog() {
        return running.map(Run::dialog);
    }

    /** {@return the question that waits; empty also at a review card} */
    public Optional<String> step() {
        return running.flatMap(Run::waiting);
    }

    @Override
    public String toString() {
        return "Conversation[" + key.door().name() + ", turn " + turn + ", " + dialog().orElse("idle") + "]";
    }

    /**
     * What it remembers beyond a dialog.
     *
     * @param region six digits
     * @param person the id of the {@link PersonRef} it acts for, when chosen among several
     * @param topic the context of the last question
     * @param topicAt when that was
     * @param offeredAt when what is set aside was last offered unasked, if it was since it was set aside
     */
    public record Known(Optional<String> region, Optional<String> person, Optional<String> topic, Instant topicAt,
            Optional<Instant> offeredAt) {

        static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH,
                Optional.empty());

        Known at(Optional<String> newTopic, Instant now) {
            return new Known(region, person, newTopic, now, offeredAt);
        }

        Known offered(Optional<Instant> at) {
            return new Known(region, person, topic, topicAt, at);
        }

        Known in(String adcode) {
            return new Known(Optional.of(adcode), person, topic, topicAt, offeredAt);
        }

        Known actingFor(String id) {
            return new Known(region, Optional.of(id), topic, topicAt, offeredAt);
        }
    }

    /**
     * The choices of the last replies.
     *
     * @param offers those of the last reply that had any, in order: a typed number names one of them
     * @param earlier those of the replies before it in the same turn: they are known by their words only
     */
    public record Shown(List<Offer> offers, List<Offer> earlier) {

        static final Shown NOTHING = new Shown(List.of(), List.of());

        public Shown {
            offers = List.copyOf(offers);
            earlier = List.copyOf(earlier);
        }
    }

    /** One choice as the person saw it: its id and its words. */
    public record Offer(String id, String label) {}

    /**
     * A commit that was done: the same button gives the same receipt.
     *
     * @param label the words of its button, so that whoever types them again gets it too
     */
    public record Settled(String action, List<Outgoing> receipt, Optional<String> label) {

        public Settled {
            receipt = List.copyOf(receipt);
        }
    }
}
