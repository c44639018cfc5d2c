package gongji.rules.arrears;

/**
 * How many months of waiting follow, as a range where the local rule is not known.
 *
 * @param least in months, zero or more
 * @param most in months, at least {@code least}
 */
public record Waiting(int least, int most) {

    /** Rejects a range that runs backwards. */
    public Waiting {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("waiting runs from few to many months: " + least + ", " + most);
        }
    }

    /** {@return that many months exactly} */
    public static Waiting exactly(int months) {
        return new Waiting(months, months);
    }

    Waiting plus(Waiting other) {
        return new Waiting(least + other.least, most + other.most);
    }
}
