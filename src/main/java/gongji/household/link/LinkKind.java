package gongji.household.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what role a chat acts for a person. */
public enum LinkKind {
    /** The person's own chat. */
    SELF,
    /** 代办: a relative helps, with the person's own code. */
    PROXY,
    /** A parent of a child under 14. */
    GUARDIAN;

    /** {@return the word used in files} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the kind of that word, if it is one} */
    public static Optional<LinkKind> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
