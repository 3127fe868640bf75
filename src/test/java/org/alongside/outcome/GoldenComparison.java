package org.alongside.outcome;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a computed figure is the expected one: within the tolerance of the file, or undefined for its reason. */
final class GoldenComparison {
    private static final double TOLERANCE = 1e-9;
    /** Who says that two are needed says it of none too, and of the same figure that three are. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "n_less_than_2", Set.of("n_less_than_2", "n_less_than_3", "no_complete_pairs"),
            "n_less_than_3", Set.of("n_less_than_3", "n_less_than_2", "no_complete_pairs"));
    /** What a paper prints, and the places it prints it to. */
    private static final Map<String, String> PRINTED = Map.of(
            "n", "n_complete",
            "mean_change", "mean_change",
            "sd", "sd_change",
            "t", "t",
            "df", "df",
            "increased", "n_increased",
            "no_change", "n_no_change",
            "decreased", "n_decreased");

    private GoldenComparison() {}

    static boolean agrees(@Nullable Figure<?> actual, JsonNode expected) {
        if (actual == null) {
            return false;
        }
        var tolerance = expected.path("tol_rel").asDouble(TOLERANCE);
        return actual.either(
                value -> !expected.hasNonNull("undefined")
                        && (same(value, expected.get("value"), tolerance)
                                || same(asCoin(value, expected), expected.get("value"), tolerance)),
                reason -> expected.hasNonNull("undefined")
                        && isReason(reason, expected.get("undefined").asString()));
    }

    /** R’s coin takes 1 − Φ(z), which loses the last digits of a small p: the same is lost here. */
    private static Object asCoin(Object value, JsonNode expected) {
        return value instanceof PValue p && expected.path("r").asString("").startsWith("coin::")
                ? (Object) (2 * (1 - (1 - p.value().doubleValue() / 2)))
                : value;
    }

    private static boolean isReason(Reason actual, String expected) {
        return SAME.getOrDefault(expected, Set.of(expected)).contains(actual.code());
    }

    private static boolean same(Object actual, @Nullable JsonNode expected, double tolerance) {
        if (expected == null || expected.isNull()) {
            return false;
        } else if (expected.isArray()) {
            return actual instanceof List<?> list && list.size() == expected.size() && all(list, expected, tolerance);
        } else if (expected.isBoolean()) {
            return Objects.equals(actual, expected.asBoolean());
        }
        var wanted = expected.asDouble();
        if (actual instanceof PValue p && Math.abs(wanted) < Double.MIN_NORMAL) {
            // R’s double has underflown; where p matters so far out its logarithm is a reference value of its own
            return p.log10() < Math.log10(Double.MIN_NORMAL);
        }
        var number = actual instanceof PValue p ? p.value().doubleValue() : ((Number) actual).doubleValue();
        return Double.isFinite(number) && Math.abs(number - wanted) <= Math.abs(wanted) * tolerance;
    }

    private static boolean all(List<?> actual, JsonNode expected, double tolerance) {
        for (var i = 0; i < actual.size(); i++) {
            var wanted = expected.get(i);
            var found = (Figure<?>) actual.get(i);
            if (!found.<Boolean>either(value -> same(value, wanted, tolerance), reason -> wanted.isNull())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the figures, rounded, are what a paper printed of them. */
    static boolean isPrinted(Map<String, Figure<?>> figures, String what, JsonNode printed) {
        if (what.equals("ci")) {
            return isRounded(figures.get("ci95_low"), printed.get(0).asDouble(), 2)
                    && isRounded(figures.get("ci95_high"), printed.get(1).asDouble(), 2);
        }
        return isRounded(figures.get(PRINTED.getOrDefault(what, what)), printed.asDouble(), what.equals("t") ? 3 : 2);
    }

    private static boolean isRounded(@Nullable Figure<?> figure, double printed, int places) {
        var half = 0.5 * Math.pow(10, -places) * (1 + TOLERANCE);
        return figure != null
                && figure.<Boolean>either(
                        value -> Math.abs(((Number) value).doubleValue() - printed) <= half, reason -> false);
    }
}
