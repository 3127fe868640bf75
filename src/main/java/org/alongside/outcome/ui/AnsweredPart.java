package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.outcome.CloserLook;
import org.alongside.outcome.CloserLook.Answered;
import org.alongside.outcome.LargestRemainder;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.alongside.survey.Wave;

/** How the questions were answered, at the start and later; never shared, since n and the missing men stand in it. */
record AnsweredPart(Told told, CloserLook look) {
    Fold fold() {
        if (told.isForSharing()) {
            return CloserChapter.notShared("answered");
        }
        var answered = look.howAnswered(told.choice());
        var modes = new TreeSet<>(answered.stream().map(Answered::mode).toList());
        var rows = Stream.of(Wave.BASELINE, told.outcome().later())
                .map(wave -> row(wave, List.copyOf(modes), answered))
                .toList();
        return CloserChapter.fold(
                "answered",
                List.of(
                        modes.isEmpty()
                                ? new Text(t("outcomes.noPair"))
                                : new Figures(Table.of(
                                        t("outcomes.closer.answered"),
                                        Stream.concat(
                                                        Stream.of(t("outcomes.column.wave"), t("outcomes.column.n")),
                                                        modes.stream().map(mode -> t("survey.mode." + mode)))
                                                .toList(),
                                        rows))));
    }

    private Row row(Wave wave, List<String> modes, List<Answered> answered) {
        var counts = modes.stream()
                .mapToInt(mode -> answered.stream()
                        .filter(one -> one.wave() == wave && one.mode().equals(mode))
                        .mapToInt(Answered::men)
                        .sum())
                .toArray();
        var n = Arrays.stream(counts).sum();
        var name = t("outcomes.wave." + wave.code());
        if (!told.audience().showsWhoTookPart(n)) {
            return new Row(
                    name,
                    List.of(
                            n == 0
                                    ? t("outcomes.closer.nobodyThen")
                                    : t(
                                            "outcomes.closer.few",
                                            String.valueOf(told.programme().minimumGroup()))));
        }
        var shares = LargestRemainder.percentages(counts).either(list -> list, reason -> List.<BigDecimal>of());
        return new Row(
                name,
                Stream.concat(
                                Stream.of(String.valueOf(n)),
                                IntStream.range(0, counts.length)
                                        .mapToObj(i -> Numbers.countAndShare(counts[i], shares.get(i))))
                        .toList());
    }
}
