package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
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
    private final InstrumentStore instruments;
    private final ResponseStore responses;
    private final AuditTrail audit;
    private final Clock clock;

    MySurveys(
            CurrentParticipant participant,
            InstrumentStore instruments,
            ResponseStore responses,
            AuditTrail audit,
            Clock clock) {
        this.participant = participant;
        this.instruments = instruments;
        this.responses = responses;
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
            instruments.of(enrolment.programmeId()).ifPresent(id -> {
                var instrument = instruments.find(id);
                instrument.waves().stream()
                        .filter(wave -> isOpen(wave, enrolment))
                        .flatMap(wave -> due(enrolment, wave, id, instrument).stream())
                        .forEach(due::add);
            });
        }
        return due;
    }

    private Optional<DueSurvey> due(MyEnrolment enrolment, Wave wave, InstrumentId id, Instrument instrument) {
        var questions = instrument.items().size();
        var response = responses.of(participant.id(), id, wave);
        if (response.isEmpty()) {
            return Optional.of(new DueSurvey(enrolment.id(), wave, questions, questions, false));
        }
        var left = responses.answers(response.get().id()).left();
        return response.get().isWaiting(left > 0)
                ? Optional.of(new DueSurvey(enrolment.id(), wave, questions, left, left < questions))
                : Optional.empty();
    }

    private boolean isOpen(Wave wave, MyEnrolment enrolment) {
        return wave.isOpen(enrolment.startsOn(), enrolment.endsOn(), LocalDate.now(clock.withZone(enrolment.zone())));
    }

    /** Begins the response when he asks for it, or finds the one that he began. */
    @RolesAllowed(Role.P)
    @Transactional
    public ResponseId start(EnrolmentId enrolmentId, Wave wave) {
        var enrolment = participant.enrolments().stream()
                .filter(mine -> mine.id().equals(enrolmentId))
                .findFirst()
                .orElseThrow(RuleViolation.NotFound::new);
        var instrument = instruments.of(enrolment.programmeId()).orElseThrow(RuleViolation.NotFound::new);
        var me = participant.id();
        var begun = responses.of(me, instrument, wave);
        if (begun.isPresent()) {
            return begun.get().id();
        }
        if (!isOpen(wave, enrolment) || !instruments.find(instrument).waves().contains(wave)) {
            throw new RuleViolation.Refused("survey.closed");
        }
        responses.begin(enrolmentId, me, instrument, wave, clock.instant());
        var id = responses.of(me, instrument, wave).orElseThrow().id();
        audit.record("started-survey", "response", id);
        return id;
    }
}
