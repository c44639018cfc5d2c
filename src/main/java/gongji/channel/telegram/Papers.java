package gongji.channel.telegram;

import gongji.channel.telegram.api.BotApi;
import gongji.channel.telegram.update.Heard;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Incoming.Body;

import java.util.Base64;
import java.util.Optional;

/** Fetches photos and files that were asked for, up to a size, into the durable memory of the door. */
final class Papers {

    private final BotApi api;
    private final DoorMemory memory;
    private final int most;

    Papers(BotApi api, DoorMemory memory, int most) {
        this.api = api;
        this.memory = memory;
        this.most = most;
    }

    /** {@return the paper as the house knows it, or what it was when it could not be kept} */
    Body fetched(Heard.Paper paper, UpdateId update) {
        if (paper.bytes() > most) {
            return new Body.Unreadable("large-" + paper.kind());
        }
        Optional<byte[]> bytes = api.fetch(paper.fileId(), most);
        if (bytes.isEmpty()) {
            return new Body.Unreadable("lost-" + paper.kind());
        }
        String reference = "paper." + update.text();
        memory.remember(DoorName.TELEGRAM, reference, Base64.getEncoder().encodeToString(bytes.get()));
        return new Body.Paper(reference, paper.fileName(), bytes.get().length);
    }
}
