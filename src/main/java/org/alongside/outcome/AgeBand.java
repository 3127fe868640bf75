package org.alongside.outcome;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ages at the start, in the bands of the study. */
public enum AgeBand {
    BELOW_45(0, 44),
    FROM_45_TO_49(45, 49),
    FROM_50_TO_54(50, 54),
    FROM_55_TO_60(55, 60),
    FROM_61(61, Integer.MAX_VALUE),
    UNKNOWN(-1, -1);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The youngest age in it; of unknown ages, −1. */
    int from() {
        return from;
    }

    /** The oldest age in it; of unknown ages, −1. */
    int to() {
        return to;
    }

    /** In whole years; nobody’s age is below 0. */
    public static AgeBand of(Optional<Integer> age) {
        return Arrays.stream(values())
                .filter(band -> age.isPresent() && age.get() >= band.from && age.get() <= band.to)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The band’s place in this list, as SQL finds it from a column with the age. */
    static String sql(String column) {
        return Arrays.stream(values())
                .filter(band -> band != UNKNOWN)
                .map(band -> "when %s between %d and %d then %d".formatted(column, band.from, band.to, band.ordinal()))
                .collect(Collectors.joining(" ", "case ", " else " + UNKNOWN.ordinal() + " end"));
    }

    /** Whether a column with the age is in one of these; none named: always. */
    static String sqlIn(String column, Collection<AgeBand> bands) {
        return bands.isEmpty()
                ? "true"
                : sql(column)
                        + bands.stream()
                                .map(band -> String.valueOf(band.ordinal()))
                                .sorted()
                                .collect(Collectors.joining(", ", " in (", ")"));
    }

    /** How many are in each band, in order, with a 0 where there is nobody; together as many as were given. */
    public static Map<AgeBand, Integer> count(Collection<Optional<Integer>> ages) {
        var counts = new EnumMap<AgeBand, Integer>(AgeBand.class);
        Arrays.stream(values()).forEach(band -> counts.put(band, 0));
        ages.forEach(age -> counts.merge(of(age), 1, Integer::sum));
        return counts;
    }
}
