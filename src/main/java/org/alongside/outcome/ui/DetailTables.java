package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.Way;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.alongside.survey.Wave;

/** What else a study reports of a change, each folded away with what it means. */
record DetailTables(Told told) {
    List<Piece> all() {
        return Stream.of(scores(), sizes(), ranks(), shares(), together()).toList();
    }

    /** Means of the start and the end are shared for one pair of waves only: see {@code SharingPlan} about cycles. */
    private Piece scores() {
        if (told.isForSharing() && told.outcome().later() != Wave.END) {
            return folded("scores", List.of(), section -> List.of());
        }
        return folded(
                "scores",
                List.of("n", "meanBefore", "sdBefore", "medianBefore", "meanAfter", "sdAfter", "medianAfter", "r"),
                section -> {
                    var change = section.change();
                    return List.of(
                            String.valueOf(change.n()),
                            Numbers.score(change.earlier().mean()),
                            Numbers.score(change.earlier().sd()),
                            Numbers.score(change.earlier().median()),
                            Numbers.score(change.later().mean()),
                            Numbers.score(change.later().sd()),
                            Numbers.score(change.later().median()),
                            Numbers.score(change.correlation()));
                });
    }

    private Piece sizes() {
        return folded("sizes", List.of("dz", "dzCi", "dav", "davCi", "gz", "gav"), section -> {
            var effect = section.change().effect();
            return List.of(
                    Numbers.score(effect.dz()),
                    Numbers.interval(effect.dzInterval()),
                    Numbers.score(effect.dav()),
                    Numbers.interval(effect.davInterval()),
                    Numbers.score(effect.gz()),
                    Numbers.score(effect.gav()));
        });
    }

    /** From ranks and p it could be worked out how many did not change: only where every count is shown. */
    private Piece ranks() {
        return folded("ranks", List.of("medianChange", "hl", "v", "z", "pWilcoxon", "pSign"), section -> {
            var change = section.change();
            var all = told.audience().showsEveryCount(section.id(), told.cohorts(), change.shares());
            var ranks = change.wilcoxon();
            return Stream.concat(
                            Stream.of(Numbers.score(change.median()), Numbers.score(change.hodgesLehmann())),
                            all
                                    ? Stream.of(
                                            Numbers.plain(ranks.v()),
                                            Numbers.score(ranks.z()),
                                            Numbers.p(ranks.p()),
                                            Numbers.p(change.signTest()))
                                    : Stream.generate(() -> Audience.HIDDEN).limit(4))
                    .toList();
        });
    }

    private Piece shares() {
        var way = told.better();
        return folded("shares", List.of("improved." + way, "unchanged", "worsened." + way), section -> {
            var shares = section.change().shares();
            var counts = told.audience().counts(section.id(), told.cohorts(), shares);
            return Arrays.stream(Way.values())
                    .map(one -> counts.stream().anyMatch(count -> count.ways().equals(Set.of(one)))
                            ? Numbers.shareInterval(shares.interval(shares.count(one)))
                            : Audience.HIDDEN)
                    .toList();
        });
    }

    /** Of all the parts or of none: from the others’ it could be guessed. */
    private Piece together() {
        var sections = told.outcome().sections().stream()
                .filter(section -> section.title().isPresent())
                .toList();
        var all = sections.stream().allMatch(told::shows);
        return folded(
                "holm",
                List.of("p", "pHolm"),
                section -> List.of(
                        Numbers.p(section.change().p()),
                        section.title().isEmpty()
                                ? t("outcomes.notInFamily")
                                : all ? Numbers.p(section.holm()) : Audience.HIDDEN));
    }

    private Piece folded(String key, List<String> columns, Function<SectionOutcome, List<String>> cells) {
        if (columns.isEmpty()) {
            return ChangeChapter.fold(key, List.of(new Text(t("outcomes.more." + key + ".notShared"))));
        }
        var names = Stream.concat(Stream.of("part"), columns.stream())
                .map(column -> t("outcomes.column." + column))
                .toList();
        var rows = told.shown().stream()
                .map(section -> new Row(Parts.name(section), cells.apply(section)))
                .toList();
        return ChangeChapter.fold(
                key,
                List.of(
                        new Text(t("outcomes.more." + key + ".means")),
                        new Figures(Table.of(t("outcomes.more." + key), names, rows))));
    }
}
