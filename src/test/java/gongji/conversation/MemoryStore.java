package gongji.conversation;

import gongji.conversation.engine.Conversation;
import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Both ports in memory, as durable as this object. An effect of class {@link Refusable} can overtake a turn. */
public final class MemoryStore implements TurnStore, Outbox {

    private final Map<String, Accepted> inbox = new HashMap<>();
    private final TreeMap<Long, Accepted> waiting = new TreeMap<>();
    private final Set<Long> failed = new HashSet<>();
    private final Map<ConversationKey, Stored> conversations = new HashMap<>();
    private final TreeMap<Long, Delivery> undelivered = new TreeMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private long lastId;

    /** An effect that may find the data changed. */
    public interface Refusable extends Effect {

        /** {@return whether it can be applied now} */
        boolean applies();
    }

    @Override
    public synchronized boolean accept(Incoming incoming) {
        String update = incoming.key().door().name() + "\n" + incoming.updateId();
        if (inbox.containsKey(update)) {
            return false;
        }
        Accepted accepted = new Accepted(++lastId, incoming);
        inbox.put(update, accepted);
        waiting.put(accepted.id(), accepted);
        return true;
    }

    @Override
    public synchronized List<ConversationKey> listWaiting() {
        return waiting.values().stream().map(accepted -> accepted.incoming().key()).distinct().toList();
    }

    @Override
    public synchronized Optional<Accepted> findNext(ConversationKey key) {
        return waiting.values().stream().filter(accepted -> accepted.incoming().key().equals(key)).findFirst();
    }

    @Override
    public synchronized Stored load(ConversationKey key) {
        return conversations.getOrDefault(key, new Stored(Conversation.fresh(key), 0));
    }

    @Override
    public synchronized boolean commit(Commit commit) {
        ConversationKey key = commit.after().key();
        boolean done = commit.accepted().filter(accepted -> !waiting.containsKey(accepted.id())).isPresent();
        Predicate<Effect> applies = effect -> !(effect instanceof Refusable refusable) || refusable.applies();
        if (done || load(key).version() != commit.before().version() || !commit.effects().stream().allMatch(applies)) {
            return false;
        }
        conversations.put(key, new Stored(commit.after(), commit.before().version() + 1));
        effects.addAll(commit.effects());
        String update = commit.accepted().map(accepted -> accepted.incoming().updateId()).orElse("");
        commit.replies().forEach(reply -> add(key, reply, update));
        commit.accepted().ifPresent(accepted -> waiting.remove(accepted.id()));
        return true;
    }

    @Override
    public synchronized void fail(Accepted accepted, Outgoing apology) {
        waiting.remove(accepted.id());
        failed.add(accepted.id());
        add(accepted.incoming().key(), apology, accepted.incoming().updateId());
    }

    @Override
    public synchronized List<Idle> listIdleDrafts(Instant before, Optional<Idle> after) {
        Comparator<Idle> order = Comparator.comparing(Idle::touchedAt).thenComparing(idle -> idle.key().text());
        return conversations.values()
                .stream()
                .map(Stored::conversation)
                .filter(Conversation::hasDrafts)
                .filter(conversation -> conversation.touchedAt().isBefore(before))
                .map(conversation -> new Idle(conversation.key(), conversation.touchedAt()))
                .filter(idle -> after.map(last -> order.compare(last, idle) < 0).orElse(true))
                .sorted(order)
                .limit(1000)
                .toList();
    }

    @Override
    public synchronized List<ConversationKey> listUndelivered(DoorName door) {
        return undelivered.values()
                .stream()
                .map(Delivery::key)
                .filter(key -> key.door().equals(door))
                .distinct()
                .toList();
    }

    @Override
    public synchronized List<Delivery> listDeliveries(ConversationKey key) {
        return undelivered.values().stream().filter(delivery -> delivery.key().equals(key)).limit(20).toList();
    }

    @Override
    public synchronized void sent(long delivery) {
        undelivered.remove(delivery);
    }

    @Override
    public synchronized void givenUp(long delivery, String reason) {
        undelivered.remove(delivery);
    }

    @Override
    public synchronized void post(ConversationKey key, Outgoing notice) {
        add(key, notice, "");
    }

    /** {@return every effect committed so far, in order} */
    public synchronized List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** {@return how many messages failed} */
    public synchronized int failures() {
        return failed.size();
    }

    private void add(ConversationKey key, Outgoing reply, String update) {
        long id = ++lastId;
        undelivered.put(id, new Delivery(id, key, reply, update));
    }
}
