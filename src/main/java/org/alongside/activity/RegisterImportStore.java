package org.alongside.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Times;
import org.alongside.common.imports.ImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up and writes what an old register speaks of. */
@Component
class RegisterImportStore {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    RegisterImportStore(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    record Kind(UUID id, String name) {}

    record Day(UUID id, UUID activityId, LocalDate day) {}

    record Man(UUID enrolment, String firstName, String familyName, @Nullable String reference) {}

    record Marked(UUID sessionId, UUID enrolmentId, Mark mark) {}

    /** What can be done in a session; what the cohort does most comes first. */
    List<Kind> activities(UUID cohort) {
        return jdbc.sql("""
                select a.id, a.name from activity a
                    left join session s on s.activity_id = a.id and s.cohort_id = :cohort
                group by a.id, a.name order by count(s.id) desc, lower(a.name), a.id""")
                .param("cohort", cohort)
                .query(Kind.class)
                .list();
    }

    /** Sessions that were not cancelled, by the day on the project’s calendar. */
    List<Day> days(UUID cohort) {
        return jdbc.sql("""
                select s.id, s.activity_id, (s.starts_at at time zone p.time_zone)::date as day
                from session s join cohort c on c.id = s.cohort_id join project p on p.id = c.project_id
                where s.cohort_id = :cohort and s.status <> 'CANCELLED'
                order by s.starts_at, s.id""").param("cohort", cohort).query(Day.class).list();
    }

    List<Man> men(UUID cohort) {
        return jdbc.sql("""
                select e.id as enrolment, p.first_name, p.family_name, p.reference
                from enrolment e join participant p on p.id = e.participant_id
                where e.cohort_id = :cohort order by e.id""")
                .param("cohort", cohort)
                .query(Man.class)
                .list();
    }

    List<Marked> marks(Collection<UUID> sessions) {
        return jdbc.sql("""
                select session_id, enrolment_id, mark from register_mark
                where session_id = any(:sessions) and mark <> 'UNMARKED'""")
                .param("sessions", sessions.toArray(UUID[]::new))
                .query(Marked.class)
                .list();
    }

    /** A session of which only the day is known. */
    UUID make(UUID cohort, UUID activity, LocalDate day) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into session (id, version, cohort_id, activity_id, starts_at, ends_at, day_only, status)
                select :id, 1, c.id, :activity, at, at + interval '1 hour', true, 'HELD'
                from cohort c join project p on p.id = c.project_id,
                    lateral (select (cast(:day as date) + time '12:00') at time zone p.time_zone as at) as noon
                where c.id = :cohort""")
                .param("id", id)
                .param("cohort", cohort)
                .param("activity", activity)
                .param("day", day)
                .update();
        return id;
    }

    /** Those that somebody was at took place; which of them were only planned before. */
    List<UUID> hold(Collection<UUID> sessions) {
        return jdbc.sql("""
                update session set status = 'HELD', version = version + 1
                where id = any(:sessions) and status = 'PLANNED'
                returning id""")
                .param("sessions", sessions.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void write(ImportId run, List<Marked> marks, Instant now) {
        var sessions = marks.stream().map(Marked::sessionId).toArray(UUID[]::new);
        var enrolments = marks.stream().map(Marked::enrolmentId).toArray(UUID[]::new);
        var names = marks.stream().map(each -> each.mark().name()).toArray(String[]::new);
        jdbc.sql("""
                insert into register_mark
                    (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
                select session, enrolment, mark, :me, 'LATER', :now, :now
                from unnest(cast(:sessions as uuid[]), cast(:enrolments as uuid[]), cast(:marks as text[]))
                    as new (session, enrolment, mark)
                on conflict (session_id, enrolment_id) do update set mark = excluded.mark,
                    marked_by = excluded.marked_by, marked_how = excluded.marked_how,
                    tapped_at = excluded.tapped_at, received_at = excluded.received_at""")
                .param("me", current.id().value())
                .param("now", Times.sql(now))
                .param("sessions", sessions)
                .param("enrolments", enrolments)
                .param("marks", names)
                .update();
        jdbc.sql("""
                insert into imported_mark (run_id, session_id, enrolment_id, mark, received_at)
                select :run, session, enrolment, mark, :now
                from unnest(cast(:sessions as uuid[]), cast(:enrolments as uuid[]), cast(:marks as text[]))
                    as new (session, enrolment, mark)""")
                .param("run", run.value())
                .param("now", Times.sql(now))
                .param("sessions", sessions)
                .param("enrolments", enrolments)
                .param("marks", names)
                .update();
    }

    /** How many of the marks say something else by now. */
    int changedSince(ImportId run) {
        return jdbc.sql("""
                select count(*) from imported_mark i
                    left join register_mark m on m.session_id = i.session_id and m.enrolment_id = i.enrolment_id
                where i.run_id = :run and (m.mark is distinct from i.mark or m.received_at <> i.received_at)""")
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    /** How many marks the sessions have that did not come in with this run. */
    int otherMarks(ImportId run, Collection<UUID> sessions) {
        return jdbc.sql("""
                select count(*) from register_mark m
                where m.session_id = any(:sessions) and not exists (select from imported_mark i
                    where i.run_id = :run and i.session_id = m.session_id and i.enrolment_id = m.enrolment_id)""")
                .param("run", run.value())
                .param("sessions", sessions.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Taken back first, so that the history of the register says so where the session stays. */
    void takeOut(ImportId run, Instant now, Collection<UUID> madeSessions, Collection<UUID> heldSessions) {
        jdbc.sql("""
                update register_mark m set mark = 'UNMARKED', marked_by = :me, tapped_at = :now, received_at = :now
                from imported_mark i
                where i.run_id = :run and m.session_id = i.session_id and m.enrolment_id = i.enrolment_id
                    and m.session_id <> all(:sessions)""")
                .param("run", run.value())
                .param("me", current.id().value())
                .param("now", Times.sql(now))
                .param("sessions", madeSessions.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                delete from register_mark m using imported_mark i
                where i.run_id = :run and m.session_id = i.session_id and m.enrolment_id = i.enrolment_id""")
                .param("run", run.value())
                .update();
        jdbc.sql("delete from session where id = any(:sessions)")
                .param("sessions", madeSessions.toArray(UUID[]::new))
                .update();
        jdbc.sql("update session set status = 'PLANNED', version = version - 1 where id = any(:sessions)")
                .param("sessions", heldSessions.toArray(UUID[]::new))
                .update();
    }
}
