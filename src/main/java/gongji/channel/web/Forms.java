package gongji.channel.web;

import gongji.message.ConversationKey;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.PrivateForms;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The one-time forms of other doors. A form is known by a random token that only its address holds: kept are a digest of it, the
 * conversation and question it is for, and until when. Safe for use by many threads.
 */
public final class Forms implements PrivateForms {

    private static final Duration OPEN = Duration.ofMinutes(15);

    private final URI home;
    private final DoorMemory memory;
    private final InstantSource clock;

    /** @param home how people reach the page from outside */
    public Forms(URI home, DoorMemory memory, InstantSource clock) {
        this.home = home;
        this.memory = memory;
        this.clock = clock;
    }

    /** A form that may still be filled in. */
    record Open(String digest, ConversationKey key, String anchor) {}

    @Override
    public URI open(ConversationKey key, String anchor) {
        Session token = Session.fresh();
        long until = clock.instant().plus(OPEN).getEpochSecond();
        memory.remember(DoorName.WEB, name(token.chat()), until + "|" + anchor + "|" + key.text());
        return URI.create(home.toString().replaceAll("/+$", "") + "/form/" + token.token());
    }

    /** Finds the form of this token; empty when it is unknown, too old or used. */
    Optional<Open> find(String token) {
        return Session.of(token)
                .map(Session::chat)
                .filter(digest -> memory.recall(DoorName.WEB, used(digest)).isEmpty())
                .flatMap(digest -> memory.recall(DoorName.WEB, name(digest)).flatMap(kept -> read(digest, kept)));
    }

    /** Closes a form: what was filled in is kept. */
    void close(Open form) {
        memory.remember(DoorName.WEB, used(form.digest()), "used");
    }

    private Optional<Open> read(String digest, String kept) {
        String[] parts = kept.split("\\|", 3);
        boolean current = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0])));
        return current ? Optional.of(new Open(digest, ConversationKey.of(parts[2]), parts[1])) : Optional.empty();
    }

    private static String name(String digest) {
        return "form." + digest;
    }

    private static String used(String digest) {
        return "form-used." + digest;
    }
}
