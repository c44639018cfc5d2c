package gongji.conversation.engine;

import gongji.conversation.question.Hearing;
import gongji.message.Incoming;
import gongji.message.Phrase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step of a conversation, as a function of the conversation before, the message and the day, given what the dialogs and the
 * understanding read. Immutable; safe for use by many threads.
 */
public final class ConversationEngine {

    private final House house;
    private final Duration drafts;

    /**
     * Makes an engine over these dialogs.
     *
     * @param menu the buttons of help and welcome
     */
    public ConversationEngine(List<Dialog> dialogs, Menu menu, Understanding understanding, Links links,
            Hearing hearing) {
        Map<String, Dialog> byName = new LinkedHashMap<>();
        for (Dialog dialog : dialogs) {
            if (byName.put(dialog.name().name(), dialog) != null) {
                throw new IllegalArgumentException("two dialogs are called " + dialog.name().name());
            }
        }
        this.house = new House(byName, menu, understanding, links, hearing);
        this.drafts = Pauses.LONG;
    }

    private ConversationEngine(House house, Duration drafts) {
        this.house = house;
        this.drafts = drafts;
    }

    /** {@return this engine, forgetting drafts after that time instead of a day} */
    public ConversationEngine keepingDrafts(Duration time) {
        return new ConversationEngine(house, time);
    }

    /**
     * Takes one message.
     *
     * @param today the day in Asia/Shanghai when the message arrived
     */
    public Turn step(Conversation before, Incoming incoming, LocalDate today) {
        Talk talk = new Talk(house, before, incoming, today);
        Parking parking = new Parking(house, talk);
        Floor floor = new Floor(house, talk, parking);
        boolean first = before.turn() == 0;
        if (before.isUnreadable()) {
            talk.say("engine.forgotten");
        }
        Waking waking = new Waking(house, talk, floor, parking);
        waking.part();
        waking.wake(purged(talk.conversation(), talk.now()));
        new Routing(house, talk, floor, parking).read();
        if (first && !talk.said("engine.honest")) {
            talk.sayFirst(Phrase.of("engine.honest"));
        }
        return talk.finished();
    }

    /**
     * {@return the conversation as it may be kept at this moment: drafts older than a day, or than was set, are gone, and so are
     * sensitive answers given half an hour ago, or as long ago as their question says; the same object when there was nothing
     * to forget. What was dropped stays by the name of its dialog, to be told}
     */
    public Conversation purged(Conversation conversation, Instant now) {
        Optional<Run> running = conversation.running().flatMap(run -> kept(run, now));
        List<Run> parked = conversation.parked().stream().flatMap(run -> kept(run, now).stream()).toList();
        if (running.equals(conversation.running()) && parked.equals(conversation.parked())) {
            return conversation;
        }
        return conversation.with(running, parked).lapsing(lapsed(conversation, now));
    }

    private List<String> lapsed(Conversation conversation, Instant now) {
        return Stream
                .of(conversation.lapsed().stream().flatMap(List::stream),
                        Stream.concat(conversation.running().stream(), conversation.parked().stream())
                                .filter(run -> kept(run, now).isEmpty())
                                .map(Run::dialog))
                .flatMap(dialogs -> dialogs)
                .distinct()
                .toList();
    }

    private Optional<Run> kept(Run run, Instant now) {
        return Pauses.over(drafts, run.touchedAt(), now) ? Optional.empty()
                : Optional.of(Pauses.kept(run, house.find(run.dialog()), now));
    }
}
