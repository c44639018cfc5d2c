package gongji.store.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who of the office does something, and when.
 *
 * @param name as the audit shows it
 */
public record Operator(String name, Instant at) {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** {@return the day of it} */
    public LocalDate today() {
        return LocalDate.ofInstant(at, HERE);
    }

    String actor() {
        return "operator:" + name;
    }
}
