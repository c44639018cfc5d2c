package gongji.app.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import gongji.privacy.Redaction;

/** Writes log lines, with the stack trace if there is one, and takes out what is personal before they are written. */
public final class RedactingLayout extends PatternLayout {
    @Override
    public String doLayout(ILoggingEvent event) {
        return Redaction.of(super.doLayout(event));
    }
}
