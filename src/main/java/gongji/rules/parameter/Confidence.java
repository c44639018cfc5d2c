package gongji.rules.parameter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a value is: high decides, medium decides with a caution, the others are only mentioned. */
public enum Confidence {
    HIGH, MEDIUM, LOW, UNVERIFIED;

    public boolean decides() {
        return this == HIGH || this == MEDIUM;
    }

    /** {@return the word used in files} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the confidence of that word, if it is one} */
    public static Optional<Confidence> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
