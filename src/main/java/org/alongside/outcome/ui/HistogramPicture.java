package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.ui.Chart.Histogram;
import org.alongside.outcome.ui.Chart.Part;
import org.alongside.outcome.ui.Chart.Tone;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;

/**
 * How many men changed by how many points, overall or else in the first part. No bar stands across no change. For
 * sharing it is drawn of the whole programme only, and neighbouring bars are put together until each has enough men; a
 * bar never stands across two counts of the table, so that it is finer than them and nothing can be subtracted.
 */
record HistogramPicture(Told told) {
    private static final int BARS = 14;

    private record Bin(double from, double to, int men) {
        Bin with(Bin next) {
            return new Bin(from, next.to, men + next.men);
        }
    }

    Optional<Picture> picture() {
        return told.shown().reversed().stream().findFirst().flatMap(this::of);
    }

    private Optional<Picture> of(SectionOutcome section) {
        var changes = section.change().counts();
        var bins = switch (told.audience()) {
            case Audience.Working working -> Optional.of(bins(changes));
            case Audience.Sharing(var plans) ->
                plans.isWhole(told.cohorts())
                                && told.audience()
                                        .showsEveryCount(
                                                section.id(),
                                                told.cohorts(),
                                                section.change().shares())
                        ? Optional.of(together(bins(changes), plans.smallestCell()))
                        : Optional.<List<Bin>>empty();
        };
        return bins.map(found -> picture(section, found));
    }

    private Picture picture(SectionOutcome section, List<Bin> bins) {
        var parts = bins.stream()
                .map(bin -> new Part(label(bin), bin.men(), tone(bin)))
                .toList();
        var median = Numbers.score(section.change().median());
        return new Picture(
                t("outcomes.picture.histogram", Parts.name(section), median),
                t("outcomes.picture.histogram.key"),
                new Histogram(parts, t("outcomes.axis.change")),
                new Table(
                        t("outcomes.picture.histogram.table", Parts.name(section)),
                        List.of(t("outcomes.axis.change"), t("outcomes.men")),
                        parts.stream()
                                .map(part -> new Row(part.label(), List.of(String.valueOf(part.men()))))
                                .toList(),
                        true));
    }

    private static List<Bin> bins(SortedMap<Double, Integer> changes) {
        var widest = Math.max(Math.abs(changes.firstKey()), Math.abs(changes.lastKey()));
        var width = Math.max(1, Math.ceil(2 * widest / BARS));
        var men = new TreeMap<Double, Integer>();
        changes.forEach((change, count) ->
                men.merge(Math.signum(change) * Math.ceil(Math.abs(change) / width), count, Integer::sum));
        var bins = new ArrayList<Bin>();
        for (var i = Math.min(0, men.firstKey()); i <= Math.max(0, men.lastKey()); i++) {
            var low = (Math.abs(i) - 1) * width + 1;
            var high = Math.abs(i) * width;
            var count = men.getOrDefault(i, 0);
            bins.add(i == 0 ? new Bin(0, 0, count) : i > 0 ? new Bin(low, high, count) : new Bin(-high, -low, count));
        }
        return bins;
    }

    /** What is left at the side of no change joins the bar before it. Where there is nobody the bars stay apart. */
    private static List<Bin> together(List<Bin> bins, int smallest) {
        var done = new ArrayList<Bin>();
        for (var sign = -1; sign <= 1; sign++) {
            var side = new ArrayList<Bin>();
            for (var bin : bins) {
                if (Math.signum(bin.from()) != sign) {
                    continue;
                }
                if (!side.isEmpty() && side.getLast().men() < smallest) {
                    side.set(side.size() - 1, side.getLast().with(bin));
                } else {
                    side.add(bin);
                }
            }
            while (side.size() > 1 && side.getLast().men() < smallest) {
                var last = side.removeLast();
                side.set(side.size() - 1, side.getLast().with(last));
            }
            done.addAll(side);
        }
        return done;
    }

    private static String label(Bin bin) {
        var from = Numbers.signed(bin.from());
        return bin.from() == bin.to() ? from : t("outcomes.interval", from, Numbers.signed(bin.to()));
    }

    private Tone tone(Bin bin) {
        if (bin.from() == 0) {
            return Tone.SAME;
        }
        return bin.from() > 0 == told.edition().higherIsBetter() ? Tone.BETTER : Tone.WORSE;
    }
}
