package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.actionplan.ShownSteps;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.ui.Live;

/** On the cohort’s page: what men show to their facilitator. A manager sees nothing of it. */
@org.springframework.stereotype.Component
class ShownPart implements CohortPart {
    private static final int BEFORE_THE_LINKS = 85;

    private final CurrentAccount current;
    private final ShownSteps shown;
    private final Broadcast broadcast;

    ShownPart(CurrentAccount current, ShownSteps shown, Broadcast broadcast) {
        this.current = current;
        this.shown = shown;
        this.broadcast = broadcast;
    }

    @Override
    public int order() {
        return BEFORE_THE_LINKS;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        if (current.get().role() != Role.FACILITATOR) {
            return Optional.empty();
        }
        var list = new ShownList(t("shown.toFacilitator"), drawn -> shown.toFacilitator(cohort, drawn), shown, true);
        Live.update(list, broadcast, Broadcast.Topic.PLAN, cohort.value(), list::refresh);
        return Optional.of(list);
    }
}
