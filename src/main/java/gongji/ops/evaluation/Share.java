package gongji.ops.evaluation;

import java.util.Locale;

/**
 * A share with its 95 % interval by Wilson's method.
 *
 * @param part how many of them
 * @param whole how many there are
 */
public record Share(long part, long whole) {
    private static final double Z = 1.96;

    /** {@return the share, 0 of nothing} */
    public double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    public double low() {
        return bound(-1);
    }

    public double high() {
        return bound(1);
    }

    private double bound(int side) {
        if (whole == 0) {
            return side < 0 ? 0 : 1;
        }
        double p = value();
        double z2 = Z * Z / whole;
        double spread = Z * Math.sqrt(p * (1 - p) / whole + z2 / (4 * whole));
        return Math.clamp((p + z2 / 2 + side * spread) / (1 + z2), 0, 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5.1f %% [%4.1f, %5.1f] (%d/%d)", 100 * value(), 100 * low(), 100 * high(),
                part,
                whole);
    }
}
