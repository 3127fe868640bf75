package org.alongside.outcome.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a picture shows, for the component in the browser and for paper alike. */
sealed interface Chart {
    enum Kind {
        INTERVALS,
        SHARES,
        HISTOGRAM,
        BEFORE_AFTER
    }

    /** How it is filled. */
    enum Tone {
        BETTER,
        SAME,
        WORSE,
        /** Of more than one kind. */
        MIXED
    }

    /** Means with their 95% intervals on one scale, on which no change always is. */
    record Intervals(Kind kind, List<Interval> items, String axis) implements Chart {
        Intervals(List<Interval> items, String axis) {
            this(Kind.INTERVALS, items, axis);
        }
    }

    /** No ends: there is no interval. */
    record Interval(
            String name,
            double mean,
            @Nullable Double low,
            @Nullable Double high) {}

    /** Parts of a whole, one bar a name, from no change to both sides. */
    record Shares(Kind kind, List<Bar> items, String axis) implements Chart {
        Shares(List<Bar> items, String axis) {
            this(Kind.SHARES, items, axis);
        }
    }

    record Bar(String name, List<Part> parts) {
        int men() {
            return parts.stream().mapToInt(Part::men).sum();
        }
    }

    record Part(String label, int men, Tone tone) {}

    record Histogram(Kind kind, List<Part> items, String axis) implements Chart {
        Histogram(List<Part> items, String axis) {
            this(Kind.HISTOGRAM, items, axis);
        }
    }

    record BeforeAfter(Kind kind, List<Two> items, String axis, String before, String after) implements Chart {
        BeforeAfter(List<Two> items, String axis, String before, String after) {
            this(Kind.BEFORE_AFTER, items, axis, before, after);
        }
    }

    record Two(String name, double before, double after) {}
}
