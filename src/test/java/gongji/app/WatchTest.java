package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class WatchTest {

    @Test
    void aProcessWhoseDoorIsStuckIsEnded() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);

        try (Watch stuck = new Watch(() -> true, ended::countDown)) {
            assertTrue(ended.await(20, TimeUnit.SECONDS), stuck::toString);
        }
    }

    @Test
    void aProcessThatIsClosedIsNotEndedByTheWatch() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);

        try (Watch well = new Watch(() -> {
            looked.countDown();
            return false;
        }, ended::countDown)) {
            assertTrue(looked.await(20, TimeUnit.SECONDS), well::toString);
        }

        assertEquals(1, ended.getCount());
    }
}
