package org.alongside.activity;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.AccountId;
import org.alongside.account.CurrentAccount;
import org.alongside.activity.SessionChanges.Changeable;
import org.alongside.activity.SessionChanges.Step;
import org.alongside.activity.SessionChanges.Which;
import org.alongside.activity.SessionChanges.Wish;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind {@link SessionChanges}: sets of sessions, of one’s own projects only. */
@Component
class SessionRows {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    SessionRows(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** A session of those that are to change; {@code meant} is when its series meets, which the clocks may have moved. */
    record Row(
            SessionId id,
            Instant startsAt,
            Instant endsAt,
            String place,
            SessionStatus status,
            @Nullable LocalTime meant,
            Set<AccountId> leaders) {
        LocalTime wallClock(ZoneId zone) {
            var at = startsAt.atZone(zone);
            return meant != null && WallClock.at(at.toLocalDate(), meant, zone).equals(startsAt)
                    ? meant
                    : at.toLocalTime();
        }
    }

    Changeable find(SessionId id) {
        record Found(
                SessionId id,
                long version,
                CohortId cohort,
                ProjectId project,
                @Nullable UUID series,
                Instant startsAt,
                Instant endsAt,
                ZoneId zone,
                String place,
                SessionStatus status,
                int inSeries) {}
        var found = jdbc.sql("""
                select s.id, s.version, s.cohort_id as cohort, p.id as project, s.series_id as series, s.starts_at, s.ends_at,
                    p.time_zone as zone, s.place, s.status,
                    (select count(*) from session o where o.series_id = s.series_id and o.id <> s.id) as in_series
                from session s join cohort c on c.id = s.cohort_id join project p on p.id = c.project_id
                    join project_staff st on st.project_id = p.id and st.account_id = :me
                where s.id = :id""")
                .param("id", id.value())
                .param("me", current.id().value())
                .query(Found.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        Set<AccountId> leaders = jdbc
                .sql("select account_id from session_facilitator where session_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
        return new Changeable(
                found.id(),
                found.version(),
                found.cohort(),
                found.project(),
                found.series() == null ? null : new SeriesId(found.series()),
                found.startsAt(),
                found.endsAt(),
                found.zone(),
                found.place(),
                found.status(),
                found.inSeries(),
                leaders);
    }

    /** Nobody else changes it until we are done; whoever was quicker is not overwritten unseen. */
    Changeable lock(Which which) {
        var series = find(which.id()).series();
        if (series != null) {
            jdbc.sql("select id from session_series where id = :id for update")
                    .param("id", series.value())
                    .query(UUID.class)
                    .single();
        }
        var version = jdbc.sql("select version from session where id = :id for update")
                .param("id", which.id().value())
                .query(Long.class)
                .single();
        if (version != which.version()) {
            throw new RuleViolation.Conflict("session.changedMeanwhile");
        }
        return find(which.id());
    }

    /** The one that was opened, always; of the others those to come, unless the ones that are over were asked for. */
    List<Row> chosen(Changeable session, Which which, Instant now) {
        var series = session.series();
        return jdbc.sql("""
                select s.id, s.starts_at, s.ends_at, s.place, s.status, r.at as meant,
                    array(select account_id from session_facilitator f where f.session_id = s.id) as leaders
                from session s left join session_series r on r.id = s.series_id
                where s.id = :id or (s.series_id = :series and :scope <> 'THIS'
                    and (:scope = 'ALL' or s.starts_at >= :start)
                    and (:alsoOver or (s.ends_at > :now and s.status <> 'HELD')))
                order by s.starts_at, s.id""")
                .param("id", session.id().value())
                .param("series", series == null ? null : series.value())
                .param("scope", which.scope().name())
                .param("start", Times.sql(session.startsAt()))
                .param("alsoOver", which.alsoOver())
                .param("now", Times.sql(now))
                .query((row, n) -> new Row(
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("place"),
                        SessionStatus.valueOf(row.getString("status")),
                        row.getObject("meant", LocalTime.class),
                        Arrays.stream((UUID[]) row.getArray("leaders").getArray())
                                .map(AccountId::new)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }

    /** A whole series may step into its own footprints: what counts is how all stand at the end. */
    void deferClashes() {
        jdbc.sql("""
                set constraints session_of_a_cohort_is_one_at_a_time, session_at_a_place_is_one_at_a_time,
                    session_facilitator_is_at_one_session_at_a_time deferred""").update();
    }

    void checkClashes() {
        jdbc.sql("set constraints all immediate").update();
    }

    void move(Step step, Instant now) {
        jdbc.sql("""
                update session set starts_at = :start, ends_at = :end, place = :place, version = version + 1,
                    sequence = sequence + 1, changed_at = :now
                where id = :id and (starts_at, ends_at, place) is distinct from
                    (cast(:start as timestamptz), cast(:end as timestamptz), cast(:place as text))""")
                .param("id", step.id().value())
                .param("start", Times.sql(step.to().startsAt()))
                .param("end", Times.sql(step.to().endsAt()))
                .param("place", step.place().strip())
                .param("now", Times.sql(now))
                .update();
    }

    void lead(List<SessionId> sessions, Set<AccountId> leaders) {
        jdbc.sql("delete from session_facilitator where session_id = any (cast(:sessions as uuid[]))")
                .param("sessions", Clashes.ids(sessions))
                .update();
        jdbc.sql("""
                insert into session_facilitator (session_id, account_id, starts_at, ends_at, status, day_only)
                select s.id, leader, s.starts_at, s.ends_at, s.status, s.day_only
                from session s cross join unnest(cast(:leaders as uuid[])) as leader
                where s.id = any (cast(:sessions as uuid[]))""")
                .param("sessions", Clashes.ids(sessions))
                .param("leaders", Clashes.ids(leaders))
                .update();
    }

    void cancel(Collection<SessionId> sessions, String reason, Instant now) {
        status(sessions, SessionStatus.CANCELLED, reason, now);
    }

    void bringBack(Collection<SessionId> sessions, Instant now) {
        status(sessions, SessionStatus.PLANNED, null, now);
    }

    private void status(Collection<SessionId> sessions, SessionStatus status, @Nullable String reason, Instant now) {
        jdbc.sql("""
                update session set status = :status, cancellation_reason = :reason, version = version + 1,
                    sequence = sequence + 1, changed_at = :now
                where id = any (cast(:sessions as uuid[]))""")
                .param("sessions", Clashes.ids(sessions))
                .param("status", status.name())
                .param("reason", reason)
                .param("now", Times.sql(now))
                .update();
    }

    boolean anybodyWasThere(Collection<SessionId> sessions) {
        return jdbc.sql("""
                select exists (select from register_mark
                    where session_id = any (cast(:sessions as uuid[])) and mark = 'PRESENT')""")
                .param("sessions", Clashes.ids(sessions))
                .query(Boolean.class)
                .single();
    }

    /** The rule says what the series does from now on. “This and those after it” makes a series of its own. */
    void followRule(Changeable session, Which which, Wish wish) {
        var series = session.series();
        if (series == null || which.scope() == Scope.THIS) {
            return;
        }
        var rule = which.scope() == Scope.ALL || isFirst(session, series) ? series : split(session, series);
        var days = ChronoUnit.DAYS.between(session.day(), wish.day());
        jdbc.sql("""
                update session_series set weekday = :weekday, at = :at, minutes = :minutes,
                    starts_on = starts_on + cast(:days as integer), until = until + cast(:days as integer)
                where id = :id""")
                .param("id", rule.value())
                .param("weekday", wish.day().getDayOfWeek().getValue())
                .param("at", wish.at())
                .param("minutes", wish.lasts().toMinutes())
                .param("days", days)
                .update();
    }

    private boolean isFirst(Changeable session, SeriesId series) {
        return jdbc.sql("select not exists (select from session where series_id = :series and starts_at < :start)")
                .param("series", series.value())
                .param("start", Times.sql(session.startsAt()))
                .query(Boolean.class)
                .single();
    }

    private SeriesId split(Changeable session, SeriesId series) {
        var following = SeriesId.random();
        jdbc.sql("""
                insert into session_series (id, cohort_id, activity_id, every_weeks, weekday, at, minutes, starts_on, until)
                select :following, cohort_id, activity_id, every_weeks, weekday, at, minutes, :day,
                    (select max((starts_at at time zone cast(:zone as text))::date) from session where series_id = :series)
                from session_series where id = :series""")
                .param("following", following.value())
                .param("series", series.value())
                .param("day", session.day())
                .param("zone", session.zone().getId())
                .update();
        jdbc.sql("update session set series_id = :following where series_id = :series and starts_at >= :start")
                .param("following", following.value())
                .param("series", series.value())
                .param("start", Times.sql(session.startsAt()))
                .update();
        jdbc.sql("""
                update session_series set times = null, until = greatest(starts_on, cast(:day as date) - 1) where id = :series""")
                .param("series", series.value())
                .param("day", session.day())
                .update();
        return following;
    }
}
