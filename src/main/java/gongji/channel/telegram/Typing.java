package gongji.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Shows that an answer is being written, where it takes longer than a blink. */
final class Typing {

    private static final Duration BLINK = Duration.ofMillis(250);

    private final Courier courier;
    private final Executor aside;

    Typing(Courier courier, Executor aside) {
        this.courier = courier;
        this.aside = aside;
    }

    void during(CompletionStage<Void> turn, long chat) {
        if (turn.toCompletableFuture().isDone()) {
            return;
        }
        aside.execute(() -> {
            try {
                Thread.sleep(BLINK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (!turn.toCompletableFuture().isDone()) {
                courier.offer(new SendChatAction(Long.toString(chat), "typing"));
            }
        });
    }
}
