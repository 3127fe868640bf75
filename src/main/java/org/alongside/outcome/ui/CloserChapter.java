package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.CloserLook;
import org.alongside.outcome.CloserLook.Period;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.alongside.survey.Wave;

/**
 * How far the figures can be trusted, and what goes with a larger or smaller change: each question folded away by itself,
 * with what it means. What may not be shared says so in words.
 */
record CloserChapter(Told told, CloserLook look, Function<Wave, Optional<Told>> at) {
    Chapter chapter() {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Text(Stream.concat(period().stream(), Stream.of(t("outcomes.closer.means")))
                .collect(Collectors.joining(" "))));
        pieces.add(new TimesPart(told, look, at).fold());
        pieces.add(new ClusterPart(told).fold());
        pieces.add(new ReliabilityPart(told, look).alpha());
        pieces.add(new ReliabilityPart(told, look).change());
        pieces.add(new DosePart(told, look).fold());
        pieces.add(new VariationPart(told).fold());
        pieces.add(new AnsweredPart(told, look).fold());
        return new Chapter(t("outcomes.closer"), List.copyOf(pieces));
    }

    /** Not for sharing: the first and the last are one man’s each. */
    private Optional<String> period() {
        return told.isForSharing()
                ? Optional.empty()
                : look.period(told.choice()).map(CloserChapter::days);
    }

    private static String days(Period period) {
        return period.from().equals(period.to())
                ? t("outcomes.closer.day", Parts.date(period.from()))
                : t("outcomes.closer.days", Parts.date(period.from()), Parts.date(period.to()));
    }

    static Fold fold(String key, List<Piece> pieces) {
        return new Fold(
                t("outcomes.closer." + key),
                Stream.concat(Stream.of(new Text(t("outcomes.closer." + key + ".means"))), pieces.stream())
                        .toList());
    }

    /** Why it is not in the version for sharing. */
    static Fold notShared(String key) {
        return fold(key, List.of(new Text(t("outcomes.closer." + key + ".notShared"))));
    }

    static Figures table(String caption, List<Row> rows, String... columns) {
        return new Figures(Table.of(
                caption,
                Arrays.stream(columns)
                        .map(column -> t("outcomes.column." + column))
                        .toList(),
                rows));
    }
}
