package org.alongside.actionplan;

import java.util.Optional;

/** What a step says: one field, of which the later writing stands as a whole. */
public record StepWords(PlanText title, ByWhen byWhen, Optional<Practice> practice) {
    public static StepWords of(String title) {
        return new StepWords(new PlanText(title), ByWhen.NONE, Optional.empty());
    }
}
