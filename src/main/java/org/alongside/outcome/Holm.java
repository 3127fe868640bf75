package org.alongside.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holm’s (1979) correction for asking several questions at once, as {@code p.adjust(p, "holm")} in R. */
public final class Holm {
    private Holm() {}

    /**
     * In the same order: the ith smallest of m times m − i + 1, never below the one before it, at most 1. What is
     * undefined stays so and is not counted in m. None: none; one: that p. Equal p stay equal.
     */
    public static List<Figure<PValue>> adjust(List<Figure<PValue>> p) {
        var defined = IntStream.range(0, p.size())
                .filter(i -> p.get(i) instanceof Figure.Value)
                .boxed()
                .sorted((a, b) -> value(p.get(a)).compareTo(value(p.get(b))))
                .toList();
        var adjusted = new ArrayList<>(p);
        var before = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < defined.size(); i++) {
            var log10 = value(p.get(defined.get(i))).log10() + Math.log10(defined.size() - i);
            before = Math.min(0, Math.max(before, log10));
            adjusted.set(defined.get(i), Figure.of(new PValue(before)));
        }
        return adjusted;
    }

    private static PValue value(Figure<PValue> p) {
        return ((Figure.Value<PValue>) p).value();
    }
}
