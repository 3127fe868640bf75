package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.outcome.PairedChange;
import org.alongside.outcome.SectionOutcome;

/** The table of a published study: one row a part, and one for the overall score. */
final class ChangeTable {
    private ChangeTable() {}

    static StudyTable of(List<SectionOutcome> outcomes, boolean higherIsBetter) {
        var way = higherIsBetter ? "higher" : "lower";
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
        var table = new StudyTable(t("outcomes.change.caption"), columns);
        for (var outcome : outcomes) {
            if (outcome.mayBeShown()) {
                table.row(Parts.name(outcome), cells(outcome.change()));
            } else {
                table.words(Parts.name(outcome), Parts.tooFew(outcome));
            }
        }
        return table;
    }

    private static List<String> cells(PairedChange change) {
        var shares = change.shares();
        var percentages = shares.percentages()
                .either(list -> list, reason -> List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        return List.of(
                String.valueOf(change.n()),
                Numbers.countAndShare(shares.improved(), percentages.get(0)),
                Numbers.countAndShare(shares.unchanged(), percentages.get(1)),
                Numbers.countAndShare(shares.worsened(), percentages.get(2)),
                Numbers.score(change.mean()),
                Numbers.score(change.sd()),
                Numbers.interval(change.interval()),
                Numbers.test(change.t()),
                Numbers.whole(change.df()),
                Numbers.p(change.p()));
    }
}
