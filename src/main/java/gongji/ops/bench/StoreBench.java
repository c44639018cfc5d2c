package gongji.ops.bench;

import gongji.conversation.Outbox;
import gongji.conversation.TurnStore;
import gongji.conversation.TurnStore.Commit;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.measure.Yardstick;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time inside the store of a turn with one reply, from accepted to sent, beside one bare committed row. */
public final class StoreBench {
    private static final int CHATS = 50;
    private static final Instant NOON = Instant.EPOCH.plusSeconds(1_800_000_000);
    private final Ground ground;
    private final int turns;

    public StoreBench(Ground ground, int turns) {
        this.ground = ground;
        this.turns = turns;
    }

    public void run(PrintStream out) {
        out.printf("%n存储：一轮对话在存储里的时间（收下、取出、提交、发出），和直接提交一行相比（微秒）%n");
        out.printf("%-28s %10s %10s %10s %10s %8s%n", "", "一行 中位", "一行 p99", "一轮 中位", "一轮 p99", "倍数");
        row(out, "SQLite synchronous=FULL", ground.file("full"), true);
        row(out, "SQLite synchronous=NORMAL", ground.file("normal"), false);
        ground.onServer("server")
                .ifPresentOrElse(it -> row(out, "PostgreSQL", it, true),
                        () -> out.println("PostgreSQL：没有给 --server，没有量"));
    }

    private void row(PrintStream out, String name, StoreSettings settings, boolean durable) {
        try (Stores stores = Stores.open(settings, durable)) {
            Times before = Times.of(Yardstick.bareCommits(bare(settings), durable, turns));
            Times turn = Times.of(turns, new OneTurn(stores.turns(), stores.outbox())::run);
            Times after = Times.of(Yardstick.bareCommits(bare(settings), durable, turns));
            double bare = (before.medianMicros() + after.medianMicros()) / 2;
            out.printf(Locale.ROOT, "%-28s %10.0f %10.0f %10.0f %10.0f %8.1f%n", name, bare, after.p99Micros(),
                    turn.medianMicros(), turn.p99Micros(), turn.medianMicros() / bare);
        }
    }

    private static StoreSettings bare(StoreSettings settings) {
        return new StoreSettings(settings.data().resolve("bare"), settings.database(), settings.key());
    }

    private record OneTurn(TurnStore turns, Outbox outbox) {
        void run(int number) {
            ConversationKey key = new ConversationKey(DoorName.TELEGRAM, "1000" + Math.floorMod(number, CHATS));
            turns.accept(new Incoming(key, "u" + number, new Body.Typed("我岳父能用我的医保吗"), Audience.PRIVATE, NOON));
            boolean committed = turns.holdNext(key, taken -> turns.commit(new Commit(Optional.of(taken.accepted()),
                    taken.stored(), taken.stored().conversation(),
                    List.of(Outgoing.said(Phrase.of("engine.parked")
                            .with("what", "可以。".repeat(100))
                            .with("kept", ""))),
                    List.of())))
                    .orElseThrow();
            boolean sent = outbox.holdDeliveries(key, some -> {
                some.forEach(each -> outbox.sent(each.id()));
                return true;
            }).orElseThrow();
            if (!committed || !sent) {
                throw new IllegalStateException("a turn of the bench was not its own");
            }
        }
    }
}
