package gongji.channel.console;

import gongji.message.ConversationKey;
import gongji.message.Door;
import gongji.message.DoorName;
import gongji.message.Outgoing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps the replies of one conversation until the talk prints them. Safe for use by many threads. */
public final class ConsoleDoor implements Door {

    private static final Duration NOT_HERE = Duration.ofMinutes(10);

    private final ConversationKey key;
    private final BlockingQueue<Outgoing> waiting = new LinkedBlockingQueue<>();

    /** Opens the door for the person of this name, such as {@code console}. */
    public ConsoleDoor(String chat) {
        this.key = new ConversationKey(DoorName.CONSOLE, chat);
    }

    @Override
    public DoorName name() {
        return DoorName.CONSOLE;
    }

    /** {@return the one conversation of this door} */
    public ConversationKey key() {
        return key;
    }

    @Override
    public Outcome deliver(Delivery delivery) {
        if (!delivery.key().equals(key)) {
            return new Outcome.Later(NOT_HERE, false);
        }
        waiting.add(delivery.outgoing());
        return new Outcome.Sent();
    }

    /** Takes what was delivered since the last call, in order. */
    List<Outgoing> take() {
        List<Outgoing> taken = new ArrayList<>();
        waiting.drainTo(taken);
        return taken;
    }
}
