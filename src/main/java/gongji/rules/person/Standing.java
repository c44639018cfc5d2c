package gongji.rules.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody's insurance is running. */
public enum Standing {
    ACTIVE, SUSPENDED, ENDED,
    /** Nobody said. */
    UNSAID;

    /** {@return the code used in files and JSON} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the standing of that code, if it is one} */
    public static Optional<Standing> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
