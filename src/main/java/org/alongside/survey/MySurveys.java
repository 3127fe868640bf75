package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.CurrentParticipant.MyEnrolment;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The surveys of the man who asks: what is due, and his own answers. Another man’s do not exist for him. */
@Service
public class MySurveys {
    private final CurrentParticipant participant;
    private final WaveCalendar calendar;
    private final InstrumentStore instruments;
    private final ResponseStore responses;
    private final AnswerStore answers;
    private final AuditTrail audit;
    private final Clock clock;

    MySurveys(
            CurrentParticipant participant,
            WaveCalendar calendar,
            InstrumentStore instruments,
            ResponseStore responses,
            AnswerStore answers,
            AuditTrail audit,
            Clock clock) {
        this.participant = participant;
        this.calendar = calendar;
        this.instruments = instruments;
        this.responses = responses;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What he is asked to do. {@code begun}: some of its {@code questions} have been answered, {@code left} have not. */
    public record DueSurvey(EnrolmentId enrolment, Wave wave, int questions, int left, boolean begun) {}

    /**
     * A wave is due while it is open and there is no response, or it is not finished, or it was imported with blanks:
     * those questions have not been asked yet.
     */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<DueSurvey> due() {
        var due = new ArrayList<DueSurvey>();
        for (var enrolment : participant.enrolments()) {
            calendar.of(enrolment.id())
                    .ifPresent(asked -> asked.windows().keySet().stream()
                            .filter(wave -> asked.isOpen(wave, clock.instant()))
                            .flatMap(wave ->
                                    due(enrolment, wave, asked.instrument(), instruments.find(asked.instrument()))
                                            .stream())
                            .forEach(due::add));
        }
        return due;
    }

    private Optional<DueSurvey> due(MyEnrolment enrolment, Wave wave, InstrumentId id, Instrument instrument) {
        var questions = instrument.items().size();
        var response = responses.of(participant.id(), id, wave);
        if (response.isEmpty()) {
            return Optional.of(new DueSurvey(enrolment.id(), wave, questions, questions, false));
        }
        var left = answers.find(response.get().id()).left();
        return responses.counts(response.get().id()) && response.get().isWaiting(left > 0)
                ? Optional.of(new DueSurvey(enrolment.id(), wave, questions, left, left < questions))
                : Optional.empty();
    }

    /** Begins the response when he asks for it, or finds the one that he began. */
    @RolesAllowed(Role.P)
    @Transactional
    public ResponseId start(EnrolmentId enrolmentId, Wave wave) {
        if (participant.enrolments().stream().noneMatch(mine -> mine.id().equals(enrolmentId))) {
            throw new RuleViolation.NotFound();
        }
        var asked = calendar.of(enrolmentId).orElseThrow(RuleViolation.NotFound::new);
        var instrument = asked.instrument();
        var me = participant.id();
        var begun = responses.of(me, instrument, wave);
        if (begun.isPresent()) {
            return begun.get().id();
        }
        if (!asked.isOpen(wave, clock.instant())) {
            throw new RuleViolation.Refused("survey.closed");
        }
        var id = responses
                .begin(enrolmentId, me, instrument, wave, clock.instant())
                .or(() -> responses.of(me, instrument, wave).map(Response::id))
                .orElseThrow();
        audit.record("started-survey", "response", id);
        return id;
    }

    /** Whether any of his answers count in the figures: then he can take them back. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public boolean anyCount() {
        return responses.anyCount(participant.id());
    }

    /** He takes his yes back: from now on none of his answers counts in any figure. */
    @RolesAllowed(Role.P)
    @Transactional
    public void takeBack() {
        var me = participant.id();
        responses.withdraw(me, clock.instant());
        audit.record("took-back-survey-answers", "participant", me);
    }
}
