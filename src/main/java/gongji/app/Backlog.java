package gongji.app;

import gongji.conversation.Outbox;
import gongji.conversation.TurnStore;
import gongji.message.DoorName;
import gongji.message.Health;

import java.util.Map;
import java.util.TreeMap;

/** How many conversations wait for their turn, and to how many something has still to be sent. */
final class Backlog implements Health {

    private final TurnStore turns;
    private final Outbox outbox;

    Backlog(TurnStore turns, Outbox outbox) {
        this.turns = turns;
        this.outbox = outbox;
    }

    @Override
    public Report report() {
        try {
            Map<String, String> details = new TreeMap<>();
            details.put("inbox", Integer.toString(turns.listWaiting().size()));
            details.put("outbox-telegram", Integer.toString(outbox.listUndelivered(DoorName.TELEGRAM).size()));
            details.put("outbox-web", Integer.toString(outbox.listUndelivered(DoorName.WEB).size()));
            return new Report("backlog", true, details);
        } catch (RuntimeException broken) {
            return new Report("backlog", false, Map.of("trouble", broken.getClass().getSimpleName()));
        }
    }
}
