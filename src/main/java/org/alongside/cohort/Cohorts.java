package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts of the projects that the member of staff who asks was given. Others do not exist for him. */
@Service
public class Cohorts {
    /** A place is free and somebody waits for it; somebody from the door is to be completed; long over or near and empty. */
    static final String ATTENTION = """
            (n.waiting > 0 and n.taken < c.capacity
                or c.id in (select e.cohort_id from participant m join enrolment e on e.participant_id = m.id
                    where m.to_complete and e.stage in ('INVITED', 'ACTIVE'))
                or n.active > 0 and c.ends_on < today - 14
                or n.taken = 0 and c.starts_on between today - 14 and today + 14)""";

    private static final String COUNTS = """
            count(*) filter (where e.stage = 'ACTIVE')::int as active,
            count(*) filter (where e.stage = 'WAITING')::int as waiting,
            count(*) filter (where e.stage = 'REFERRED')::int as referred,
            count(*) filter (where stage_takes_a_place(e.stage))::int as taken
            from enrolment e""";

    /** In one pass over the enrolments, for searches that look at the counts of every cohort. */
    private static final String COUNTS_OF_ALL = """
            left join (select e.cohort_id, %s group by e.cohort_id) as k on k.cohort_id = c.id
            cross join lateral (select coalesce(k.active, 0) as active, coalesce(k.waiting, 0) as waiting,
                coalesce(k.referred, 0) as referred, coalesce(k.taken, 0) as taken) as n""".formatted(COUNTS);

    private static final String LIST = """
            select c.id, c.name, c.project, c.starts_on, c.ends_on, n.active, n.waiting, n.taken, c.capacity,
                %s as attention, c.found
            from (
                select c.id, c.name, p.name as project, c.starts_on, c.ends_on, c.capacity, today,
                    (count(*) over ())::int as found, row_number() over (order by %s) as place
                from cohort c join project p on p.id = c.project_id
                    join project_staff s on s.project_id = p.id and s.account_id = :me
                    cross join lateral (select (:now at time zone p.time_zone)::date as today) as day
                    %s
                where (p.id = :project or cast(:project as uuid) is null)
                    and (position(lower(:search) in lower(c.name || ' ' || p.name)) > 0 or :search = '')
                    and %s and %s
                order by place offset :offset limit :limit) as c
                cross join lateral (select %s where e.cohort_id = c.id) as n
            order by c.place""";

    private final JdbcClient jdbc;
    private final CohortRepository cohorts;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    Cohorts(JdbcClient jdbc, CohortRepository cohorts, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code found}: how many there are on all pages. */
    public record CohortRow(
            CohortId id,
            String name,
            String project,
            LocalDate startsOn,
            LocalDate endsOn,
            int active,
            int waiting,
            int taken,
            int capacity,
            boolean attention,
            int found) {}

    public record CohortPage(
            CohortId id,
            ProjectId projectId,
            ProgrammeId programmeId,
            String name,
            String project,
            LocalDate startsOn,
            LocalDate endsOn,
            String venue,
            ZoneId zone,
            Target target) {}

    /** {@code version}: of what was read, to be given back with what is changed. */
    public record CohortForm(CohortId id, long version, CohortProfile profile) {}

    public record CohortChoice(CohortId id, String name) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<CohortRow> mine(String search, int offset, int limit) {
        return mine(CohortSearch.of(search), offset, limit);
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<CohortRow> mine(CohortSearch search, int offset, int limit) {
        return statement("", search, offset, limit).query(CohortRow.class).list();
    }

    /** The one query of the list; after {@code explain}, its plan. */
    StatementSpec statement(String before, CohortSearch search, int offset, int limit) {
        return jdbc.sql(before
                        + LIST.formatted(
                                ATTENTION,
                                search.sort().sql,
                                search.looksAtCounts() ? COUNTS_OF_ALL : "",
                                search.when().sql,
                                search.which().sql,
                                COUNTS))
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .param("project", search.project().map(ProjectId::value).orElse(null))
                .param("search", search.text().strip())
                .param("offset", offset)
                .param("limit", limit);
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public CohortPage find(CohortId id) {
        return jdbc.sql("""
                select c.id, c.project_id, p.programme_id, c.name, p.name as project, c.starts_on, c.ends_on, c.venue,
                    p.time_zone as zone, g.target_age_from, g.target_age_to, g.target_words
                from cohort c join project p on p.id = c.project_id join programme g on g.id = p.programme_id
                    join project_staff s on s.project_id = p.id and s.account_id = :me
                where c.id = :id""")
                .param("id", id.value())
                .param("me", current.id().value())
                .query((row, n) -> new CohortPage(
                        new CohortId(row.getObject("id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        row.getString("name"),
                        row.getString("project"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("venue"),
                        ZoneId.of(row.getString("zone")),
                        new Target(
                                row.getObject("target_age_from", Integer.class),
                                row.getObject("target_age_to", Integer.class),
                                row.getString("target_words"))))
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    /** Those that a man may be moved to: the others of the asker’s projects with the same programme, the latest first. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<CohortChoice> othersOfTheProgramme(CohortId id, int limit) {
        return jdbc.sql("""
                select c.id, c.name
                from cohort c join project p on p.id = c.project_id
                    join project_staff s on s.project_id = p.id and s.account_id = :me
                where c.id <> :id and p.programme_id = (
                    select own.programme_id from cohort k join project own on own.id = k.project_id where k.id = :id)
                order by c.ends_on desc, lower(c.name), c.id limit :limit""")
                .param("id", id.value())
                .param("me", current.id().value())
                .param("limit", limit)
                .query(CohortChoice.class)
                .list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public CohortForm form(CohortId id) {
        find(id);
        var cohort = cohorts.findById(id).orElseThrow(RuleViolation.NotFound::new);
        return new CohortForm(id, cohort.version(), cohort.profile());
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void change(CohortId id, long version, CohortProfile profile) {
        var page = find(id);
        var taken = jdbc.sql("""
                select count(*) from enrolment e join cohort c on c.id = e.cohort_id
                where c.id = :id and stage_takes_a_place(e.stage) and :places < c.capacity""")
                .param("id", id.value())
                .param("places", profile.capacity())
                .query(Integer.class)
                .single();
        if (taken > profile.capacity()) {
            throw new RuleViolation.Refused("cohort.capacity.taken", taken);
        }
        Saving.keepingRules(() -> cohorts.save(Cohort.of(id, version, page.projectId(), profile)));
        audit.record("changed-cohort", "cohort", id);
    }
}
