package org.alongside.actionplan.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.alongside.account.AccountId;
import org.alongside.common.ui.PocketHost;

/** The plan as it lives on a phone. */
@Tag("alongside-plan")
@JsModule("./pocket/plan.ts")
class PlanElement extends PocketHost {
    static final String WORDS = "plan.pocket.";
    static final String URL = "/api/pocket/plan";

    PlanElement(AccountId account) {
        super(WORDS, account.value(), URL);
    }

    void show(PlanData plan) {
        give(plan);
    }
}
