package org.alongside.actionplan;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Json;
import org.alongside.common.PocketCommands;
import org.alongside.common.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a man did to his plan on a phone. */
@RestController
class PlanApi {
    static final String URL = "/api/pocket/plan";

    private final Plans plans;
    private final PocketCommands commands;
    private final CurrentAccount current;

    PlanApi(Plans plans, PocketCommands commands, CurrentAccount current) {
        this.plans = plans;
        this.commands = commands;
        this.current = current;
    }

    /** One of the three. */
    record Change(
            @Nullable NewStep add,
            @Nullable NewState state,
            @Nullable NewGoal goal) {}

    record NewStep(
            UUID id,
            String title,
            @Nullable String byWhen,
            @Nullable UUID goal) {}

    record NewState(UUID id, StepState state) {}

    record NewGoal(UUID id, String title) {}

    @PostMapping(URL)
    @RolesAllowed(Role.P)
    List<PocketCommands.Result> change(@RequestBody PocketCommands.Outbox outbox) {
        return commands.carryOut(current.id().value(), outbox, this::carryOut);
    }

    private void carryOut(PocketCommands.Command command) {
        var at = command.at();
        switch (Json.mapper().treeToValue(command.body(), Change.class)) {
            case Change(NewStep step, var state, var goal)
            when step != null && state == null && goal == null ->
                plans.addStep(
                        new StepId(given(step.id())),
                        step.goal() == null ? null : new GoalId(step.goal()),
                        new PlanText(given(step.title())),
                        step.byWhen() == null ? "" : step.byWhen(),
                        at);
            case Change(var step, NewState state, var goal)
            when state != null && step == null && goal == null ->
                plans.setState(new StepId(given(state.id())), given(state.state()), at);
            case Change(var step, var state, NewGoal goal)
            when goal != null && step == null && state == null ->
                plans.addGoal(new GoalId(given(goal.id())), new PlanText(given(goal.title())), at);
            default -> throw new IllegalArgumentException("not one change");
        }
    }

    /** A phone may leave out anything. */
    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing");
        }
        return value;
    }
}
