package org.alongside.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.SignedIn;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects, sessions and men beside those of the demo programme. */
public class SomeSessions {
    private final JdbcClient jdbc;

    public SomeSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CohortId demoCohort(String name) {
        return new CohortId(id("select id from cohort where name = :x", name));
    }

    public EnrolmentId demoMan(String reference) {
        return new EnrolmentId(id("""
                select e.id from enrolment e join participant p on p.id = e.participant_id where p.reference = :x""", reference));
    }

    private UUID id(String sql, String x) {
        return jdbc.sql(sql).param("x", x).query(UUID.class).single();
    }

    /** A cohort of a new project of this member of staff, in that time zone. */
    public CohortId cohort(SignedIn staff, String zone) {
        var project = UUID.randomUUID();
        var cohort = UUID.randomUUID();
        jdbc.sql("""
                insert into project (id, version, programme_id, name, time_zone)
                select :id, 1, programme_id, 'Project ' || :id::text, :zone from project limit 1""").param("id", project).param("zone", zone).update();
        jdbc.sql("insert into project_staff (project_id, account_id) values (:project, :staff)")
                .param("project", project)
                .param("staff", staff.id().value())
                .update();
        jdbc.sql("""
                insert into cohort (id, version, project_id, name, starts_on, ends_on, venue)
                values (:id, 1, :project, 'Cohort ' || :id::text, '2026-01-01', '2027-01-01', 'The shed')""").param("id", cohort).param("project", project).update();
        return new CohortId(cohort);
    }

    /** Two hours from then; what the demo programme has planned for those hours is off, whatever time of day it is. */
    public SessionId session(CohortId cohort, Instant start) {
        var id = SessionId.random();
        jdbc.sql("""
                update session set status = 'CANCELLED', cancellation_reason = 'Makes room'
                where cohort_id = :cohort and status = 'PLANNED' and series_id is not null
                  and tstzrange(starts_at, ends_at) && tstzrange(:start, :start + interval '2 hours')""")
                .param("cohort", cohort.value())
                .param("start", Times.sql(start))
                .update();
        jdbc.sql("""
                insert into session (id, version, cohort_id, activity_id, starts_at, ends_at, place)
                select :id, 1, :cohort, a.id, :start, :start + interval '2 hours', 'Shed & garden, Mill Lane'
                from activity a where a.name = 'Gardening'""")
                .param("id", id.value())
                .param("cohort", cohort.value())
                .param("start", Times.sql(start))
                .update();
        return id;
    }

    public void cancel(SessionId id) {
        jdbc.sql("update session set status = 'CANCELLED', cancellation_reason = 'Snow' where id = :id")
                .param("id", id.value())
                .update();
    }

    public void stage(EnrolmentId man, String stage) {
        jdbc.sql("update enrolment set stage = :stage, stage_reason = 'MOVED_AWAY' where id = :id")
                .param("id", man.value())
                .param("stage", stage)
                .update();
    }

    public String status(SessionId id) {
        return jdbc.sql("select status from session where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** A tap by one who has seen nothing that others did. */
    static Registers.Tap tap(EnrolmentId man, Mark mark, Instant at) {
        return new Registers.Tap(man, mark, false, new Registers.Made(at, at.toEpochMilli(), 0), Optional.empty());
    }
}
