package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.LargestRemainder;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.SharingPlan.Count;
import org.alongside.outcome.Way;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;

/** The table of a published study, one row a part and one for the overall score; whoever wants more opens it. */
record ChangeChapter(Told told) {
    Chapter chapter() {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Figures(main()));
        var together = told.shown().stream()
                .flatMap(section -> together(section).stream())
                .toList();
        if (told.audience() instanceof Audience.Sharing(var plans)) {
            pieces.add(new Text(t("outcomes.everyPart")));
            pieces.add(new Text(t("outcomes.star", String.valueOf(plans.smallestCell()))));
            together.forEach(line -> pieces.add(new Text(line)));
        }
        if (!told.shown().isEmpty()) {
            new DetailTables(told).all().forEach(pieces::add);
        }
        return new Chapter(t("outcomes.change"), List.copyOf(pieces));
    }

    private Table main() {
        var way = told.better();
        var columns = Stream.of(
                        "part",
                        "n",
                        "improved." + way,
                        "unchanged",
                        "worsened." + way,
                        "mean",
                        "sd",
                        "ci",
                        "t",
                        "df",
                        "p")
                .map(column -> t("outcomes.column." + column))
                .toList();
        return Table.of(
                t("outcomes.change.caption." + told.outcome().later().code()),
                columns,
                told.outcome().sections().stream().map(this::row).toList());
    }

    private Row row(SectionOutcome section) {
        if (!told.shows(section)) {
            return new Row(
                    Parts.name(section),
                    List.of(told.audience().hidden(section.change().n())));
        }
        var change = section.change();
        var shares = shares(counts(section));
        return new Row(
                Parts.name(section),
                List.of(
                        String.valueOf(change.n()),
                        shares.get(0),
                        shares.get(1),
                        shares.get(2),
                        Numbers.score(change.mean()),
                        Numbers.score(change.sd()),
                        Numbers.interval(change.interval()),
                        Numbers.test(change.t()),
                        Numbers.whole(change.df()),
                        Numbers.p(change.p())));
    }

    private List<Count> counts(SectionOutcome section) {
        return told.audience()
                .counts(section.id(), told.cohorts(), section.change().shares());
    }

    /** Of each way by itself: the count and its percentage, or that it is hidden. */
    static List<String> shares(List<Count> counts) {
        var percentages = LargestRemainder.percentages(
                        counts.stream().mapToInt(Count::men).toArray())
                .either(list -> list, reason -> List.<BigDecimal>of());
        return Arrays.stream(Way.values())
                .map(way -> {
                    for (var i = 0; i < percentages.size(); i++) {
                        if (counts.get(i).ways().equals(Set.of(way))) {
                            return Numbers.countAndShare(counts.get(i).men(), percentages.get(i));
                        }
                    }
                    return Audience.HIDDEN;
                })
                .toList();
    }

    /** Such as “People around you: no change or decreased together 11.” */
    private List<String> together(SectionOutcome section) {
        return counts(section).stream()
                .filter(count -> count.ways().size() == 2)
                .map(count -> t(
                        "outcomes.together",
                        Parts.name(section),
                        Arrays.stream(Way.values())
                                .filter(count.ways()::contains)
                                .map(way -> Parts.column(way, told.better()))
                                .collect(Collectors.joining(", ")),
                        String.valueOf(count.men())))
                .toList();
    }

    static Fold fold(String key, List<Piece> pieces) {
        return new Fold(t("outcomes.more." + key), pieces);
    }
}
