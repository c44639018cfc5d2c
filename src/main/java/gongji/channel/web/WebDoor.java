package gongji.channel.web;

import gongji.channel.web.draw.Drawing;
import gongji.channel.web.talk.Chats;
import gongji.channel.web.talk.Event;
import gongji.message.Door;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Frame.Manner;
import gongji.message.Health;
import gongji.message.Journal;
import gongji.message.Outgoing;
import gongji.message.Reception;
import gongji.wording.Wording;
import io.javalin.config.RoutesConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door to the web page. It may deliver from its making on; {@link #open} gives the routes through which people come in. Safe
 * for use by many threads.
 */
public final class WebDoor implements Door, Health, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebDoor.class);
    /** How late a page may be to show what another process said. */
    private static final Duration REFRESH = Duration.ofMillis(250);

    private final WebSettings settings;
    private final Wording wording;
    private final Drawing drawing;
    private final Chats chats;
    private final Kept kept;
    private final InstantSource clock;
    private Optional<Thread> refreshing = Optional.empty();

    /** Makes a door that remembers what its pages show. */
    public WebDoor(WebSettings settings, Wording wording, Kept kept, InstantSource clock) {
        this.settings = settings;
        this.wording = wording;
        this.drawing = new Drawing(wording);
        this.chats = new Chats(kept.shown());
        this.kept = kept;
        this.clock = clock;
    }

    /** Where papers and what was shown are kept. */
    public record Kept(DoorMemory papers, Journal shown) {}

    @Override
    public DoorName name() {
        return DoorName.WEB;
    }

    /** Shows a reply on every page that is open, and on those that open later: it counts as sent once it is kept. */
    @Override
    public Outcome deliver(Delivery delivery) {
        String chat = delivery.key().chat();
        Instant at = clock.instant();
        Optional<String> answered = Optional.of(delivery.inAnswerTo())
                .filter(it -> !it.isEmpty())
                .map(it -> Intake.pageId(chat, it));
        try (Chats.Held held = chats.hold(chat)) {
            if (hides(delivery.outgoing()) && answered.isPresent()) {
                held.chat()
                        .find(delivery.inAnswerTo())
                        .ifPresent(mine -> held.chat().replace(mine, drawing.mineHidden(answered.get(), at)));
            }
            if (delivery.outgoing().frame().manners().contains(Manner.FORGET_WHAT_WAS_SAID)) {
                held.chat().clear();
            }
            held.chat()
                    .show(Event.Kind.REPLY, "delivery." + delivery.id(),
                            drawing.reply(delivery.outgoing(), at, answered));
        }
        return new Outcome.Sent();
    }

    /**
     * Begins to take in.
     *
     * @param regions what the region picker offers
     * @param forms the one-time forms of other doors; empty where there is no address to open them at
     * @return the routes for the one server
     */
    public synchronized Consumer<RoutesConfig> open(Reception reception, List<Region> regions, Optional<Forms> forms) {
        if (kept.shown().isShared()) {
            refreshing = Optional.of(Thread.ofVirtual().name("web-refresh").start(this::refresh));
        }
        PageFile page = PageFile.load(wording, regions);
        return new WebRoutes(settings,
                new Intake(reception, chats, new Intake.Beside(new Papers(kept.papers()), drawing), clock), chats,
                new WebRoutes.Pages(page, forms.map(it -> new FormPages(it, reception, page, clock))));
    }

    @Override
    public Report report() {
        return new Report("web", true, Map.of("streams", Integer.toString(chats.listening())));
    }

    private void refresh() {
        try {
            while (true) {
                Thread.sleep(REFRESH);
                refreshOnce();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void refreshOnce() {
        try {
            chats.refresh();
        } catch (RuntimeException broken) {
            LOG.warn("Pages could not be refreshed ({}), next try at once", broken.getClass().getSimpleName());
        }
    }

    /** Lets all pages go; to be closed before the server. */
    @Override
    public synchronized void close() {
        refreshing.ifPresent(Thread::interrupt);
        chats.close();
    }

    private static boolean hides(Outgoing outgoing) {
        return outgoing.frame().manners().contains(Manner.HIDE_WHAT_WAS_TYPED);
    }
}
