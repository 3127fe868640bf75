package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.alongside.common.ui.Texts;
import org.alongside.outcome.SectionOutcome;

/** What the parts of an instrument are called, and what is said in the place of their figures. */
final class Parts {
    private Parts() {}

    static String name(SectionOutcome outcome) {
        return outcome.title().orElseGet(() -> t("outcomes.overall"));
    }

    static String tooFew(SectionOutcome outcome) {
        return outcome.change().n() == 0
                ? t("outcomes.noPair")
                : t("outcomes.tooFew", String.valueOf(outcome.minimumGroup()));
    }

    /** With the year: a programme may run over several. */
    static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.locale()).format(day);
    }
}
