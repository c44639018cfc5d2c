package gongji.rules.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody is insured. */
public enum Scheme {
    EMPLOYEE, RETIREE, FLEXIBLE, RESIDENT,
    /** Not insured at all. */
    UNINSURED,
    /** Nobody said. */
    UNSAID;

    /** {@return the code used in files and JSON} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the scheme of that code, if it is one} */
    public static Optional<Scheme> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
