package gongji.ops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who write, wait for the answer and write again. */
final class Crowd {
    private static final List<String> WORDS = List.of("我岳父能用我的医保吗", "住院能用吗", "怎么绑定家人", "断缴三个月有什么影响", "余额怎么查",
            "能给孩子交居民医保吗");
    private static final long PATIENCE_SECONDS = 20;
    private final BotServer server;
    private final long first;

    /** @param first the lowest number of a person, so that every crowd is another one */
    Crowd(BotServer server, long first) {
        this.server = server;
        this.first = first;
    }

    /** {@return how many answers a second so many people got, after each had one without counting} */
    double perSecond(int people, int seconds) throws InterruptedException {
        AtomicInteger answers = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        long begin = start + TimeUnit.SECONDS.toNanos(1 + seconds / 3);
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; i < people; i++) {
            long chat = first + i;
            threads.add(Thread.ofVirtual().start(() -> live(chat, begin, end, answers)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answers.get() / (double) seconds;
    }

    private void live(long chat, long begin, long end, AtomicInteger answers) {
        try {
            Semaphore replies = server.replies(chat);
            for (int i = 0; System.nanoTime() - end < 0; i++) {
                int unused = replies.drainPermits();
                server.write(chat, WORDS.get(i % WORDS.size()));
                boolean answered = replies.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
                long now = System.nanoTime();
                if (answered && now - begin > 0 && now - end < 0) {
                    answers.incrementAndGet();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
