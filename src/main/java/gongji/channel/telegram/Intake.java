package gongji.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import gongji.channel.telegram.api.BotApi;
import gongji.channel.telegram.update.UpdateReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/**
 * Takes updates from wherever they come, one after another. An update that fails again and again for itself, while others get
 * through, is kept aside and passed over, so that nothing behind it starves. Safe for use by many threads.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_TRIES = 5;

    private final Hearing hearing;
    private final Notebook notebook;
    private volatile UpdateReader reader = new UpdateReader(0, "");
    private long failing;
    private int tries;

    Intake(Hearing hearing, Notebook notebook) {
        this.hearing = hearing;
        this.notebook = notebook;
    }

    /** Learns who the bot is, so that it knows in groups when it is spoken to. */
    void know(Optional<BotApi.Me> me) {
        me.ifPresent(it -> reader = new UpdateReader(it.id(), it.name()));
    }

    /** {@return whether the update is done with; if not, it must be brought again} */
    boolean take(JsonNode update) {
        try {
            hearing.take(update, reader);
            return true;
        } catch (RuntimeException e) {
            return setAside(update, e);
        }
    }

    private synchronized boolean setAside(JsonNode update, RuntimeException e) {
        long number = update.path("update_id").asLong(0);
        tries = number == failing ? tries + 1 : 1;
        failing = number;
        boolean hopeless = e instanceof IllegalArgumentException || tries >= MOST_TRIES;
        LOG.warn("Update {} could not be taken ({}), try {}{}", number, e.getClass().getSimpleName(), tries,
                hopeless ? ", set aside" : "");
        return hopeless && kept(number, update.toString());
    }

    private boolean kept(long number, String raw) {
        try {
            notebook.unreadable(number, raw);
            return true;
        } catch (RuntimeException broken) {
            LOG.warn("Update {} could not be set aside either ({})", number, broken.getClass().getSimpleName());
            return false;
        }
    }
}
