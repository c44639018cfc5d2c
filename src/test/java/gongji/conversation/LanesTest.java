package gongji.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.ConversationKey;
import gongji.message.DoorName;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

final class LanesTest {

    @Test
    void workThatEndsWithAnErrorIsDoneAgainLater() throws InterruptedException {
        AtomicBoolean first = new AtomicBoolean(true);
        CountDownLatch done = new CountDownLatch(1);
        try (Lanes lanes = new Lanes("test", key -> {
            if (first.getAndSet(false)) {
                throw new AssertionError("as told by the test");
            }
            done.countDown();
        })) {
            lanes.call(new ConversationKey(DoorName.WEB, "li"));

            assertTrue(done.await(20, TimeUnit.SECONDS), "never called again");
        }
    }
}
