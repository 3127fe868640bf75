package org.alongside.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.outcome.Cell.Reached;
import org.alongside.outcome.ManRow.Place;
import org.alongside.outcome.MeasuredParts.Measured;
import org.jspecify.annotations.Nullable;

/** Adds up what was counted in each cohort, for the ages, and of every part if so, that were asked for. */
final class TallySum {
    private final Measured measured;
    private final Set<AgeBand> ages;
    private final boolean ofEveryPart;
    private final List<Cell> cells = new ArrayList<>();
    private final List<CohortSum> cohorts = new ArrayList<>();
    private final @Nullable PairCounter[][] pairs;

    /**
     * {@code ages}: none named are all.
     *
     * @param ofEveryPart scores are counted only of men who have every one of them at both waves
     */
    TallySum(Measured measured, Collection<AgeBand> ages, boolean ofEveryPart) {
        this.measured = measured;
        this.ofEveryPart = ofEveryPart;
        this.ages = ages.isEmpty() ? EnumSet.allOf(AgeBand.class) : EnumSet.copyOf(ages);
        pairs = new PairCounter[measured.parts().size()][CohortTally.KINDS];
    }

    void add(Place place, CohortTally tally) {
        var before = cells.size();
        for (var band : ages) {
            for (var way = 0; way < CohortTally.WAYS; way++) {
                var men = tally.men(band, way);
                if (men > 0) {
                    cells.add(cell(0, band, way, null, null, men));
                }
            }
        }
        if (cells.size() > before) {
            for (var part = 0; part < pairs.length; part++) {
                cohorts.add(add(place, tally, part));
            }
        }
    }

    private CohortSum add(Place place, CohortTally tally, int part) {
        var sum = new long[6];
        for (var band : ages) {
            for (var kind = 0; kind < CohortTally.KINDS; kind++) {
                var its = tally.pairs(band, part, kind);
                if (its == null || ofEveryPart && !CohortTally.isOfEveryPart(kind)) {
                    continue;
                }
                var all = pairs[part][kind];
                if (all == null) {
                    all = new PairCounter();
                    pairs[part][kind] = all;
                }
                var isPair = CohortTally.isPair(kind);
                var to = all;
                its.forEach((pair, men) -> {
                    to.add(pair, men);
                    if (isPair) {
                        add(sum, PairCounter.first(pair), PairCounter.second(pair), men);
                    }
                });
            }
        }
        return new CohortSum(
                place.cohort(),
                part + 1,
                sum[0],
                BigDecimal.valueOf(sum[1]),
                BigDecimal.valueOf(sum[2]),
                BigDecimal.valueOf(sum[3]),
                sum[4],
                sum[5]);
    }

    /** Pairs, both sums, squares, rose, fell. */
    private static void add(long[] sum, long earlier, long later, long men) {
        var change = later - earlier;
        sum[0] += men;
        sum[1] += men * earlier;
        sum[2] += men * later;
        sum[3] += men * change * change;
        sum[4] += change > 0 ? men : 0;
        sum[5] += change < 0 ? men : 0;
    }

    CellSums sums() {
        for (var part = 0; part < pairs.length; part++) {
            for (var kind = 0; kind < CohortTally.KINDS; kind++) {
                var counter = pairs[part][kind];
                if (counter != null) {
                    add(part, kind, counter);
                }
            }
        }
        return new CellSums(cells, cohorts, measured);
    }

    private void add(int part, int kind, PairCounter counter) {
        counter.forEach((pair, men) -> cells.add(cell(
                part + 1,
                AgeBand.UNKNOWN,
                CohortTally.way(kind),
                CohortTally.hasEarlier(kind) ? PairCounter.first(pair) : null,
                CohortTally.hasLater(kind) ? PairCounter.second(pair) : null,
                men)));
    }

    private static Cell cell(
            int part, AgeBand band, int way, @Nullable Integer earlier, @Nullable Integer later, long men) {
        return new Cell(
                part,
                band,
                way / (CohortTally.REACHED * CohortTally.REACHED) == 1,
                Reached.values()[way / CohortTally.REACHED % CohortTally.REACHED],
                Reached.values()[way % CohortTally.REACHED],
                earlier,
                later,
                men);
    }
}
