package gongji.app;

import gongji.message.Health;
import gongji.store.Instances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Set;

/**
 * This process among the others on the same database: shows at every beat that it lives, and takes up what one that died has left
 * behind. Safe for use by many threads.
 */
final class Together implements Duties, Health, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    private final Instances instances;
    private final Runnable sweep;
    private final Thread thread;
    private volatile Set<String> editions = Set.of();

    /** @param sweep takes up what was left behind */
    Together(Instances instances, Runnable sweep) {
        this.instances = instances;
        this.sweep = sweep;
        instances.beat();
        this.thread = Thread.ofVirtual().name("together").start(this::run);
    }

    @Override
    public boolean has(String duty) {
        try {
            return instances.has(duty);
        } catch (RuntimeException broken) {
            LOG.warn("Nobody knows who has the duty {} ({})", duty, broken.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public boolean isFirst(String duty, String occasion) {
        return instances.isFirst(duty, occasion);
    }

    @Override
    public Report report() {
        Map<String, String> figures = Map.of("living", Integer.toString(instances.living()));
        Map<String, String> warned = Map.of("living", Integer.toString(instances.living()), "warning",
                "the instances have different knowledge: " + String.join(" ", editions));
        return new Report("instances", true, editions.size() > 1 ? warned : figures);
    }

    @Override
    public void close() {
        thread.interrupt();
        instances.close();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(instances.pace().beat());
                quietly(this::beat);
                quietly(sweep);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        instances.beat();
        Set<String> now = instances.editions();
        if (now.size() > 1 && !now.equals(editions)) {
            LOG.warn("The instances have different knowledge: {}", now);
        }
        editions = now;
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.warn("A beat failed ({})", broken.getClass().getSimpleName());
        }
    }
}
