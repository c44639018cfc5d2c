package gongji.app.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the body that runs the installation decides. Everything has a default.
 *
 * @param region the six digits of the region assumed for who names none; empty for the national rules alone
 * @param officeHours when people answer the questions that are left for them, in the words that are shown
 * @param operators the Telegram users who are told when something waits for the office
 */
public record Settings(Authority authority, Optional<String> region, Web web, Telegram telegram, List<Long> operators,
        Consent consent, Retention retention, Limits limits, Optional<String> officeHours) {

    /** What holds where nothing is set. */
    public static final Settings DEFAULT = new Settings(Authority.NOBODY, Optional.empty(), Web.DEFAULT,
            Telegram.DEFAULT,
            List.of(), Consent.REGION, Retention.DEFAULT, Limits.DEFAULT, Optional.empty());

    public Settings {
        operators = List.copyOf(operators);
    }

    /**
     * Who runs the installation.
     *
     * @param name empty when nobody official does
     * @param binding whether what is registered here is the official registration
     */
    public record Authority(Optional<String> name, boolean binding) {

        /** Nobody official: what is registered here has no effect elsewhere. */
        public static final Authority NOBODY = new Authority(Optional.empty(), false);
    }

    /**
     * The web server.
     *
     * @param publicUrl how it is reached from outside
     * @param behindProxy whether the visitor's address is taken from the proxy's header
     */
    public record Web(String address, int port, Optional<URI> publicUrl, boolean behindProxy) {

        /** This machine only. */
        public static final Web DEFAULT = new Web("127.0.0.1", 8080, Optional.empty(), false);
    }

    /**
     * The Telegram door.
     *
     * @param proxy Telegram's own proxy; empty for that of the environment
     * @param typedIdNumbers whether ID numbers may be typed into the chat
     * @param perSecond messages a second to everybody together; empty for what Telegram allows
     */
    public record Telegram(Updates updates, Optional<URI> proxy, boolean typedIdNumbers, OptionalInt perSecond) {

        /** Long polling, no proxy of its own. */
        public static final Telegram DEFAULT = new Telegram(Updates.POLLING, Optional.empty(), true,
                OptionalInt.empty());
    }

    /** How updates come from Telegram. */
    public enum Updates {
        POLLING,
        WEBHOOK
    }

    /** Whether a beneficiary is asked before a binding. */
    public enum Consent {
        REGION,
        ALWAYS
    }

    /**
     * How long things are kept.
     *
     * @param conversationDays conversations nobody continued
     * @param draftHours open dialogs
     * @param questionLogDays what could not be answered
     */
    public record Retention(int conversationDays, int draftHours, int questionLogDays) {

        /** A month, a day, half a year. */
        public static final Retention DEFAULT = new Retention(30, 24, 180);
    }

    /**
     * Protection against floods.
     *
     * @param messagesPerMinute of one conversation
     */
    public record Limits(int messagesPerMinute) {

        /** More than anybody types. */
        public static final Limits DEFAULT = new Limits(60);
    }
}
