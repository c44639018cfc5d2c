package gongji.knowledge.search;

/** Walks downhill with steps of its own for each value (Adam), pulled towards a home. Used by one thread. */
final class Descent {
    private static final double MEMORY = 0.9;
    private static final double LONG_MEMORY = 0.999;
    private final double[] values;
    private final double[] slope;
    private final double[] roughness;
    private final double length;
    private final double pull;
    private final double[] home;
    private int steps;

    /**
     * A walk.
     *
     * @param home where the pull leads
     */
    Descent(double[] start, double[] home, double length, double pull) {
        this.values = start.clone();
        this.home = home.clone();
        this.slope = new double[start.length];
        this.roughness = new double[start.length];
        this.length = length;
        this.pull = pull;
    }

    void step(double[] gradient) {
        steps++;
        for (int i = 0; i < values.length; i++) {
            double down = gradient[i] + pull * (values[i] - home[i]);
            slope[i] = MEMORY * slope[i] + (1 - MEMORY) * down;
            roughness[i] = LONG_MEMORY * roughness[i] + (1 - LONG_MEMORY) * down * down;
            double even = slope[i] / (1 - Math.pow(MEMORY, steps));
            double rough = roughness[i] / (1 - Math.pow(LONG_MEMORY, steps));
            values[i] -= length * even / (Math.sqrt(rough) + 1e-8);
        }
    }

    double[] values() {
        return values;
    }
}
