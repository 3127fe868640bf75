package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.Optional;
import org.alongside.actionplan.ByWhen;
import org.alongside.actionplan.StepState;
import org.alongside.common.ui.Formats;

/** Parts of a plan in words. */
final class PlanWords {
    private PlanWords() {}

    /** “this week”; empty where there is nothing to say. */
    static Optional<String> byWhen(ByWhen byWhen) {
        return switch (byWhen.value()) {
            case "" -> Optional.empty();
            case "WEEK" -> Optional.of(t("plan.pocket.byWhen.WEEK"));
            case "SESSION" -> Optional.of(t("plan.pocket.byWhen.SESSION"));
            default -> byWhen.day().map(Formats::day);
        };
    }

    /** Empty for what is still to do. */
    static Optional<String> state(StepState state) {
        return switch (state) {
            case DONE -> Optional.of(t("plan.pocket.done"));
            case MOVED_ON -> Optional.of(t("plan.pocket.movedOn"));
            case TO_DO, DROPPED -> Optional.empty();
        };
    }
}
