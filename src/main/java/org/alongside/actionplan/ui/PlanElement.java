package org.alongside.actionplan.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.alongside.account.AccountId;
import org.alongside.actionplan.Plans.Goal;
import org.alongside.actionplan.Plans.Plan;
import org.alongside.actionplan.Plans.Step;
import org.alongside.common.ui.PocketHost;
import org.jspecify.annotations.Nullable;

/** The plan as it lives on a phone. */
@Tag("alongside-plan")
@JsModule("./pocket/plan.ts")
class PlanElement extends PocketHost {
    PlanElement(AccountId account) {
        super("plan.pocket.", account.value(), "/api/pocket/plan");
    }

    void show(Plan plan) {
        give(new Data(
                plan.goals().stream().map(GoalData::of).toList(),
                plan.steps().stream().map(StepData::of).toList()));
    }

    private record Data(List<GoalData> goals, List<StepData> steps) {}

    private record GoalData(String id, String title) {
        static GoalData of(Goal goal) {
            return new GoalData(goal.id().value().toString(), goal.title());
        }
    }

    private record StepData(String id, @Nullable String goal, String title, String byWhen, String state) {
        static StepData of(Step step) {
            var goal = step.goalId();
            return new StepData(
                    step.id().value().toString(),
                    goal == null ? null : goal.value().toString(),
                    step.title(),
                    step.byWhen(),
                    step.state().name());
        }
    }
}
