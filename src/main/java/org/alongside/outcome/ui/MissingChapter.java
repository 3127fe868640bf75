package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;

/**
 * Who took part, who is missing and why, and whether those who are missing began elsewhere. For sharing the number who
 * took part is given for the whole programme only and to the nearest ten: from it and n, which every figure needs, it
 * could be worked out how few are missing.
 */
record MissingChapter(Told told) {
    private static final int ROUNDED = 10;

    Chapter chapter() {
        var pieces = new ArrayList<Piece>();
        var men = told.outcome().men();
        if (told.audience() instanceof Audience.Sharing(var plans)) {
            if (plans.isWhole(told.cohorts()) && men >= plans.smallestGroup()) {
                pieces.add(new Text(t("outcomes.men.about", String.valueOf((men + ROUNDED / 2) / ROUNDED * ROUNDED))));
            }
            pieces.add(new Text(t("outcomes.missing.notShared")));
        } else if (!told.audience().showsWhoTookPart(men)) {
            pieces.add(new Text(
                    t("outcomes.smallGroup", String.valueOf(told.programme().minimumGroup()))));
        } else {
            pieces.add(new Figures(ages(men)));
            pieces.add(new Figures(missing(men)));
            if (!told.shown().isEmpty()) {
                pieces.add(ChangeChapter.fold(
                        "others", List.of(new Text(t("outcomes.more.others.means")), new Figures(others()))));
            }
        }
        return new Chapter(t("outcomes.missing"), List.copyOf(pieces));
    }

    private Table ages(int men) {
        return new Table(
                t("outcomes.ages.caption", String.valueOf(men)),
                List.of(t("outcomes.age"), t("outcomes.men")),
                told.outcome().ages().entrySet().stream()
                        .map(age -> new Row(t("outcomes.age." + age.getKey()), List.of(String.valueOf(age.getValue()))))
                        .toList(),
                true);
    }

    private Table missing(int men) {
        var columns = Stream.of(
                        "part",
                        "start",
                        "both",
                        "startOnly",
                        "only." + told.outcome().later().code(),
                        "neither",
                        "why")
                .map(column -> t("outcomes.column." + column))
                .toList();
        return Table.of(
                t("outcomes.missing.caption", String.valueOf(men)),
                columns,
                told.outcome().sections().stream().map(this::row).toList());
    }

    private Row row(SectionOutcome section) {
        var who = section.completeness();
        return new Row(
                Parts.name(section),
                Stream.concat(
                                Stream.of(who.earlier(), who.both(), who.earlierOnly(), who.laterOnly(), who.neither())
                                        .map(String::valueOf),
                                Stream.of(MissingWords.of(
                                        section.missing(), told.outcome().later())))
                        .toList());
    }

    /** How those who answered both times began, and those who answered at the start only. */
    private Table others() {
        var columns = Stream.of("part", "completers", "others", "attrition", "difference", "ciDifference", "g")
                .map(column -> t("outcomes.column." + column))
                .toList();
        return Table.of(
                t("outcomes.more.others"),
                columns,
                told.shown().stream().map(this::compared).toList());
    }

    private Row compared(SectionOutcome section) {
        var attrition = section.attrition();
        var others = attrition.others();
        if (others.n() < told.programme().minimumGroup()) {
            return new Row(
                    Parts.name(section),
                    List.of(
                            others.n() == 0
                                    ? t("outcomes.others.none")
                                    : t(
                                            "outcomes.others.few",
                                            String.valueOf(told.programme().minimumGroup()))));
        }
        return new Row(
                Parts.name(section),
                List.of(
                        t(
                                "outcomes.meanOf",
                                Numbers.score(attrition.completers().mean()),
                                String.valueOf(attrition.completers().n())),
                        t("outcomes.meanOf", Numbers.score(others.mean()), String.valueOf(others.n())),
                        Numbers.shareInterval(attrition.rateInterval()),
                        Numbers.score(attrition.difference()),
                        Numbers.interval(attrition.interval()),
                        Numbers.score(attrition.hedgesG())));
    }
}
