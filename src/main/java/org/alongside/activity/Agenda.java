package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions by day: those of one’s own projects for staff, those of his own cohorts for a man. */
@Service
public class Agenda {
    private static final ZoneId NOWHERE = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    Agenda(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    public record Entry(
            SessionId id,
            String activity,
            String cohort,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            String place,
            SessionStatus status,
            String reason,
            boolean dayOnly) {

        public LocalDate day() {
            return startsAt.atZone(zone).toLocalDate();
        }
    }

    /** Something to choose sessions by. */
    public record Choice<I extends Id>(I id, String name) {}

    /** Both days are within. */
    public record Days(LocalDate from, LocalDate to) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Entry> ofMyProjects(Days days, Optional<ProjectId> project, Optional<CohortId> cohort) {
        return entries("""
                    join project_staff st on st.project_id = p.id and st.account_id = :me
                        and (cast(:project as uuid) is null or p.id = :project)
                        and (cast(:cohort as uuid) is null or c.id = :cohort)""", days, project, cohort);
    }

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Entry> mine(Days days) {
        return entries("""
                    join enrolment e on e.cohort_id = c.id and e.stage in ('ACTIVE', 'COMPLETED')
                    join participant man on man.id = e.participant_id and man.account_id = :me
                        and cast(:project as uuid) is null and cast(:cohort as uuid) is null""", days, Optional.empty(), Optional.empty());
    }

    private List<Entry> entries(String whose, Days days, Optional<ProjectId> project, Optional<CohortId> cohort) {
        return jdbc.sql("""
                select s.id, a.name as activity, c.name as cohort, s.starts_at, s.ends_at, p.time_zone as zone,
                    coalesce(nullif(btrim(s.place), ''), c.venue) as place, s.status,
                    coalesce(s.cancellation_reason, '') as reason, s.day_only
                from session s join activity a on a.id = s.activity_id join cohort c on c.id = s.cohort_id
                    join project p on p.id = c.project_id
                %s
                where s.starts_at >= cast(:from as date) - interval '1 day'
                    and s.starts_at < cast(:to as date) + interval '3 days'
                    and (s.starts_at at time zone p.time_zone)::date between :from and :to
                order by s.starts_at, lower(c.name), s.id""".formatted(whose))
                .param("me", current.id().value())
                .param("from", days.from())
                .param("to", days.to())
                .param("project", project.map(ProjectId::value).orElse(null))
                .param("cohort", cohort.map(CohortId::value).orElse(null))
                .query(Entry.class)
                .list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Choice<ProjectId>> projects() {
        return jdbc.sql("""
                select p.id, p.name from project p join project_staff st on st.project_id = p.id and st.account_id = :me
                order by lower(p.name), p.id""")
                .param("me", current.id().value())
                .query((row, n) -> new Choice<>(new ProjectId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Optional<Choice<CohortId>> cohort(CohortId id) {
        return jdbc.sql("""
                select c.id, c.name from cohort c join project_staff st on st.project_id = c.project_id and st.account_id = :me
                where c.id = :id""")
                .param("me", current.id().value())
                .param("id", id.value())
                .query((row, n) -> new Choice<>(new CohortId(row.getObject("id", UUID.class)), row.getString("name")))
                .optional();
    }

    /** The day it is at the first of one’s projects: all are in one zone as a rule. */
    @RolesAllowed({Role.P, Role.F, Role.M})
    @Transactional(readOnly = true)
    public LocalDate today() {
        var zone = jdbc.sql("""
                select p.time_zone from project p
                where p.id in (select project_id from project_staff where account_id = :me)
                    or p.id in (select c.project_id from cohort c join enrolment e on e.cohort_id = c.id
                        join participant man on man.id = e.participant_id and man.account_id = :me)
                order by lower(p.name), p.id limit 1""")
                .param("me", current.id().value())
                .query(String.class)
                .optional();
        return clock.instant().atZone(zone.map(ZoneId::of).orElse(NOWHERE)).toLocalDate();
    }
}
