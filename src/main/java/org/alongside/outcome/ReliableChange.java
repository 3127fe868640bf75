package org.alongside.outcome;

/**
 * How many changed by more than the instrument’s error of measurement (Jacobson and Truax 1991): s√(2(1 − r)), with s
 * the SD of all baselines and r the reliability; reliable is what is above 1.96 times that, exactly as much is not.
 * {@code improved} is for the better, by the direction of the instrument.
 */
public record ReliableChange(
        double reliability, double baselineSd, double errorOfDifference, int improved, int unchanged, int worse) {
    private static final double CRITICAL = 1.96;

    /** The smallest change that is just not reliable, in points. */
    public double threshold() {
        return CRITICAL * errorOfDifference;
    }

    public int n() {
        return improved + unchanged + worse;
    }

    /**
     * No baseline, one only, or all alike: {@code baseline_sd_undefined_or_zero}. No pair: all counts 0.
     *
     * @param baselineSd of everybody, also of those without a later score
     * @param reliability above 0 and below 1
     */
    static Figure<ReliableChange> of(
            Sample changes, Figure<Double> baselineSd, double reliability, Direction direction) {
        if (!(reliability > 0 && reliability < 1)) {
            throw new IllegalArgumentException("a reliability is between 0 and 1");
        }
        if (!(baselineSd instanceof Figure.Value<Double>(var known)) || known == 0) {
            return Figure.undefined(Reason.BASELINE_SD_UNDEFINED_OR_ZERO);
        }
        var error = known * Math.sqrt(2 * (1 - reliability));
        var improved = 0L;
        var worse = 0L;
        for (var i = 0; i < changes.distinct(); i++) {
            if (Math.abs(changes.value(i)) / error > CRITICAL) {
                improved += direction.of(changes.value(i)) > 0 ? changes.count(i) : 0;
                worse += direction.of(changes.value(i)) < 0 ? changes.count(i) : 0;
            }
        }
        return Figure.of(new ReliableChange(
                reliability, known, error, (int) improved, (int) (changes.n() - improved - worse), (int) worse));
    }
}
