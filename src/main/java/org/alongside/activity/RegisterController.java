package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Id;
import org.alongside.common.Json;
import org.alongside.common.PocketCommands;
import org.alongside.common.PocketCommands.Command;
import org.alongside.common.PocketCommands.Outbox;
import org.alongside.common.PocketCommands.Result;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the taps that phones kept while a register was marked. */
@RestController
class RegisterController {
    private final PocketCommands commands;
    private final Registers registers;
    private final CurrentAccount current;

    RegisterController(PocketCommands commands, Registers registers, CurrentAccount current) {
        this.commands = commands;
        this.registers = registers;
        this.current = current;
    }

    private record Body(UUID enrolment, Mark mark, @Nullable Boolean onlyIfUnmarked) {
        Body {
            Objects.requireNonNull(enrolment);
            Objects.requireNonNull(mark);
        }
    }

    @PostMapping("/api/pocket/register/{session}")
    @RolesAllowed({Role.F, Role.M})
    List<Result> register(@PathVariable("session") String session, @RequestBody Outbox outbox) {
        var id = Id.parse(session).map(SessionId::new).orElseThrow(RuleViolation.NotFound::new);
        return commands.carryOut(current.id().value(), outbox, command -> registers.mark(id, tap(command)));
    }

    private static Registers.Tap tap(Command command) {
        var body = Json.mapper().treeToValue(command.body(), Body.class);
        return new Registers.Tap(
                new EnrolmentId(body.enrolment()),
                body.mark(),
                Boolean.TRUE.equals(body.onlyIfUnmarked()),
                command.at());
    }
}
