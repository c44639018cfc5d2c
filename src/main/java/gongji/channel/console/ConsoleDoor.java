package gongji.channel.console;

import gongji.message.ConversationKey;
import gongji.message.Door;
import gongji.message.DoorName;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps the replies of one conversation until the talk prints them. Safe for use by many threads. */
public final class ConsoleDoor implements Door {

    private static final Duration NOT_HERE = Duration.ofMinutes(10);

    private final ConversationKey key;
    private final Path folder;
    private final BlockingQueue<Outgoing> waiting = new LinkedBlockingQueue<>();

    /**
     * Opens the door for the person of this name, such as {@code console}.
     *
     * @param folder where files for the person are written
     */
    public ConsoleDoor(String chat, Path folder) {
        this.folder = folder;
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
        waiting.add(handedOver(delivery.outgoing()));
        return new Outcome.Sent();
    }

    /** Files are written, and the reply says where. */
    private Outgoing handedOver(Outgoing reply) {
        List<Part> parts = reply.parts().stream().map(this::handedOver).toList();
        return new Outgoing(parts, reply.choices(), reply.sources(), reply.frame());
    }

    private Part handedOver(Part part) {
        return part instanceof Part.Document document ? new Part.Said(written(document)) : part;
    }

    private static void onlyForTheOwner(File file) {
        if (file.setReadable(false, false)) {
            file.setReadable(true, true);
        }
    }

    private Phrase written(Part.Document document) {
        Path file = folder.resolve(document.fileName());
        try {
            Files.createDirectories(folder);
            Files.writeString(file, document.content());
            onlyForTheOwner(file.toFile());
            return Phrase.of("console.saved").with("file", file.toString());
        } catch (IOException e) {
            return Phrase.of("console.not-saved").with("file", file.toString());
        }
    }

    /** Takes what was delivered since the last call, in order. */
    List<Outgoing> take() {
        List<Outgoing> taken = new ArrayList<>();
        waiting.drainTo(taken);
        return taken;
    }
}
