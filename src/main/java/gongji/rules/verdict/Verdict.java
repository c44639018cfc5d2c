package gongji.rules.verdict;

/** What a rule says: allowed, not allowed, it depends on something named, or not known here; in the order of gravity. */
public enum Verdict {
    YES, DEPENDS, UNKNOWN, NO;

    /** {@return the code used in files and JSON, such as {@code yes}} */
    public String code() {
        return switch (this) {
            case YES -> "yes";
            case DEPENDS -> "depends";
            case UNKNOWN -> "unknown";
            case NO -> "no";
        };
    }

    /** {@return the graver of the two: no, then unknown, then depends, then yes} */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
