package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Men who may be asked, by their enrolment: for staff those of their own projects. */
@Component
class EnrolledMen {
    private static final String MAN = """
            select e.id, e.participant_id, p.account_id, p.first_name
            from enrolment e join participant p on p.id = e.participant_id
                join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
            where e.id = :enrolment and e.stage in ('INVITED', 'ACTIVE', 'COMPLETED')
            """;

    private final JdbcClient jdbc;
    private final WaveCalendar calendar;
    private final ResponseStore responses;
    private final AnswerStore answers;
    private final CurrentAccount current;
    private final Clock clock;

    EnrolledMen(
            JdbcClient jdbc,
            WaveCalendar calendar,
            ResponseStore responses,
            AnswerStore answers,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.responses = responses;
        this.answers = answers;
        this.current = current;
        this.clock = clock;
    }

    record Man(EnrolmentId enrolment, ParticipantId participant, AccountId account, String firstName) {}

    Optional<Man> of(EnrolmentId enrolment) {
        return jdbc.sql(MAN)
                .param("enrolment", enrolment.value())
                .query((row, n) -> man(row))
                .optional();
    }

    /** Whoever is not in a project of the person signed in is not there. */
    Man ofMine(EnrolmentId enrolment) {
        return jdbc.sql(MAN + """
                    and exists (select from project_staff s where s.project_id = j.id and s.account_id = :me)""")
                .param("enrolment", enrolment.value())
                .param("me", current.id().value())
                .query((row, n) -> man(row))
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    /** Refuses a wave that is not open and that he has not begun, one that he has done, and one that he took back. */
    void mustBeOpen(Man man, Wave wave) {
        begun(man, wave);
    }

    private record Begun(InstrumentId instrument, Optional<ResponseId> response) {}

    private Begun begun(Man man, Wave wave) {
        var asked = calendar.of(man.enrolment()).orElseThrow(RuleViolation.NotFound::new);
        var begun = responses.of(man.participant(), asked.instrument(), wave);
        if (begun.isEmpty() && !asked.isOpen(wave, clock.instant())) {
            throw new RuleViolation.Refused("survey.closed");
        }
        if (begun.isPresent() && !responses.counts(begun.get().id())) {
            throw new RuleViolation.Refused("survey.tookBack", man.firstName());
        }
        if (begun.isPresent()
                && !begun.get().isWaiting(answers.find(begun.get().id()).left() > 0)) {
            throw new RuleViolation.Refused("survey.done", man.firstName());
        }
        return new Begun(asked.instrument(), begun.map(Response::id));
    }

    /** His response, begun now if it was not. */
    ResponseId begin(Man man, Wave wave) {
        var begun = begun(man, wave);
        return begun.response()
                .or(() ->
                        responses.begin(man.enrolment(), man.participant(), begun.instrument(), wave, clock.instant()))
                .or(() -> responses
                        .of(man.participant(), begun.instrument(), wave)
                        .map(Response::id))
                .orElseThrow();
    }

    private static Man man(ResultSet row) throws SQLException {
        return new Man(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("first_name"));
    }
}
