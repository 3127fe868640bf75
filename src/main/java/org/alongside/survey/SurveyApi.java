package org.alongside.survey;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.alongside.common.Id;
import org.alongside.common.PocketCommands;
import org.alongside.common.PocketCommands.Command;
import org.alongside.common.PocketCommands.Outbox;
import org.alongside.common.PocketCommands.Result;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What the survey on a phone sends: {@code {consent: version}}, {@code {item, value}} with null for a skip,
 * {@code {finish: true}} and what is asked beside the questions. Each does no harm when it arrives twice. The pass is in
 * a cookie that the browser sends to this response’s address only.
 */
@RestController
@RequestMapping("/api/pocket/survey/{id}")
class SurveyApi {
    /** Of the pass. */
    static final String COOKIE = "alongside-survey";

    private static final UUID NOBODY = new UUID(0, 0);

    private final PocketCommands commands;
    private final Answering answering;
    private final SurveyPages pages;

    SurveyApi(PocketCommands commands, Answering answering, SurveyPages pages) {
        this.commands = commands;
        this.answering = answering;
        this.pages = pages;
    }

    @PostMapping
    @PermitAll
    List<Result> carryOut(
            @PathVariable String id,
            @CookieValue(name = COOKIE, defaultValue = "") String pass,
            @RequestBody Outbox outbox) {
        var key = new SurveyKey(response(id), pass, outbox.account() == null ? NOBODY : outbox.account());
        return commands.carryOutAgain(outbox, command -> carryOut(key, command));
    }

    /** The tablet goes back to the facilitator. */
    @PostMapping("/end")
    @PermitAll
    void end(@PathVariable String id, @CookieValue(name = COOKIE, defaultValue = "") String pass) {
        answering.end(new SurveyKey(response(id), pass, NOBODY));
    }

    @GetMapping("/scores")
    @PermitAll
    List<SurveyPages.MyScore> scores(
            @PathVariable String id, @CookieValue(name = COOKIE, defaultValue = "") String pass) {
        return pages.scores(response(id), pass);
    }

    private static ResponseId response(String id) {
        return Id.parse(id).map(ResponseId::new).orElseThrow(RuleViolation.NotFound::new);
    }

    private void carryOut(SurveyKey key, Command command) {
        var body = command.body();
        if (body.path("item").isString()) {
            answering.answer(key, body.path("item").stringValue(), value(body.path("value")), command.at());
        } else if (body.path("finish").asBoolean(false)) {
            answering.finish(key, command.at());
        } else if (body.path("consent").isString()) {
            answering.consent(key, body.path("consent").stringValue(), command.at());
        } else if (body.path("followUp").isBoolean()) {
            answering.followUp(key, body.path("followUp").booleanValue(), command.at());
        } else if (body.path("contactMe").asBoolean(false)) {
            answering.contactMe(key, command.at());
        } else if (body.path("readAloud").asBoolean(false)) {
            answering.readAloud(key);
        } else {
            throw new IllegalArgumentException("nothing that a survey sends");
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
