package org.alongside.survey;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.alongside.account.AuditTrail;
import org.alongside.common.Broadcast;
import org.alongside.common.Broadcast.Topic;
import org.alongside.common.RuleViolation;
import org.alongside.survey.PassStore.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A man answers one survey, a question at a time; its scores are made anew with each change. His pass is his permission:
 * whoever shows none is asked to come in again, and nothing he did is lost.
 */
@Service
public class Answering {
    /** More than phones that one man could hold. */
    private static final int TRIES = 50;

    private final PassStore passes;
    private final InstrumentStore instruments;
    private final ResponseStore responses;
    private final AnswerStore answers;
    private final SurveySteps steps;
    private final WaveCalendar calendar;
    private final FollowUpStore followUps;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answering(
            PassStore passes,
            InstrumentStore instruments,
            ResponseStore responses,
            AnswerStore answers,
            SurveySteps steps,
            WaveCalendar calendar,
            FollowUpStore followUps,
            AuditTrail audit,
            Broadcast broadcast,
            TransactionTemplate transaction,
            Clock clock) {
        this.passes = passes;
        this.instruments = instruments;
        this.responses = responses;
        this.answers = answers;
        this.steps = steps;
        this.calendar = calendar;
        this.followUps = followUps;
        this.audit = audit;
        this.broadcast = broadcast;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** He says yes to the words of that version. */
    @PermitAll
    public void consent(SurveyKey key, String version, Instant at) {
        var opened = find(key);
        if (!opened.consented()
                && !steps.consent(opened, version, at)
                && !find(key).consented()) {
            throw new RuleViolation.Refused("pocket.doesNotFit");
        }
    }

    /**
     * Answers one question, or skips it when the value is null. {@code at}: when it was tapped. Nearly always nobody else
     * changes the response at that moment: rather than lock it, we look again if somebody did.
     */
    @PermitAll
    public void answer(SurveyKey key, String itemId, @Nullable Integer value, Instant at) {
        for (var i = 0; i < TRIES; i++) {
            if (tryToAnswer(find(key), itemId, value, at)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("many phones answer at once");
    }

    private boolean tryToAnswer(Opened opened, String itemId, @Nullable Integer value, Instant at) {
        var response = opened.response();
        var scorer = instruments.scorer(response.instrumentId());
        var position = scorer.position(itemId).orElseThrow(() -> new RuleViolation.Refused("pocket.survey.noQuestion"));
        if (value == null
                ? !scorer.instrument().allowSkip()
                : !scorer.items().get(position).scale().has(value)) {
            throw new RuleViolation.Refused("pocket.survey.noAnswer");
        }
        mustTake(opened, at);
        var answered = opened.sheet().with(position, value, at);
        BooleanSupplier write =
                () -> answers.write(response.id(), opened.seen(), answered, scorer.scores(answered.values()));
        return response.mustBeReopened() ? reopen(opened, write, at) : write.getAsBoolean();
    }

    private boolean reopen(Opened opened, BooleanSupplier write, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var written = write.getAsBoolean();
            if (written) {
                responses.reopen(opened.response().id(), at);
                audit.record(
                        opened.account(),
                        "reopened-survey",
                        "response",
                        opened.response().id());
            }
            return written;
        }));
    }

    private void mustTake(Opened opened, Instant at) {
        if (opened.withdrawn()) {
            throw new RuleViolation.Refused("pocket.survey.withdrawn");
        }
        if (!opened.consented()) {
            throw new RuleViolation.Refused("pocket.survey.noConsent");
        }
        var response = opened.response();
        BooleanSupplier isOpen = () -> calendar.of(opened.enrolment())
                .filter(asked -> asked.isOpen(response.wave(), at))
                .isPresent();
        if (!response.takes(at, opened.sheet().left() > 0, isOpen)) {
            throw new RuleViolation.Refused(isOpen.getAsBoolean() ? "pocket.survey.finished" : "pocket.survey.closed");
        }
    }

    /** From now on it counts. Every question must have been answered or skipped, and none becomes unanswered again. */
    @PermitAll
    public void finish(SurveyKey key, Instant at) {
        var opened = find(key);
        var blanks = opened.sheet().left() > 0;
        if (!opened.response().isWaiting(blanks)) {
            return;
        }
        if (blanks) {
            throw new RuleViolation.Refused("pocket.survey.unanswered");
        }
        steps.finish(opened, at);
    }

    /** The questions are read to him, by this phone or tablet. */
    @PermitAll
    @Transactional
    public void readAloud(SurveyKey key) {
        lock(key);
        responses.mode(key.response(), Response.Mode.READ_ALOUD, null);
    }

    /** Whether he may be asked again, months later. */
    @PermitAll
    @Transactional
    public void followUp(SurveyKey key, boolean yes, Instant at) {
        followUps.say(lock(key).enrolment(), yes, at);
    }

    /** Somebody is told that he asked for it, and nothing else. */
    @PermitAll
    @Transactional
    public void contactMe(SurveyKey key, Instant at) {
        var opened = lock(key);
        passes.askForContact(key.response(), at);
        audit.record(opened.account(), "asked-for-contact", "response", key.response());
        broadcast.changed(Topic.SURVEY, opened.response().cohortId().value());
    }

    /** This browser opens it no more. */
    @PermitAll
    @Transactional
    public void end(SurveyKey key) {
        passes.end(key);
    }

    private Opened find(SurveyKey key) {
        return mine(passes.find(key), key);
    }

    private Opened lock(SurveyKey key) {
        return mine(passes.lock(key, clock.instant()), key);
    }

    private static Opened mine(Optional<Opened> found, SurveyKey key) {
        return found
                // on a phone that two people use, the one’s taps must not be done in the other’s name
                .filter(opened -> opened.account().value().equals(key.account()))
                .orElseThrow(() -> new InsufficientAuthenticationException("no pass to this survey"));
    }
}
