package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.Figure;
import org.alongside.outcome.Interval;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.SharingPlan.Count;
import org.alongside.outcome.Way;
import org.alongside.outcome.ui.Chart.Bar;
import org.alongside.outcome.ui.Chart.Intervals;
import org.alongside.outcome.ui.Chart.Part;
import org.alongside.outcome.ui.Chart.Tone;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;

/** The same figures to be seen at a glance. */
record PicturesChapter(Told told) {
    Chapter chapter() {
        var pieces = new ArrayList<Piece>();
        means().ifPresent(pieces::add);
        shares().ifPresent(pieces::add);
        new HistogramPicture(told).picture().ifPresent(pieces::add);
        return new Chapter(t("outcomes.pictures"), List.copyOf(pieces));
    }

    private Optional<Picture> means() {
        var lines = told.shown().stream()
                .flatMap(section -> line(Parts.name(section), section).stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(intervals(finding(lines), t("outcomes.picture.key"), t("outcomes.column.part"), lines));
    }

    private String finding(List<Chart.Interval> lines) {
        var better = lines.stream().filter(this::isClearOfZero).count();
        var key = "outcomes.picture." + told.better() + ".";
        return better == lines.size()
                ? t(key + "all")
                : better == 0 ? t(key + "none") : t(key + "some", String.valueOf(better), String.valueOf(lines.size()));
    }

    private boolean isClearOfZero(Chart.Interval line) {
        var end = told.edition().higherIsBetter() ? line.low() : line.high();
        return end != null && (told.edition().higherIsBetter() ? end > 0 : end < 0);
    }

    private static Optional<Chart.Interval> line(String name, SectionOutcome section) {
        return line(name, section.change().mean(), section.change().interval());
    }

    /** Nothing to draw where there is no mean; a mark alone where it has no interval. */
    static Optional<Chart.Interval> line(String name, Figure<Double> mean, Figure<Interval> interval) {
        var ends = interval.either(Optional::of, reason -> Optional.<Interval>empty());
        return mean.either(
                points -> Optional.of(new Chart.Interval(
                        name,
                        points,
                        ends.map(Interval::low).orElse(null),
                        ends.map(Interval::high).orElse(null))),
                reason -> Optional.empty());
    }

    /** Means with their intervals, and the same as a table. */
    static Picture intervals(String title, String key, String first, List<Chart.Interval> lines) {
        var rows = lines.stream()
                .map(line -> new Row(
                        line.name(),
                        List.of(
                                Numbers.score(line.mean()),
                                line.low() == null || line.high() == null
                                        ? t("outcomes.noInterval")
                                        : t(
                                                "outcomes.interval",
                                                Numbers.score(line.low()),
                                                Numbers.score(line.high())))))
                .toList();
        return new Picture(
                title,
                key,
                new Intervals(lines, t("outcomes.axis.change")),
                Table.of(title, List.of(first, t("outcomes.column.mean"), t("outcomes.column.ci")), rows));
    }

    private Optional<Picture> shares() {
        var bars = told.shown().stream()
                .flatMap(section -> {
                    var counts = told.audience()
                            .counts(
                                    section.id(),
                                    told.cohorts(),
                                    section.change().shares());
                    return counts.size() < 2
                            ? Stream.empty()
                            : Stream.of(new Bar(
                                    Parts.name(section),
                                    counts.stream().map(this::part).toList()));
                })
                .toList();
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        var labels = bars.stream()
                .flatMap(bar -> bar.parts().stream().map(Part::label))
                .distinct()
                .toList();
        var rows = bars.stream()
                .map(bar -> new Row(
                        bar.name(),
                        labels.stream()
                                .map(label -> bar.parts().stream()
                                        .filter(part -> part.label().equals(label))
                                        .map(part -> String.valueOf(part.men()))
                                        .findFirst()
                                        .orElse("–"))
                                .toList()))
                .toList();
        return Optional.of(new Picture(
                sharesFinding(bars),
                t("outcomes.picture.shares.key")
                        + (bars.stream().anyMatch(PicturesChapter::isTogether)
                                ? " " + t("outcomes.picture.shares.together")
                                : ""),
                new Chart.Shares(bars, t("outcomes.axis.share")),
                Table.of(
                        t("outcomes.picture.shares.table"),
                        Stream.concat(Stream.of(t("outcomes.column.part")), labels.stream())
                                .toList(),
                        rows)));
    }

    private static boolean isTogether(Bar bar) {
        return bar.parts().stream().anyMatch(part -> part.tone() == Tone.MIXED);
    }

    /** In how many scores more than half went the better way; of some of them only it would say too much. */
    private String sharesFinding(List<Bar> bars) {
        if (bars.size() < told.shown().size()) {
            return t("outcomes.picture.shares.some");
        }
        var most = bars.stream()
                .filter(bar ->
                        bar.parts().stream().anyMatch(part -> part.tone() == Tone.BETTER && 2 * part.men() > bar.men()))
                .count();
        return t("outcomes.picture.shares." + told.better(), String.valueOf(most), String.valueOf(bars.size()));
    }

    private Part part(Count count) {
        var label = Arrays.stream(Way.values())
                .filter(count.ways()::contains)
                .map(way -> Parts.column(way, told.better()))
                .collect(Collectors.joining(t("outcomes.or")));
        var tone = count.ways().size() > 1
                ? Tone.MIXED
                : switch (count.ways().iterator().next()) {
                    case IMPROVED -> Tone.BETTER;
                    case UNCHANGED -> Tone.SAME;
                    case WORSENED -> Tone.WORSE;
                };
        return new Part(label, count.men(), tone);
    }
}
