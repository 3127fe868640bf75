package org.alongside.cohort;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.account.CurrentAccount;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up for a list of people, many at once, what the projects of the person who brings it in hold already. */
@Component
class PeopleImportStore {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final CurrentAccount current;

    PeopleImportStore(JdbcClient jdbc, Cohorts cohorts, CurrentAccount current) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.current = current;
    }

    /** What a list is brought into: a cohort, or a project. */
    record Subject(UUID id, String name, boolean isCohort) {}

    /** A man who is here already, in one of his cohorts. */
    record Known(
            UUID participantId,
            String firstName,
            String familyName,
            @Nullable String reference,
            @Nullable Integer age,
            UUID cohortId,
            String cohort) {
        String fullName() {
            return (firstName + " " + familyName).strip();
        }
    }

    Subject subject(UUID id) {
        return jdbc.sql("""
                select c.id, c.name, true as is_cohort
                from cohort c join project_staff s on s.project_id = c.project_id and s.account_id = :me
                where c.id = :id
                union all
                select p.id, p.name, false
                from project p join project_staff s on s.project_id = p.id and s.account_id = :me
                where p.id = :id""")
                .param("id", id)
                .param("me", current.id().value())
                .query(Subject.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    Cohorts.CohortPage cohort(UUID id) {
        return cohorts.find(new CohortId(id));
    }

    /** By name in lower case. */
    Map<String, Cohorts.CohortPage> cohortsOf(UUID project) {
        return jdbc
                .sql("select id from cohort where project_id = :project")
                .param("project", project)
                .query(UUID.class)
                .list()
                .stream()
                .map(this::cohort)
                .collect(Collectors.toMap(
                        page -> page.name().toLowerCase(Locale.ROOT), Function.identity(), (one, two) -> one));
    }

    List<Known> known(Collection<String> firstNames, Collection<String> references) {
        return jdbc.sql("""
                select p.id as participant_id, p.first_name, p.family_name, p.reference, e.age_at_start as age,
                    c.id as cohort_id, c.name as cohort
                from participant p join enrolment e on e.participant_id = p.id join cohort c on c.id = e.cohort_id
                    join project_staff s on s.project_id = c.project_id and s.account_id = :me
                where lower(p.first_name) = any(:names) or p.reference = any(:references)
                order by p.id, e.enrolled_on desc, e.id""")
                .param("me", current.id().value())
                .param("names", firstNames.toArray(String[]::new))
                .param("references", references.toArray(String[]::new))
                .query(Known.class)
                .list();
    }

    record Made(UUID enrolmentId, UUID participantId, UUID accountId) {}

    /** Gives a man who was just added his number; what was made of him. */
    Made complete(EnrolmentId enrolment, String reference) {
        var made =
                jdbc.sql("""
                select e.id as enrolment_id, p.id as participant_id, p.account_id
                from enrolment e join participant p on p.id = e.participant_id where e.id = :id""").param("id", enrolment.value()).query(Made.class).single();
        if (!reference.isEmpty()) {
            jdbc.sql("update participant set reference = :reference where id = :id")
                    .param("reference", reference)
                    .param("id", made.participantId())
                    .update();
        }
        return made;
    }

    /** How many of these men somebody has changed since, or put into another cohort too. */
    int changedSince(Collection<UUID> enrolments, Collection<UUID> participants, Instant then) {
        return jdbc.sql("""
                select (select count(distinct enrolment_id) from enrolment_change
                        where enrolment_id = any(:enrolments) and at > :then)
                    + (select count(*) from participant where id = any(:participants) and version > 1)
                    + (select count(*) from enrolment
                        where participant_id = any(:participants) and id <> all(:enrolments))""")
                .param("enrolments", enrolments.toArray(UUID[]::new))
                .param("participants", participants.toArray(UUID[]::new))
                .param("then", Times.sql(then))
                .query(Integer.class)
                .single();
    }

    void delete(Collection<UUID> enrolments, Collection<UUID> participants, Collection<UUID> accounts) {
        delete("delete from enrolment where id = any(:ids)", enrolments);
        delete("delete from participant where id = any(:ids)", participants);
        delete("delete from account where id = any(:ids) and role = 'PARTICIPANT'", accounts);
    }

    private void delete(String sql, Collection<UUID> ids) {
        jdbc.sql(sql).param("ids", ids.toArray(UUID[]::new)).update();
    }
}
