package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.CurrentAccount;
import org.alongside.account.PersonName;
import org.alongside.activity.Registers.Made;
import org.alongside.activity.Registers.Tap;
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

/** Takes what phones kept while a register was taken. */
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

    /** A mark of a man, who may have walked in; or how many others came; or the note. */
    private record Body(
            @Nullable Long saw,
            @Nullable UUID enrolment,
            @Nullable Mark mark,
            @Nullable Boolean onlyIfUnmarked,
            @Nullable String walkIn,
            @Nullable Integer others,
            @Nullable String note) {}

    @PostMapping("/api/pocket/register/{session}")
    @RolesAllowed({Role.F, Role.M})
    List<Result> register(@PathVariable("session") String session, @RequestBody Outbox outbox) {
        var id = Id.parse(session).map(SessionId::new).orElseThrow(RuleViolation.NotFound::new);
        return commands.carryOutAndTell(current.id().value(), outbox, command -> carryOut(id, command));
    }

    private long carryOut(SessionId session, Command command) {
        var body = Json.mapper().treeToValue(command.body(), Body.class);
        // a phone that does not say what it saw has seen nothing
        var made = new Made(command.at(), command.phoneAt(), body.saw() == null ? 0 : body.saw());
        if (body.enrolment() != null && body.mark() != null && body.others() == null && body.note() == null) {
            return registers.mark(
                    session,
                    new Tap(
                            new EnrolmentId(body.enrolment()),
                            body.mark(),
                            Boolean.TRUE.equals(body.onlyIfUnmarked()),
                            made,
                            Optional.ofNullable(body.walkIn()).map(PersonName::new)));
        }
        if (body.enrolment() != null || body.mark() != null || body.walkIn() != null) {
            throw new IllegalArgumentException("half a mark");
        }
        if (body.others() != null && body.note() == null) {
            return registers.enter(session, SessionEntry.OTHERS, body.others().toString(), made);
        }
        if (body.note() != null && body.others() == null) {
            return registers.enter(session, SessionEntry.NOTE, body.note(), made);
        }
        throw new IllegalArgumentException("not one thing");
    }
}
