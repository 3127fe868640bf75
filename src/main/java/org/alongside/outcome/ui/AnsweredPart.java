package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.outcome.CloserLook;
import org.alongside.outcome.CloserLook.Answered;
import org.alongside.outcome.CloserLook.Answering;
import org.alongside.outcome.LargestRemainder;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Piece;
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
        return CloserChapter.fold(
                "answered",
                answered.isEmpty()
                        ? List.of(new Text(t("outcomes.noPair")))
                        : Stream.of(Answering.values())
                                .map(by -> table(
                                        by,
                                        answered.stream()
                                                .filter(one -> one.by() == by)
                                                .toList()))
                                .toList());
    }

    private Piece table(Answering by, List<Answered> answered) {
        var words =
                List.copyOf(new TreeSet<>(answered.stream().map(Answered::word).toList()));
        var head = Stream.concat(
                Stream.of(t("outcomes.column.wave"), t("outcomes.column.n")),
                words.stream().map(word -> t("survey." + by.name().toLowerCase(Locale.ROOT) + "." + word)));
        var rows = Stream.of(Wave.BASELINE, told.outcome().later())
                .map(wave -> row(wave, words, answered))
                .toList();
        return new Figures(Table.of(t("outcomes.closer.answered." + by), head.toList(), rows));
    }

    private Row row(Wave wave, List<String> words, List<Answered> answered) {
        var counts = words.stream()
                .mapToInt(word -> answered.stream()
                        .filter(one -> one.wave() == wave && one.word().equals(word))
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
