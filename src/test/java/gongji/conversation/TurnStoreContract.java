package gongji.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.TurnStore.Accepted;
import gongji.conversation.TurnStore.Commit;
import gongji.conversation.TurnStore.Idle;
import gongji.conversation.TurnStore.Stored;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.Conversation.Known;
import gongji.conversation.engine.Conversation.Offer;
import gongji.conversation.engine.Conversation.Settled;
import gongji.conversation.engine.Conversation.Shown;
import gongji.conversation.engine.Run;
import gongji.conversation.engine.Run.Given;
import gongji.message.Audience;
import gongji.message.Chart;
import gongji.message.Choice;
import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Frame;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every store of turns must do; each implementation inherits these tests and names itself in {@link #open}. */
public abstract class TurnStoreContract {

    protected static final ConversationKey LI = new ConversationKey(DoorName.CONSOLE, "li");
    protected static final ConversationKey WANG = new ConversationKey(DoorName.WEB, "wang");
    protected static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private TurnStore turns;
    private Outbox outbox;

    /** Both ports over one empty store. */
    public record Opened(TurnStore turns, Outbox outbox) {}

    /** Opens a store that holds nothing. */
    protected abstract Opened open();

    /** Opens the same store again, as after a crash. */
    protected abstract Opened reopen();

    @BeforeEach
    final void openStore() {
        use(open());
    }

    private void use(Opened opened) {
        turns = opened.turns();
        outbox = opened.outbox();
    }

    @Test
    final void aKnownUpdateIsDropped() {
        assertTrue(turns.accept(typed(LI, "1", "你好")));

        assertFalse(turns.accept(typed(LI, "1", "你好")));
        assertFalse(turns.accept(typed(LI, "1", "换了话")));
        assertTrue(turns.accept(typed(WANG, "1", "你好")), "another door counts by itself");
    }

    @Test
    final void messagesWaitInTheOrderOfArrival() {
        turns.accept(typed(LI, "7", "第一"));
        turns.accept(typed(WANG, "1", "别人"));
        turns.accept(typed(LI, "3", "第二"));

        assertEquals(Set.of(LI, WANG), Set.copyOf(turns.listWaiting()));
        assertEquals("7", next(LI).incoming().updateId());
        assertTrue(turns.commit(commit(next(LI), "好")));
        assertEquals("3", next(LI).incoming().updateId());
    }

    @Test
    final void everyKindOfMessageComesBackAsItWas() {
        List<Body> bodies = List.of(new Body.Typed("　\u0000<b>'; drop table --😀 李"),
                new Body.Pressed("ok:abc.1", "abc.1"),
                new Body.SharedContact("+86 138-0000-0000", true), new Body.Paper("papers/1", "证件.jpg", 12),
                new Body.Edited("5", "杭州"), new Body.Unreadable("sticker"));

        for (int i = 0; i < bodies.size(); i++) {
            Incoming incoming = new Incoming(LI, "u" + i, bodies.get(i), Audience.GROUP, NOON.plusSeconds(i));
            turns.accept(incoming);
            assertEquals(incoming, next(LI).incoming());
            turns.commit(commit(next(LI), "好"));
        }
    }

    @Test
    final void aFreshConversationHasVersionNothing() {
        assertEquals(new Stored(Conversation.fresh(LI), 0), turns.load(LI));
    }

    @Test
    final void aTurnIsCommittedAsAWhole() {
        turns.accept(typed(LI, "1", "你好"));
        Conversation after = rich(LI);

        assertTrue(turns.commit(new Commit(Optional.of(next(LI)), turns.load(LI), after, List.of(said("一"), said("二")),
                List.of())));

        assertEquals(after, turns.load(LI).conversation());
        assertTrue(turns.findNext(LI).isEmpty());
        assertTrue(turns.listWaiting().isEmpty());
        assertEquals(List.of(said("一"), said("二")), deliveries(LI).stream().map(Delivery::outgoing).toList());
        assertEquals("1", deliveries(LI).getFirst().inAnswerTo());
    }

    @Test
    final void anOvertakenTurnWritesNothing() {
        turns.accept(typed(LI, "1", "你好"));
        turns.accept(typed(LI, "2", "在吗"));
        Accepted first = next(LI);
        Stored old = turns.load(LI);
        turns.commit(commit(first, "好"));

        boolean committed = turns.commit(
                new Commit(Optional.of(next(LI)), old, rich(LI), List.of(said("不该有")), List.of()));

        assertFalse(committed);
        assertEquals("2", next(LI).incoming().updateId());
        assertEquals(1, deliveries(LI).size());
    }

    @Test
    final void aMessageIsDoneOnce() {
        turns.accept(typed(LI, "1", "你好"));
        Accepted accepted = next(LI);
        turns.commit(commit(accepted, "好"));

        assertFalse(turns.commit(commit(accepted, "又来")));
        assertEquals(1, deliveries(LI).size());
    }

    @Test
    final void whatOnlyTimeChangesIsCommittedWithoutAMessage() {
        assertTrue(turns.commit(new Commit(Optional.empty(), turns.load(LI), rich(LI), List.of(), List.of())));

        assertEquals(rich(LI), turns.load(LI).conversation());
    }

    @Test
    final void aFailedMessageIsOverAndThePersonIsTold() {
        turns.accept(typed(LI, "1", "你好"));

        turns.fail(next(LI), said("对不起"));

        assertTrue(turns.findNext(LI).isEmpty());
        assertFalse(turns.accept(typed(LI, "1", "你好")));
        assertEquals(List.of(said("对不起")), deliveries(LI).stream().map(Delivery::outgoing).toList());
    }

    @Test
    final void idleDraftsAreFound() {
        turns.commit(new Commit(Optional.empty(), turns.load(LI), rich(LI), List.of(), List.of()));
        turns.commit(new Commit(Optional.empty(), turns.load(WANG), Conversation.fresh(WANG), List.of(), List.of()));

        assertEquals(List.of(LI), keys(turns.listIdleDrafts(NOON.plusSeconds(1), Optional.empty())));
        assertEquals(List.of(), turns.listIdleDrafts(NOON, Optional.empty()));
    }

    @Test
    final void theNextPageOfIdleDraftsBeginsWhereTheLastEnded() {
        for (ConversationKey key : List.of(WANG, LI)) {
            turns.commit(new Commit(Optional.empty(), turns.load(key), rich(key), List.of(), List.of()));
        }
        Instant later = NOON.plusSeconds(1);
        List<Idle> all = turns.listIdleDrafts(later, Optional.empty());

        assertEquals(2, all.size());
        assertEquals(all.subList(1, 2), turns.listIdleDrafts(later, Optional.of(all.getFirst())));
        assertEquals(List.of(), turns.listIdleDrafts(later, Optional.of(all.getLast())));
    }

    private static List<ConversationKey> keys(List<Idle> idle) {
        return idle.stream().map(Idle::key).toList();
    }

    @Test
    final void deliveriesKeepTheirOrderUntilTheyAreSent() {
        outbox.post(LI, said("一"));
        outbox.post(WANG, said("别人"));
        outbox.post(LI, everything());
        Delivery first = deliveries(LI).getFirst();

        outbox.sent(first.id());

        assertEquals(List.of(everything()), deliveries(LI).stream().map(Delivery::outgoing).toList());
        assertEquals("", deliveries(LI).getFirst().inAnswerTo());
        outbox.givenUp(deliveries(LI).getFirst().id(), "blocked");
        assertEquals(List.of(), deliveries(LI));
        assertEquals(List.of(WANG), outbox.listUndelivered(DoorName.WEB));
        assertEquals(List.of(), outbox.listUndelivered(DoorName.CONSOLE));
    }

    @Test
    final void everythingIsThereAfterACrash() {
        turns.accept(typed(LI, "1", "你好"));
        turns.commit(new Commit(Optional.of(next(LI)), turns.load(LI), rich(LI), List.of(said("一")), List.of()));
        turns.accept(typed(LI, "2", "在吗"));
        Stored before = turns.load(LI);

        use(reopen());

        assertEquals(before, turns.load(LI));
        assertEquals("2", next(LI).incoming().updateId());
        assertFalse(turns.accept(typed(LI, "1", "你好")));
        assertEquals(List.of(said("一")), deliveries(LI).stream().map(Delivery::outgoing).toList());
    }

    private List<Delivery> deliveries(ConversationKey key) {
        return outbox.listDeliveries(key);
    }

    private Accepted next(ConversationKey key) {
        return turns.findNext(key).orElseThrow();
    }

    private Commit commit(Accepted accepted, String reply) {
        Stored stored = turns.load(accepted.incoming().key());
        return new Commit(Optional.of(accepted), stored, stored.conversation(), List.of(said(reply)), List.of());
    }

    private static Incoming typed(ConversationKey key, String update, String text) {
        return new Incoming(key, update, new Body.Typed(text), Audience.PRIVATE, NOON);
    }

    private static Outgoing said(String words) {
        return Outgoing.said(Phrase.of("test.said").with("words", words));
    }

    private static Conversation rich(ConversationKey key) {
        Run run = new Run("abcdefghij", "bind", 3, 7,
                List.of(new Given("relation", "parent:妈妈", "12", false, Optional.empty()),
                        new Given("name", "王小明", "13", true, Optional.of(NOON))),
                Map.of("region", "420000"), Optional.of("relation"), Optional.of("name"), 1, NOON, true,
                Optional.of("p123"), Optional.of("1f"));
        return new Conversation(Conversation.FORMAT, key, 5, NOON, Optional.of(run), List.of(run),
                new Known(Optional.of("420000"), Optional.of("p123"), Optional.of("entry:a"), NOON, Optional.of(NOON)),
                new Shown(List.of(new Offer("do:back", "上一步")), List.of(new Offer("none", "都不是"))),
                List.of(new Settled("abcdefghij.6", List.of(everything()), Optional.of("确认绑定"))),
                Optional.of(List.of("bind")));
    }

    /** A reply with every kind of part and value in it. */
    private static Outgoing everything() {
        Value all = new Value.Joined(List.of(new Value.Words("字"), new Value.Amount(-12345), new Value.Count(3),
                new Value.Day(LocalDate.of(2026, 3, 2)), new Value.Month(YearMonth.of(2026, 3)),
                new Value.Nested(Phrase.of("a.b").with("x", "y"))));
        List<Part> parts = List.of(new Part.Said(Phrase.of("a.c").with("all", all)), new Part.Written(text()),
                new Part.Card(Phrase.of("a.d"), List.of(new Part.Line(Phrase.of("a.e"), all, Optional.of("edit:x")),
                        new Part.Line(Phrase.of("a.f"), all, Optional.empty()))),
                new Part.Drawn(new Chart.Bars(Phrase.of("a.g"), List.of(new Chart.Bar(all, 5)))),
                new Part.Drawn(
                        new Chart.Family(Phrase.of("a.h"), List.of(new Chart.Tie(all, all, Phrase.of("kin.x"))))));
        Frame frame = new Frame("abc.1", Optional.of(Frame.Mark.NO), Optional.of(new Frame.Progress(2, 5)),
                Set.of(Frame.Manner.SECRET_ANSWER, Frame.Manner.OFFER_PAPER));
        List<Source> sources = List.of(source(Optional.of("国办发〔2024〕38号")), source(Optional.empty()));
        return new Outgoing(parts, List.of(Choice.of("yes", Phrase.of("a.yes"))), sources, frame);
    }

    private static Text text() {
        List<Text.Span> spans = List.of(new Text.Span.Plain("一"), new Text.Span.Strong("二"),
                new Text.Span.Link("三", "https://www.gov.cn/"));
        return new Text(List.of(new Text.Block.Paragraph(spans), new Text.Block.Items(true, List.of(spans, spans))));
    }

    private static Source source(Optional<String> number) {
        LocalDate day = LocalDate.of(2026, 1, 9);
        return new Source("gov38", "通知", number, number, number.map(there -> day), number, day);
    }
}
