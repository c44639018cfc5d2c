package gongji.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.conversation.Gauge.Pace;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import org.junit.jupiter.api.Test;

import java.util.Set;

/** Who speaks too fast, and how often that is said. */
final class GaugeTest {

    private final Gauge gauge = new Gauge(new Limits(2, 1, Set.of(DoorName.CONSOLE)));

    @Test
    void aChatIsToldOnceThatItIsTooFast() {
        ConversationKey chat = new ConversationKey(DoorName.WEB, "a");
        assertEquals(Pace.FINE, gauge.pace(chat));
        assertEquals(Pace.FINE, gauge.pace(chat));
        assertEquals(Pace.TOO_FAST, gauge.pace(chat));
        assertEquals(Pace.STILL_TOO_FAST, gauge.pace(chat));
        assertEquals(Pace.FINE, gauge.pace(new ConversationKey(DoorName.WEB, "b")));
    }

    @Test
    void aPersonIsNoFasterInSeveralGroupsThanInOne() {
        assertEquals(Pace.FINE, gauge.pace(new ConversationKey(DoorName.TELEGRAM, "-1/42")));
        assertEquals(Pace.FINE, gauge.pace(new ConversationKey(DoorName.TELEGRAM, "-2/42")));
        assertEquals(Pace.TOO_FAST, gauge.pace(new ConversationKey(DoorName.TELEGRAM, "-3/42")));
        assertEquals(Pace.TOO_FAST, gauge.pace(new ConversationKey(DoorName.TELEGRAM, "42")));
        assertEquals(Pace.FINE, gauge.pace(new ConversationKey(DoorName.TELEGRAM, "-1/43")));
    }

    @Test
    void theConsoleIsTrusted() {
        ConversationKey console = new ConversationKey(DoorName.CONSOLE, "console");
        for (int i = 0; i < 50; i++) {
            assertEquals(Pace.FINE, gauge.pace(console));
        }
    }
}
