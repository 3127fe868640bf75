package org.alongside.actionplan;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Json;
import org.alongside.common.PocketCommands;
import org.alongside.common.Role;
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

    @PostMapping(URL)
    @RolesAllowed(Role.P)
    List<PocketCommands.Result> change(@RequestBody PocketCommands.Outbox outbox) {
        return commands.carryOut(
                current.id().value(),
                outbox,
                command -> plans.change(Json.mapper().treeToValue(command.body(), PlanChange.class), command.at()));
    }
}
