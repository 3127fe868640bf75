package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.alongside.outcome.Group;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.Split;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Text;

/** Change by what the cohorts did and how they were held, in the order of names and numbers and never of the change. */
record VariationPart(Told told) {
    /** Below it a difference says next to nothing. */
    private static final int FEW = 10;

    Fold fold() {
        var pieces = new ArrayList<Piece>();
        for (var split : List.of(Split.ACTIVITY, Split.WEEKS, Split.COURSE_SHARE)) {
            pieces.addAll(by(split));
        }
        return CloserChapter.fold("variation", pieces);
    }

    private List<Piece> by(Split split) {
        var groups = told.groups(split);
        var caption = t("outcomes.closer.variation." + split, told.headlineName());
        if (groups.size() < 2) {
            return List.of(new Text(
                    groups.isEmpty()
                            ? t("outcomes.closer.variation.none." + split)
                            : t("outcomes.closer.variation.one." + split, name(split, groups.getFirst()))));
        }
        return List.of(CloserChapter.table(
                caption,
                groups.stream().map(group -> row(split, group)).toList(),
                "group." + split,
                "cohorts",
                "n",
                "mean",
                "ci"));
    }

    private Row row(Split split, Group group) {
        var change = group.change(told.headline().map(SectionOutcome::id).orElse(""));
        if (told.headline().filter(section -> told.shows(section, group)).isEmpty()) {
            return new Row(name(split, group), List.of(told.audience().hidden(change.n())));
        }
        return new Row(
                name(split, group),
                List.of(
                        String.valueOf(group.cohorts().size()),
                        change.n() < FEW
                                ? t("outcomes.closer.variation.few", String.valueOf(change.n()))
                                : String.valueOf(change.n()),
                        Numbers.score(change.mean()),
                        Numbers.interval(change.interval())));
    }

    private static String name(Split split, Group group) {
        return split == Split.ACTIVITY ? group.name() : t("outcomes.closer.variation.name." + split, group.name());
    }
}
