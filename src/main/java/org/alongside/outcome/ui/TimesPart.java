package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.CloserLook;
import org.alongside.outcome.CloserLook.PartPath;
import org.alongside.outcome.CloserLook.WavePath;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.alongside.survey.Wave;

/**
 * The change against the start at each time of asking, each of its own men; and the path of those who answered every
 * time. The means of that path are not shared: of several waves they could be subtracted, see {@code SharingPlan}.
 */
record TimesPart(Told told, CloserLook look, Function<Wave, Optional<Told>> at) {
    Fold fold() {
        var pieces = new ArrayList<Piece>();
        var asked = told.edition().waves().stream()
                .flatMap(wave -> at.apply(wave).stream())
                .collect(Collectors.partitioningBy(TimesPart::isAnswered));
        var times = asked.getOrDefault(true, List.of());
        var unanswered = asked.getOrDefault(false, List.of());
        for (var section : told.outcome().sections()) {
            pieces.add(CloserChapter.table(
                    t("outcomes.closer.times.of", Parts.name(section)),
                    times.stream().map(then -> row(section.id(), then)).toList(),
                    "wave",
                    "n",
                    "mean",
                    "ci",
                    "p"));
        }
        if (!unanswered.isEmpty()) {
            pieces.add(new Text(t(
                    "outcomes.closer.times.nobody",
                    unanswered.stream().map(TimesPart::name).collect(Collectors.joining(", ")))));
        }
        picture(times).ifPresent(pieces::add);
        if (told.isForSharing()) {
            pieces.add(new Text(t("outcomes.closer.times.notShared")));
        } else {
            pieces.add(
                    look.path(told.choice()).map(this::path).orElseGet(() -> new Text(t("outcomes.closer.times.two"))));
        }
        return CloserChapter.fold("times", pieces);
    }

    private static boolean isAnswered(Told then) {
        return then.outcome().sections().stream()
                .anyMatch(section -> section.change().n() > 0);
    }

    private static String name(Told then) {
        return t("outcomes.wave." + then.outcome().later().code());
    }

    private static Optional<SectionOutcome> section(String id, Told then) {
        return then.outcome().sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private static Row row(String id, Told then) {
        var change = section(id, then).map(SectionOutcome::change);
        return section(id, then)
                .filter(then::shows)
                .map(section -> new Row(
                        name(then),
                        List.of(
                                String.valueOf(section.change().n()),
                                Numbers.score(section.change().mean()),
                                Numbers.interval(section.change().interval()),
                                Numbers.p(section.change().p()))))
                .orElseGet(() -> new Row(
                        name(then),
                        List.of(then.audience().hidden(change.map(c -> c.n()).orElse(0)))));
    }

    private Optional<Piece> picture(List<Told> times) {
        var id = told.headline().map(SectionOutcome::id).orElse("");
        var lines = times.stream()
                .flatMap(then -> section(id, then).filter(then::shows).stream()
                        .flatMap(section -> PicturesChapter.line(
                                t(
                                        "outcomes.groups.name",
                                        name(then),
                                        String.valueOf(section.change().n())),
                                section.change().mean(),
                                section.change().interval())
                                .stream()))
                .toList();
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(PicturesChapter.intervals(
                        t("outcomes.path.title", told.headlineName()),
                        t("outcomes.path.key"),
                        t("outcomes.column.wave"),
                        lines));
    }

    /** A column a wave: there are as many as were answered. */
    private Piece path(WavePath path) {
        var columns = Stream.of(
                        Stream.of(t("outcomes.column.part"), t("outcomes.column.n")),
                        path.waves().stream()
                                .map(wave -> t("outcomes.closer.times.mean", t("outcomes.wave." + wave.code()))),
                        Stream.of("perMonth", "ci", "p").map(column -> t("outcomes.column." + column)))
                .flatMap(names -> names)
                .toList();
        var parts = path.parts().stream().collect(Collectors.toMap(PartPath::part, Function.identity()));
        return new Figures(Table.of(
                t("outcomes.closer.times.path"),
                columns,
                told.outcome().sections().stream()
                        .map(section -> row(Parts.name(section), Optional.ofNullable(parts.get(section.id()))))
                        .toList()));
    }

    private Row row(String name, Optional<PartPath> path) {
        var minimum = told.programme().minimumGroup();
        return path.filter(found -> found.perMonth().n() >= minimum)
                .map(found -> new Row(
                        name,
                        Stream.of(
                                        Stream.of(
                                                String.valueOf(found.perMonth().n())),
                                        found.means().stream().map(Numbers::score),
                                        Stream.of(
                                                Numbers.score(found.perMonth().mean()),
                                                Numbers.interval(
                                                        found.perMonth().interval()),
                                                Numbers.p(found.perMonth().p())))
                                .flatMap(cells -> cells)
                                .toList()))
                .orElseGet(() -> new Row(name, List.of(t("outcomes.closer.times.few", String.valueOf(minimum)))));
    }
}
