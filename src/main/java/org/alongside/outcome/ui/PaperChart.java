package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.ui.Chart.Bar;
import org.alongside.outcome.ui.Chart.BeforeAfter;
import org.alongside.outcome.ui.Chart.Histogram;
import org.alongside.outcome.ui.Chart.Intervals;
import org.alongside.outcome.ui.Chart.Part;
import org.alongside.outcome.ui.Chart.Shares;

/** Pictures made of boxes, with their figures beside them: sharp on any paper, and read out as they stand. */
final class PaperChart {
    private static final double WIDE = 100;

    private PaperChart() {}

    static String draw(Chart chart) {
        var rows = switch (chart) {
            case Intervals intervals -> intervals(intervals);
            case Shares shares -> shares.items().stream().map(PaperChart::bar).collect(Collectors.joining());
            case Histogram histogram -> histogram(histogram.items());
            case BeforeAfter means -> means(means);
        };
        return "<table class=\"plot\">" + rows + "</table>";
    }

    private static String intervals(Intervals chart) {
        var scale = Scale.of(chart.items().stream()
                .flatMap(i -> Stream.of(
                        i.mean(), i.low() == null ? i.mean() : i.low(), i.high() == null ? i.mean() : i.high(), 0.0))
                .toList());
        return chart.items().stream()
                .map(item -> {
                    var zero = box("zero", scale.at(0), 0);
                    var dot = box("dot", scale.at(item.mean()), 0);
                    if (item.low() == null || item.high() == null) {
                        return row(item.name(), zero + dot, Numbers.score(item.mean()));
                    }
                    var line = box("range", scale.at(item.low()), scale.at(item.high()) - scale.at(item.low()));
                    return row(
                            item.name(),
                            zero + line + dot,
                            t(
                                    "outcomes.picture.short",
                                    Numbers.score(item.mean()),
                                    Numbers.score(item.low()),
                                    Numbers.score(item.high())));
                })
                .collect(Collectors.joining());
    }

    private static String bar(Bar bar) {
        var boxes = new StringBuilder();
        var at = 0.0;
        for (var part : bar.parts()) {
            var width = bar.men() == 0 ? 0 : WIDE * part.men() / bar.men();
            boxes.append(part.men() == 0 ? "" : box("bar " + part.tone().name().toLowerCase(Locale.ROOT), at, width));
            at += width;
        }
        return row(
                bar.name(),
                boxes.toString(),
                bar.parts().stream()
                        .map(part -> part.label() + " " + part.men())
                        .collect(Collectors.joining(", ")));
    }

    private static String histogram(List<Part> bins) {
        var most = Math.max(1, bins.stream().mapToInt(Part::men).max().orElse(1));
        return bins.stream()
                .map(bin -> row(
                        bin.label(),
                        bin.men() == 0
                                ? ""
                                : box("bar " + bin.tone().name().toLowerCase(Locale.ROOT), 0, WIDE * bin.men() / most),
                        String.valueOf(bin.men())))
                .collect(Collectors.joining());
    }

    private static String means(BeforeAfter chart) {
        ToDoubleFunction<Chart.Two> before = Chart.Two::before;
        var scale = Scale.of(chart.items().stream()
                .flatMap(i -> Stream.of(before.applyAsDouble(i), i.after()))
                .toList());
        return chart.items().stream()
                .map(item -> {
                    var from = scale.at(Math.min(item.before(), item.after()));
                    var to = scale.at(Math.max(item.before(), item.after()));
                    return row(
                            item.name(),
                            box("range", from, to - from)
                                    + box("ring", scale.at(item.before()), 0)
                                    + box("dot", scale.at(item.after()), 0),
                            t(
                                    "outcomes.picture.beforeAfter",
                                    Numbers.score(item.before()),
                                    Numbers.score(item.after())));
                })
                .collect(Collectors.joining());
    }

    private static String row(String name, String boxes, String said) {
        return "<tr><th scope=\"row\">" + ReportHtml.text(name) + "</th><td class=\"surface\"><div class=\"boxes\">"
                + (boxes.isEmpty() ? "<span></span>" : boxes) + "</div></td><td class=\"said\">" + ReportHtml.text(said)
                + "</td></tr>";
    }

    private static String box(String kind, double from, double width) {
        return width > 0 || kind.startsWith("bar")
                ? String.format(
                        Locale.ROOT, "<div class=\"%s\" style=\"left:%.2f%%;width:%.2f%%\"></div>", kind, from, width)
                : String.format(Locale.ROOT, "<div class=\"%s\" style=\"left:%.2f%%\"></div>", kind, from);
    }

    /** From points to the width of the surface. */
    private record Scale(double from, double to) {
        static Scale of(List<Double> points) {
            var from = points.stream().mapToDouble(p -> p).min().orElse(0);
            var to = points.stream().mapToDouble(p -> p).max().orElse(1);
            var room = Math.max((to - from) / 20, 0.1);
            return new Scale(from - room, to + room);
        }

        double at(double points) {
            return (points - from) / (to - from) * WIDE;
        }
    }
}
