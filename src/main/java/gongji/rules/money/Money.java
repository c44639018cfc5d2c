package gongji.rules.money;

/**
 * An amount of money in whole 分 (a hundredth of a yuan). It may be negative only as the result of {@link #minus}.
 *
 * @param fen the amount in 分
 */
public record Money(long fen) implements Comparable<Money> {

    /** Nothing at all. */
    public static final Money ZERO = new Money(0);

    /** {@return the amount of that many 分} */
    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** {@return the amount of that many whole yuan} */
    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100));
    }

    /** {@return the sum; overflow is an {@link ArithmeticException}} */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** {@return the difference, which may be below zero} */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** {@return the smaller of the two} */
    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    /** {@return the larger of the two} */
    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /** {@return this amount, or nothing when it is below zero} */
    public Money orZero() {
        return max(ZERO);
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** {@return whether this is less than the other} */
    public boolean isLessThan(Money other) {
        return fen < other.fen;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
