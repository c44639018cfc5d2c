package gongji.channel.telegram;

import gongji.channel.telegram.api.Answer;
import gongji.channel.telegram.api.BotApi;
import gongji.channel.telegram.api.Patience;
import gongji.channel.telegram.draw.Drawing;
import gongji.channel.telegram.draw.Keyboards;
import gongji.message.Door;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Health;
import gongji.message.Reception;
import gongji.message.Source;
import gongji.wording.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The door to Telegram. It may deliver from its making on, so that replies left over from before leave first; {@link #open} begins to
 * take in. Safe for use by many threads.
 */
public final class TelegramDoor implements Door, Health, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramDoor.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final TelegramSettings settings;
    private final BotApi api;
    private final Drawing drawing;
    private final Keyboards keyboards;
    private final Notebook notebook;
    private final Courier courier;
    private final Postman postman;
    private final DoorMemory memory;
    private final PrivateMatters matters;
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<Poller> poller = Optional.empty();
    private final PollState webhookState = PollState.told();

    public TelegramDoor(TelegramSettings settings, Wording wording, DoorMemory memory, PrivateMatters matters) {
        this.settings = settings;
        this.memory = memory;
        this.matters = matters;
        this.api = new BotApi(settings.address(), settings.token(), settings.proxies());
        this.drawing = new Drawing(wording);
        this.keyboards = new Keyboards(wording);
        this.notebook = new Notebook(memory);
        this.courier = new Courier(api, new Patience(settings.limits()), notebook);
        this.postman = new Postman(courier, notebook, new Postman.Desk(drawing, keyboards, matters.forms()));
    }

    @Override
    public DoorName name() {
        return DoorName.TELEGRAM;
    }

    @Override
    public Outcome deliver(Delivery delivery) {
        return postman.deliver(delivery);
    }

    /**
     * What it asks of others.
     *
     * @param duty whether it is for this process to poll; asked before every poll
     * @param library finds a document by its id
     */
    public record Outside(BooleanSupplier duty, Function<String, Optional<Source>> library) {}

    /**
     * Begins to take in, by long polling or, where a webhook is set, by what is posted to the result.
     *
     * @param clock when updates arrive
     */
    public synchronized Optional<WebhookPost> open(Reception reception, InstantSource clock, Outside outside) {
        Hearing.Beside beside = new Hearing.Beside(
                new Presses(courier, notebook, new Presses.Desk(drawing, keyboards, outside.library()), this::aside),
                new Typing(courier, this::aside), new Papers(api, memory, settings.mostPaper()),
                new Warnings(courier, notebook, drawing, this::aside), matters.typing());
        Intake intake = new Intake(new Hearing(reception, notebook, beside, clock), notebook);
        if (settings.webhook().isPresent()) {
            aside(() -> meetAtLast(intake));
            return Optional.of(new WebhookPost(settings.webhook().get(), intake, webhookState));
        }
        Poller fresh = new Poller(settings, intake, outside.duty(), () -> {
            if (!meet(intake)) {
                aside(() -> meetAtLast(intake));
            }
        });
        poller = Optional.of(fresh);
        fresh.start();
        return Optional.empty();
    }

    /** {@return whether getting updates has stopped for good, so that only a new process can help} */
    public synchronized boolean isStuck() {
        return poller.map(Poller::isStuck).orElse(false);
    }

    /** Shows how it goes among the figures of the house; to be called after {@link #open}. */
    public synchronized void measure(MeterRegistry meters) {
        poller.map(Poller::state).orElse(webhookState).measure(meters);
        courier.measure(meters);
    }

    @Override
    public synchronized Report report() {
        return poller.map(it -> it.state().report()).orElseGet(webhookState::report);
    }

    @Override
    public void close() {
        synchronized (this) {
            poller.ifPresent(Poller::close);
        }
        aside.shutdownNow();
        api.close();
    }

    /** Tries until the server answers: it may not be there yet when this process starts. */
    private void meetAtLast(Intake intake) {
        Duration pause = Duration.ofSeconds(1);
        try {
            while (!meet(intake)) {
                Thread.sleep(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Learns who this bot is and says how updates shall come. {@return whether it is of no use to try again} */
    private boolean meet(Intake intake) {
        Answer answer = settings.webhook().map(this::setWebhook).orElseGet(() -> api.call(new DeleteWebhook(false)));
        if (answer instanceof Answer.Unknown || answer instanceof Answer.Refused refused && refused.code() == 429) {
            webhookState.failed("the webhook is not set");
            LOG.warn("Telegram did not {} the webhook yet", settings.webhook().isPresent() ? "set" : "delete");
            return false;
        }
        if (answer instanceof Answer.Refused refused) {
            webhookState.failed("the webhook is refused with " + refused.code());
            LOG.warn("Telegram refuses to {} the webhook: {}", settings.webhook().isPresent() ? "set" : "delete",
                    refused.code());
        } else {
            webhookState.mended();
        }
        introduce(intake, api.findMe());
        return true;
    }

    private void introduce(Intake intake, Optional<BotApi.Me> me) {
        intake.know(me);
        me.ifPresent(it -> postman.know(it.name()));
        me.ifPresentOrElse(it -> LOG.info("Telegram bot @{}; in groups it is shown {}", it.name(),
                it.readsGroups() ? "every message" : "only commands, mentions and replies"),
                () -> LOG.warn("Telegram does not say who this bot is; in groups it answers only to commands"));
        aside(new Introduction(api, drawing)::tell);
    }

    /** Does what can be left undone when the door is closing. */
    private void aside(Runnable work) {
        try {
            aside.execute(work);
        } catch (RejectedExecutionException closing) {
            LOG.debug("The door is closing");
        }
    }

    private Answer setWebhook(TelegramSettings.Webhook webhook) {
        SetWebhook set = new SetWebhook(webhook.url() + "/telegram/" + webhook.path().reveal());
        set.setAllowedUpdates(List.of("message", "edited_message", "callback_query"));
        set.setSecretToken(webhook.secret().reveal());
        return api.call(set);
    }
}
