package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.outcome.CloserLook;
import org.alongside.outcome.CloserLook.PartConsistency;
import org.alongside.outcome.ReliableChange;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Text;

/**
 * How far the questions of a part measure one thing, and how many men changed by more than their error. Neither is shared:
 * men who answered one time only are in the first, so that from its n it could be worked out how few are missing; and the
 * counts of the second cut across those of the table.
 */
record ReliabilityPart(Told told, CloserLook look) {
    Fold alpha() {
        if (told.isForSharing()) {
            return CloserChapter.notShared("alpha");
        }
        var titles = told.outcome().sections().stream()
                .collect(Collectors.toMap(SectionOutcome::id, Function.identity(), (a, b) -> a));
        var rows = look.consistency(told.choice()).stream()
                .filter(one -> titles.containsKey(one.part()))
                .map(one -> row(one, titles))
                .toList();
        return CloserChapter.fold(
                "alpha",
                rows.isEmpty()
                        ? List.of(new Text(t("outcomes.noPair")))
                        : List.of(CloserChapter.table(
                                t("outcomes.closer.alpha"), rows, "partAndWave", "n", "questions", "alpha", "ci")));
    }

    private Row row(PartConsistency one, Map<String, SectionOutcome> titles) {
        var figures = one.figures();
        var part = titles.get(one.part());
        var name = t(
                "outcomes.closer.partAt",
                part == null ? one.part() : Parts.name(part),
                t("outcomes.wave." + one.wave().code()));
        if (figures.n() == 0) {
            return new Row(name, List.of(t("outcomes.closer.nobodyThen")));
        }
        if (!told.audience().showsWhoTookPart(figures.n())) {
            return new Row(name, List.of(t("outcomes.closer.few", minimum())));
        }
        return new Row(
                name,
                List.of(
                        String.valueOf(figures.n()),
                        String.valueOf(figures.items()),
                        figures.alpha()
                                .either(
                                        alpha -> alpha < 0
                                                ? t("outcomes.closer.alpha.negative", Numbers.score(alpha))
                                                : Numbers.score(alpha),
                                        reason -> Numbers.score(figures.alpha())),
                        Numbers.interval(figures.interval())));
    }

    private String minimum() {
        return String.valueOf(told.programme().minimumGroup());
    }

    Fold change() {
        if (told.isForSharing()) {
            return CloserChapter.notShared("reliable");
        }
        return CloserChapter.fold(
                "reliable",
                List.of(CloserChapter.table(
                        t("outcomes.closer.reliable"),
                        told.outcome().sections().stream().map(this::row).toList(),
                        "part",
                        "n",
                        "reliability",
                        "threshold",
                        "reliablyImproved",
                        "notReliably",
                        "reliablyWorse")));
    }

    private Row row(SectionOutcome section) {
        if (!told.shows(section)) {
            return new Row(
                    Parts.name(section),
                    List.of(told.audience().hidden(section.change().n())));
        }
        return new Row(
                Parts.name(section),
                section.reliable()
                        .either(ReliabilityPart::cells, reason -> List.of(t("outcomes.undefined." + reason.code()))));
    }

    private static List<String> cells(ReliableChange change) {
        return List.of(
                String.valueOf(change.n()),
                Numbers.score(change.reliability()),
                Numbers.score(change.threshold()),
                String.valueOf(change.improved()),
                String.valueOf(change.unchanged()),
                String.valueOf(change.worse()));
    }
}
