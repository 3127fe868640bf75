package org.alongside.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Cell.Reached;
import org.alongside.outcome.ManRow.Place;
import org.alongside.outcome.MeasuredParts.Measured;
import org.jspecify.annotations.Nullable;

/**
 * Counts men by their pair of scores, one after the other: what is kept grows with how many pairs of scores there are, and
 * not with the men.
 */
final class ScoreTally {
    private static final int REACHED = Reached.values().length;
    private static final int BANDS = AgeBand.values().length;
    /** Left early or not, how far at both waves, and whether there is a score then. */
    private static final int KINDS = 2 * REACHED * REACHED * 4;

    private final Measured measured;
    private final Place[] places;
    private final int parts;
    private final long[] men = new long[2 * REACHED * REACHED * BANDS];
    private final @Nullable LongCounter[][] pairs;
    /** By cohort and part: pairs, both sums, squares, rose, fell. */
    private final long[][][] sums;

    private final boolean[] inhabited;
    private final long[][] times;

    ScoreTally(Measured measured, List<Place> places) {
        this.measured = measured;
        this.places = places.toArray(Place[]::new);
        parts = measured.parts().size();
        pairs = new LongCounter[parts][KINDS];
        sums = new long[places.size()][parts][6];
        inhabited = new boolean[places.size()];
        times = new long[places.size()][];
        Arrays.setAll(times, place -> new long[] {Long.MAX_VALUE, Long.MIN_VALUE});
    }

    void add(ManRow man) {
        var reached = ((man.leftEarly() ? 1 : 0) * REACHED + man.earlierReached()) * REACHED + man.laterReached();
        men[reached * BANDS + man.band()]++;
        inhabited[man.place()] = true;
        for (var part = 0; part < parts; part++) {
            var kind = reached * 4 + (man.hasEarlier(part) ? 2 : 0) + (man.hasLater(part) ? 1 : 0);
            var counter = pairs[part][kind];
            if (counter == null) {
                counter = new LongCounter();
                pairs[part][kind] = counter;
            }
            var f = man.earlier(part);
            var l = man.later(part);
            counter.add((long) f << Integer.SIZE | l & 0xffff_ffffL);
            if ((kind & 3) == 3) {
                var sum = sums[man.place()][part];
                var d = (long) l - f;
                sum[0]++;
                sum[1] += f;
                sum[2] += l;
                sum[3] += d * d;
                sum[4] += d > 0 ? 1 : 0;
                sum[5] += d < 0 ? 1 : 0;
            }
        }
        man.window(times[man.place()]);
    }

    CellSums sums() {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < men.length; i++) {
            if (men[i] > 0) {
                cells.add(cell(0, AgeBand.values()[i % BANDS], i / BANDS, null, null, men[i]));
            }
        }
        for (var part = 0; part < parts; part++) {
            for (var kind = 0; kind < KINDS; kind++) {
                var counter = pairs[part][kind];
                if (counter != null) {
                    counter.forEach(each(cells, part + 1, kind));
                }
            }
        }
        var window = days(0).min(Comparator.naturalOrder())
                .flatMap(first -> days(1).max(Comparator.naturalOrder()).map(last -> new Outcome.Window(first, last)));
        return new CellSums(cells, cohorts(), measured, window);
    }

    private static ObjLongConsumer<Long> each(List<Cell> cells, int part, int kind) {
        return (pair, count) -> cells.add(cell(
                part,
                AgeBand.UNKNOWN,
                kind / 4,
                (kind & 2) == 0 ? null : (int) (pair >> Integer.SIZE),
                (kind & 1) == 0 ? null : (int) pair.longValue(),
                count));
    }

    private static Cell cell(
            int part, AgeBand band, int reached, @Nullable Integer earlier, @Nullable Integer later, long men) {
        return new Cell(
                part,
                band,
                reached / (REACHED * REACHED) == 1,
                Reached.values()[reached / REACHED % REACHED],
                Reached.values()[reached % REACHED],
                earlier,
                later,
                men);
    }

    private List<CohortSum> cohorts() {
        var found = new ArrayList<CohortSum>();
        for (var place = 0; place < places.length; place++) {
            if (inhabited[place]) {
                for (var part = 0; part < parts; part++) {
                    found.add(sum(places[place].cohort(), part + 1, sums[place][part]));
                }
            }
        }
        return found;
    }

    private static CohortSum sum(CohortId cohort, int part, long[] sum) {
        return new CohortSum(
                cohort,
                part,
                sum[0],
                BigDecimal.valueOf(sum[1]),
                BigDecimal.valueOf(sum[2]),
                BigDecimal.valueOf(sum[3]),
                sum[4],
                sum[5]);
    }

    private Stream<LocalDate> days(int end) {
        return IntStream.range(0, places.length).boxed().flatMap(place -> day(place, end).stream());
    }

    /** In the time of the place. */
    private Optional<LocalDate> day(int place, int end) {
        return Optional.ofNullable(ManRow.at(times[place][end]))
                .map(at -> LocalDate.ofInstant(at, places[place].zone()));
    }
}
