package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.common.Broadcast;
import org.alongside.common.Broadcast.Topic;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A man answers his own survey, one question at a time; its scores are made anew with each change. */
@Service
public class Answering {
    private final CurrentParticipant participant;
    private final InstrumentStore instruments;
    private final ResponseStore responses;
    private final AuditTrail audit;
    private final Broadcast broadcast;

    Answering(
            CurrentParticipant participant,
            InstrumentStore instruments,
            ResponseStore responses,
            AuditTrail audit,
            Broadcast broadcast) {
        this.participant = participant;
        this.instruments = instruments;
        this.responses = responses;
        this.audit = audit;
        this.broadcast = broadcast;
    }

    /** Refuses whatever is not his own, as if it were not there. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public void mustBeMine(ResponseId id) {
        if (responses.find(id, participant.id()).isEmpty()) {
            throw new RuleViolation.NotFound();
        }
    }

    /** Answers one question, or skips it when the value is null. {@code at}: when it was tapped. */
    @RolesAllowed(Role.P)
    @Transactional
    public void answer(ResponseId id, String itemId, @Nullable Integer value, Instant at) {
        var response = lockMine(id);
        var instrument = instruments.find(response.instrumentId());
        var item = instrument.item(itemId).orElseThrow(() -> new RuleViolation.Refused("pocket.survey.noQuestion"));
        var sheet = responses.answers(id);
        if (value == null ? !instrument.allowSkip() : !item.scale().has(value)) {
            throw new RuleViolation.Refused("pocket.survey.noAnswer");
        }
        if (!response.takes(at, sheet.left() > 0)) {
            throw new RuleViolation.Refused(response.isOpen(at) ? "pocket.survey.finished" : "pocket.survey.closed");
        }
        if (response.mustBeReopened()) {
            responses.reopen(id, at);
            audit.record("reopened-survey", "response", id);
        }
        var answered = sheet.with(instrument.items().indexOf(item), value, at);
        responses.write(id, answered, Scoring.stored(instrument, answered));
    }

    /** From now on it counts. Every question must have been answered or skipped. */
    @RolesAllowed(Role.P)
    @Transactional
    public void finish(ResponseId id, Instant at) {
        var response = lockMine(id);
        var blanks = responses.answers(id).left() > 0;
        if (!response.isWaiting(blanks)) {
            return;
        }
        if (blanks) {
            throw new RuleViolation.Refused("pocket.survey.unanswered");
        }
        responses.finish(id, at);
        audit.record("finished-survey", "response", id);
        broadcast.changed(Topic.SURVEY, response.cohortId().value());
    }

    private Response lockMine(ResponseId id) {
        return responses.lock(id, participant.id()).orElseThrow(RuleViolation.NotFound::new);
    }
}
