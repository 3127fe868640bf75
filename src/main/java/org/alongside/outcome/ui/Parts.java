package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.common.ui.Texts;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.Way;

/** What the parts of an instrument are called, and what is said in the place of their figures. */
final class Parts {
    private Parts() {}

    static String name(SectionOutcome outcome) {
        return outcome.title().orElseGet(() -> t("outcomes.overall"));
    }

    /** Such as {@code UNCHANGED.WORSENED}. */
    static String key(Set<Way> ways) {
        return Arrays.stream(Way.values()).filter(ways::contains).map(Way::name).collect(Collectors.joining("."));
    }

    /** What a way is called at the head of a column, where {@code better} is “higher” or “lower”. */
    static String column(Way way, String better) {
        return switch (way) {
            case IMPROVED -> t("outcomes.column.improved." + better);
            case UNCHANGED -> t("outcomes.column.unchanged");
            case WORSENED -> t("outcomes.column.worsened." + better);
        };
    }

    /** With the year: a programme may run over several. */
    static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.locale()).format(day);
    }
}
