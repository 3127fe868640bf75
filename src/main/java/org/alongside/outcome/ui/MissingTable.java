package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.SectionOutcome;
import org.alongside.survey.PairedScores.Got;
import org.alongside.survey.PairedScores.Row;
import org.alongside.survey.PairedScores.Section;

/** Who answered when, part by part, and what is missing of the others. Counts of everybody who took part. */
final class MissingTable {
    private MissingTable() {}

    static StudyTable of(List<SectionOutcome> outcomes, int men) {
        var columns = Stream.of("part", "start", "both", "startOnly", "endOnly", "neither", "why")
                .map(column -> t("outcomes.column." + column))
                .toList();
        var table = new StudyTable(t("outcomes.missing.caption", String.valueOf(men)), columns);
        for (var outcome : outcomes) {
            var who = outcome.completeness();
            var counts = Stream.of(who.earlier(), who.both(), who.earlierOnly(), who.laterOnly(), who.neither())
                    .map(String::valueOf);
            table.row(
                    Parts.name(outcome),
                    Stream.concat(counts, Stream.of(why(outcome.section()))).toList());
        }
        return table;
    }

    private static String why(Section section) {
        var left = section.count(row -> row.leftEarly() && row.pair().isEmpty());
        var reasons = Stream.of(
                        wave(section, "start", Row::baseline),
                        wave(section, "end", Row::end),
                        left == 0 ? "" : t("outcomes.why.left", String.valueOf(left)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? t("outcomes.why.nobody") : reasons;
    }

    /** Such as “At the end: 2 left a question out, 1 not started.” */
    private static String wave(Section section, String wave, Function<Row, Got> got) {
        var reasons = Stream.of(Got.LEFT_OUT, Got.NOT_FINISHED, Got.NOT_STARTED)
                .filter(reason -> section.count(row -> got.apply(row) == reason) > 0)
                .map(reason ->
                        t("outcomes.why." + reason, String.valueOf(section.count(row -> got.apply(row) == reason))))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : t("outcomes.why." + wave, reasons);
    }
}
