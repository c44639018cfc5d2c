package gongji.channel.console;

import gongji.message.Audience;
import gongji.message.Frame;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Reception;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** One person's talk with the house: reads a line, waits for its turn, shows the replies, until the person leaves. */
public final class ConsoleTalk {

    private final ConsoleDoor door;
    private final Reception reception;
    private final Supplier<Waiting> waiting;
    private final InstantSource clock;

    /**
     * @param waiting what the conversation waits for now
     * @param clock when a line came in
     */
    public ConsoleTalk(ConsoleDoor door, Reception reception, Supplier<Waiting> waiting, InstantSource clock) {
        this.door = door;
        this.reception = reception;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Talks until the screen ends. */
    public void run(Screen screen) {
        boolean secret = false;
        while (screen.read(secret) instanceof Screen.Input.Line line) {
            Screen.Turn turn = turn(line.text());
            screen.show(turn);
            secret = asksSecret(turn.replies());
        }
    }

    private Screen.Turn turn(String text) {
        long start = System.nanoTime();
        String update = UUID.randomUUID().toString();
        reception
                .receive(new Incoming(door.key(), update, new Incoming.Body.Typed(text), Audience.PRIVATE,
                        clock.instant()))
                .toCompletableFuture()
                .join();
        List<Outgoing> replies = door.take();
        return new Screen.Turn(text, replies, waiting.get(), (System.nanoTime() - start) / 1_000);
    }

    private static boolean asksSecret(List<Outgoing> replies) {
        return !replies.isEmpty() && replies.getLast().frame().manners().contains(Frame.Manner.SECRET_ANSWER);
    }
}
