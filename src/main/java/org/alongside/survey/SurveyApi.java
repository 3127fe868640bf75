package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Id;
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
import tools.jackson.databind.JsonNode;

/** What the survey on a phone sends: {@code {item, value}}, with null for a skip, or {@code {finish: true}}. */
@RestController
class SurveyApi {
    private final PocketCommands commands;
    private final CurrentAccount current;
    private final Answering answering;

    SurveyApi(PocketCommands commands, CurrentAccount current, Answering answering) {
        this.commands = commands;
        this.current = current;
        this.answering = answering;
    }

    @PostMapping("/api/pocket/survey/{id}")
    @RolesAllowed(Role.P)
    List<Result> carryOut(@PathVariable String id, @RequestBody Outbox outbox) {
        var response = Id.parse(id).map(ResponseId::new).orElseThrow(RuleViolation.NotFound::new);
        answering.mustBeMine(response);
        return commands.carryOut(current.id().value(), outbox, command -> carryOut(response, command));
    }

    private void carryOut(ResponseId response, Command command) {
        var body = command.body();
        if (body.path("finish").asBoolean(false)) {
            answering.finish(response, command.at());
        } else if (body.path("item").isString()) {
            answering.answer(response, body.path("item").stringValue(), value(body.path("value")), command.at());
        } else {
            throw new IllegalArgumentException("neither an answer nor the end");
        }
    }

    /** Only an explicit null is a skip: what is missing or no whole number must not pass for one. */
    private static @Nullable Integer value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException("no answer");
        }
        return value.intValue();
    }
}
