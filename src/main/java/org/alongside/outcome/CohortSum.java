package org.alongside.outcome;

import java.math.BigDecimal;
import org.alongside.cohort.CohortId;

/** A cohort’s pairs of one part, added up, in stored units. A pair rose, stayed or fell, whatever of these is better. */
record CohortSum(
        CohortId cohort,
        int part,
        long pairs,
        BigDecimal earlier,
        BigDecimal later,
        BigDecimal squares,
        long rose,
        long fell) {
    SummedChange inPoints(int unit, Direction direction) {
        var divisor = BigDecimal.valueOf(unit);
        var up = direction == Direction.HIGHER_IS_BETTER;
        return new SummedChange(
                Math.toIntExact(pairs),
                earlier.divide(divisor, Sample.EXACT),
                later.divide(divisor, Sample.EXACT),
                later.subtract(earlier).divide(divisor, Sample.EXACT),
                squares.divide(divisor.multiply(divisor), Sample.EXACT),
                new Shares((int) (up ? rose : fell), (int) (pairs - rose - fell), (int) (up ? fell : rose)));
    }
}
