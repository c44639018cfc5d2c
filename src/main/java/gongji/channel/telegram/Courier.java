package gongji.channel.telegram;

import gongji.channel.telegram.api.Answer;
import gongji.channel.telegram.api.BotApi;
import gongji.channel.telegram.api.Patience;
import gongji.message.Door.Hold;
import gongji.message.Door.Outcome;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;

/**
 * Carries single calls to a chat at the pace that the server allows, and says what its answer means for a delivery. Safe for use by
 * many threads.
 */
final class Courier {

    private static final Duration SHORT = Duration.ofMillis(1_500);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int TRIES_AT_ONCE = 4;
    private static final int MOST_SILENCES = 4;

    private final BotApi api;
    private final Patience patience;
    private final Notebook notebook;
    private final LongAdder done = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder tooMany = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    /** Calls in a row of which nobody knows what became of them. */
    private final AtomicInteger silences = new AtomicInteger();

    Courier(BotApi api, Patience patience, Notebook notebook) {
        this.api = api;
        this.patience = patience;
        this.notebook = notebook;
    }

    /** How a message ended. */
    sealed interface Carried {

        /** It is there; zero where the server does not say under which number. */
        record There(int message) implements Carried {}

        /**
         * It is not there, or nobody knows.
         *
         * @param silences one where nobody knows
         */
        record NotThere(Outcome outcome, int silences) implements Carried {
            NotThere(Outcome outcome) {
                this(outcome, 0);
            }
        }

        /** The server cannot read the markup. */
        record BadMarkup() implements Carried {}

        /** The message that should be changed is gone. */
        record Gone() implements Carried {}
    }

    /**
     * Sends one message, waiting a little where that is enough.
     *
     * @param call the method for the chat that this one may have become
     */
    Carried carry(long chat, LongFunction<BotApiMethod<?>> call, Errand errand) {
        return carried(chat, current -> api.call(call.apply(current)), errand);
    }

    /** Sends one file, waiting a little where that is enough. */
    Carried carryFile(long chat, LongFunction<SendDocument> call, Errand errand) {
        return carried(chat, current -> api.call(call.apply(current)), errand);
    }

    /**
     * On what terms something is carried.
     *
     * @param first whether it goes before others
     * @param tries how often nobody knew before what became of it
     * @param hold has to last when the call is made, or another process makes it too
     */
    record Errand(boolean first, int tries, Hold hold) {}

    private Carried carried(long chat, LongFunction<Answer> call, Errand errand) {
        long current = notebook.current(chat);
        Optional<Patience.Wait> wait = awaited(current, errand.first());
        if (wait.isPresent()) {
            return new Carried.NotThere(new Outcome.Later(wait.get().length(), wait.get().everybody()));
        }
        if (!errand.hold().lasts()) {
            return new Carried.NotThere(new Outcome.Later(SHORT, false));
        }
        return switch (counted(call.apply(current))) {
            case Answer.Done done -> new Carried.There(done.messageId());
            case Answer.Unknown unknown -> new Carried.NotThere(patiently(errand.tries()), 1);
            case Answer.Refused refused -> refused(current, refused);
        };
    }

    /** One that has no luck waits alone, longer each time; everybody waits only when nothing gets through at all. */
    private Outcome patiently(int tries) {
        return new Outcome.Later(backOff(tries), silences.get() > MOST_SILENCES);
    }

    /** Makes a call that is of no use later, and only where nobody has to wait. */
    void offer(BotApiMethod<?> call) {
        if (patience.paused().isZero() && called(call) instanceof Answer.Refused refused) {
            refused.retryAfter().ifPresent(patience::pause);
        }
    }

    /** Makes a call that matters little, again if the server is busy, and forgets it otherwise; for those who have time. */
    void tryTo(BotApiMethod<?> call) {
        for (int i = 0; i < TRIES_AT_ONCE; i++) {
            Optional<Duration> wait = trySoon(call);
            if (wait.isEmpty() || !sleep(wait.get())) {
                return;
            }
        }
    }

    /** Makes such a call at once or within a moment. {@return how long to wait, where the server asks for more than that} */
    Optional<Duration> trySoon(BotApiMethod<?> call) {
        for (int i = 0; i < TRIES_AT_ONCE; i++) {
            Duration paused = patience.paused();
            if (paused.compareTo(SHORT) > 0) {
                return Optional.of(paused);
            }
            if (!sleep(paused) || isOver(called(call))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOver(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> true;
            case Answer.Unknown unknown -> !sleep(Duration.ofMillis(200));
            case Answer.Refused refused -> {
                refused.retryAfter().ifPresent(patience::pause);
                yield refused.retryAfter().isEmpty();
            }
        };
    }

    /** Shows how calls ended among the figures of the house. */
    void measure(MeterRegistry meters) {
        Map.of("done", done, "refused", refused, "too-many", tooMany, "unknown", unknown)
                .forEach((outcome, count) -> FunctionCounter.builder("gongji.telegram.calls", count, LongAdder::sum)
                        .tag("outcome", outcome)
                        .register(meters));
    }

    private Answer called(BotApiMethod<?> call) {
        return counted(api.call(call));
    }

    private Answer counted(Answer answer) {
        LongAdder count = switch (answer) {
            case Answer.Done there -> done;
            case Answer.Unknown nobodyKnows -> unknown;
            case Answer.Refused no -> no.code() == 429 ? tooMany : refused;
        };
        count.increment();
        silences.updateAndGet(before -> answer instanceof Answer.Unknown ? before + 1 : 0);
        return answer;
    }

    private Optional<Patience.Wait> awaited(long chat, boolean first) {
        Duration waited = Duration.ZERO;
        Patience.Wait wait = patience.ask(chat, first);
        while (!wait.isOver()) {
            waited = waited.plus(wait.length());
            if (waited.compareTo(SHORT) > 0 || !sleep(wait.length())) {
                return Optional.of(wait);
            }
            wait = patience.ask(chat, first);
        }
        return Optional.empty();
    }

    private Carried refused(long chat, Answer.Refused refused) {
        if (refused.movedTo().isPresent()) {
            notebook.moved(chat, refused.movedTo().get());
            return new Carried.NotThere(new Outcome.Later(Duration.ZERO, false));
        }
        return switch (refused.code()) {
            case 429 -> {
                Duration wait = refused.retryAfter().orElse(Duration.ofSeconds(1));
                patience.pause(wait);
                yield new Carried.NotThere(new Outcome.Later(wait, true));
            }
            case 401, 404, 409 -> new Carried.NotThere(new Outcome.Later(LONGEST, true));
            case 400 -> badRequest(refused);
            default -> new Carried.NotThere(
                    new Outcome.Never("refused with " + refused.code() + ", " + refused.description()));
        };
    }

    private static Carried badRequest(Answer.Refused refused) {
        if (refused.says("parse entities") || refused.says("unsupported start tag") || refused.says("entity")) {
            return new Carried.BadMarkup();
        }
        if (refused.says("message is not modified")) {
            return new Carried.There(0);
        }
        if (refused.says("message to edit not found") || refused.says("message can't be edited")) {
            return new Carried.Gone();
        }
        return new Carried.NotThere(new Outcome.Never("refused, " + refused.description()));
    }

    private static Duration backOff(int tries) {
        Duration wait = Duration.ofMillis(300L << Math.min(tries, 8));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static boolean sleep(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
