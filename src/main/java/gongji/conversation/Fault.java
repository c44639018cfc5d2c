package gongji.conversation;

import java.util.Arrays;
import java.util.Optional;

/** What may be logged of something that broke: where and of which type, never the message, which may hold personal data. */
final class Fault {

    private static final int DEEPEST = 5;

    private Fault() {}

    static String of(Throwable broken) {
        StringBuilder text = new StringBuilder(at(broken));
        Throwable cause = broken.getCause();
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            text.append(" caused by ").append(at(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String at(Throwable broken) {
        Optional<StackTraceElement> ours = Arrays.stream(broken.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("gongji."))
                .findFirst();
        return broken.getClass().getName() + ours.map(frame -> " at " + frame).orElse("");
    }
}
