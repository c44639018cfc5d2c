package gongji.app.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.JoranException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class RedactingLayoutTest {
    private static final String ID = "110000199003070020";

    @Test
    void messageIsRedacted() {
        assertEquals("bound [id] to [phone]\n", layout().doLayout(event("bound {} to {}", null, ID, "13800138000")));
    }

    @Test
    void stackTraceIsRedacted() {
        String line = layout().doLayout(event("failed", new IllegalStateException("no row for " + ID)));

        assertTrue(line.contains("IllegalStateException: no row for [id]"), line);
        assertFalse(line.contains(ID), line);
    }

    @Test
    void theHouseLogsThroughIt() throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());

        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(appender -> {
            LayoutWrappingEncoder<?> encoder = (LayoutWrappingEncoder<?>) ((ConsoleAppender<?>) appender).getEncoder();
            assertEquals(RedactingLayout.class, encoder.getLayout().getClass());
        });
    }

    private static RedactingLayout layout() {
        RedactingLayout layout = new RedactingLayout();
        layout.setContext(new LoggerContext());
        layout.setPattern("%msg%n");
        layout.start();
        return layout;
    }

    private static LoggingEvent event(String message, @Nullable Throwable thrown, Object... values) {
        Logger logger = new LoggerContext().getLogger("test");
        return new LoggingEvent("test", logger, Level.INFO, message, thrown, values);
    }
}
