package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Broadcast.Topic;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For staff who help men to answer: who still can, how others did, and who asked to be contacted. Never an answer. */
@Service
public class SurveyHelp {
    /** Where no lead can be shown it, none named or his account switched off, the request must not be lost. */
    private static final String IS_FOR_ME = """
             case when exists (select from account lead where lead.id = j.safeguarding_account_id and lead.enabled
                    and lead.role in ('FACILITATOR', 'MANAGER'))
                then j.safeguarding_account_id = :me
                else exists (select from project_staff s where s.project_id = j.id and s.account_id = :me) end""";

    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final WaveCalendar calendar;
    private final ResponseStore responses;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    SurveyHelp(
            JdbcClient jdbc,
            Cohorts cohorts,
            WaveCalendar calendar,
            ResponseStore responses,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.calendar = calendar;
        this.responses = responses;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** A man who has not done an open wave; whoever took his answers back is not asked again for them. */
    public record Waiting(EnrolmentId enrolment, String firstName, String name, Wave wave, boolean begun) {}

    /** A man some of whose answers count, or will. */
    public record Answered(EnrolmentId enrolment, String firstName, String name) {}

    /** How many have answered that way, with that help. */
    public record Way(String mode, @Nullable String helper, int responses) {}

    /** He tapped “Please contact me”, and that is all there is to know. */
    public record ContactRequest(ResponseId response, String name, String project) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<Waiting> waiting(CohortId cohort) {
        cohorts.find(cohort);
        audit.record("read-survey-progress", "cohort", cohort);
        record Man(UUID id, String firstName, String name) {}
        record Done(UUID enrolmentId, String wave, boolean done) {}
        var men = jdbc.sql("""
                select e.id, p.first_name, btrim(p.first_name || ' ' || p.family_name) as name
                from enrolment e join participant p on p.id = e.participant_id
                where e.cohort_id = :cohort and e.stage in ('INVITED', 'ACTIVE', 'COMPLETED')
                order by lower(p.first_name), lower(p.family_name), e.id""").param("cohort", cohort.value()).query(Man.class).list();
        var done = jdbc
                .sql("""
                select r.enrolment_id, r.wave,
                    r.withdrawn_at is not null or r.finished_at is not null and r.reopened_at is null and not %s as done
                from response r join enrolment e on e.id = r.enrolment_id and e.participant_id = r.participant_id
                where e.cohort_id = :cohort""".formatted(ResponseStore.HAS_BLANKS))
                .param("cohort", cohort.value())
                .query(Done.class)
                .list()
                .stream()
                .collect(Collectors.toMap(d -> d.enrolmentId() + d.wave(), Done::done, (a, b) -> a || b));
        var asked = calendar.of(cohort).stream()
                .collect(Collectors.toMap(a -> a.enrolment().value(), Function.identity()));
        var waiting = new ArrayList<Waiting>();
        for (var man : men) {
            var waves = asked.get(man.id());
            if (waves == null) {
                continue;
            }
            for (var wave : waves.windows().keySet()) {
                var state = done.get(man.id() + wave.code());
                if (!Boolean.TRUE.equals(state) && waves.isOpen(wave, clock.instant())) {
                    waiting.add(
                            new Waiting(new EnrolmentId(man.id()), man.firstName(), man.name(), wave, state != null));
                }
            }
        }
        return waiting;
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Way> ways(CohortId cohort) {
        cohorts.find(cohort);
        return jdbc.sql("""
                select r.mode, r.helper, count(*) as responses
                from response r join enrolment e on e.id = r.enrolment_id and e.participant_id = r.participant_id
                where e.cohort_id = :cohort and r.finished_at is not null
                group by r.mode, r.helper order by count(*) desc, r.mode, r.helper""").param("cohort", cohort.value()).query(Way.class).list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Answered> answered(CohortId cohort) {
        cohorts.find(cohort);
        return jdbc.sql("""
                select e.id, p.first_name, btrim(p.first_name || ' ' || p.family_name) as name
                from enrolment e join participant p on p.id = e.participant_id
                where e.cohort_id = :cohort and exists (
                    select from response r where r.participant_id = p.id and r.enrolment_id = e.id and r.withdrawn_at is null)
                order by lower(p.first_name), lower(p.family_name), e.id""")
                .param("cohort", cohort.value())
                .query((row, n) -> new Answered(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        row.getString("first_name"),
                        row.getString("name")))
                .list();
    }

    /** He told them that he takes his answers back: as if he had done it himself, at whatever time he answered. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void takeBack(EnrolmentId enrolment) {
        record Man(UUID participantId, UUID cohortId) {}
        var man = jdbc.sql("""
                select e.participant_id, e.cohort_id
                from enrolment e join cohort c on c.id = e.cohort_id
                    join project_staff s on s.project_id = c.project_id and s.account_id = :me
                where e.id = :enrolment""")
                .param("enrolment", enrolment.value())
                .param("me", current.id().value())
                .query(Man.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        var participant = new ParticipantId(man.participantId());
        responses.withdraw(participant, clock.instant());
        audit.record("took-back-survey-answers", "participant", participant);
        broadcast.changed(Topic.SURVEY, man.cohortId());
    }

    /** For the safeguarding lead of the project; where none is named who can see it, for all its staff. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<ContactRequest> contactRequests() {
        var requests = jdbc.sql("""
                select k.response_id, btrim(p.first_name || ' ' || p.family_name) as name, j.name as project
                from survey_contact_request k join response r on r.id = k.response_id
                    join participant p on p.id = r.participant_id join enrolment e on e.id = r.enrolment_id
                    join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                where k.seen_at is null and
                """ + IS_FOR_ME + "\norder by k.asked_at, k.response_id")
                .param("me", current.id().value())
                .query((row, n) -> new ContactRequest(
                        new ResponseId(row.getObject("response_id", UUID.class)),
                        row.getString("name"),
                        row.getString("project")))
                .list();
        requests.forEach(request -> audit.record("read-contact-request", "response", request.response()));
        return requests;
    }

    /** Somebody has got in touch with him. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void contacted(ResponseId response) {
        var changed = jdbc.sql("""
                update survey_contact_request k set seen_at = :now, seen_by = :me
                from response r join enrolment e on e.id = r.enrolment_id join cohort c on c.id = e.cohort_id
                    join project j on j.id = c.project_id
                where k.response_id = :response and r.id = k.response_id and k.seen_at is null and
                """ + IS_FOR_ME)
                .param("now", Times.sql(clock.instant()))
                .param("me", current.id().value())
                .param("response", response.value())
                .update();
        if (changed == 1) {
            audit.record("answered-contact-request", "response", response);
        }
    }
}
