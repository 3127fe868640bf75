package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.activity.SeriesPlan.Meeting;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.activity.SeriesPlan.Why;
import org.alongside.activity.SeriesRule.End;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the weeks of a cohort: what a rule comes to is shown first, and saved as it was shown. */
@Service
public class Planning {
    private final JdbcClient jdbc;
    private final Clashes clashes;
    private final DaysOff daysOff;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    Planning(JdbcClient jdbc, Clashes clashes, DaysOff daysOff, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.clashes = clashes;
        this.daysOff = daysOff;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a plan begins with: from the cohort’s first day, or today if that is over.
     *
     * @param weeks those of the cohort that are left; of one that is over, as many as the programme usually has
     * @param activities the names that the cohort chose, if it did
     * @param times when this project usually meets, the most usual first
     */
    public record Start(
            CohortId cohort,
            String name,
            ProjectId project,
            ZoneId zone,
            String venue,
            LocalDate startsOn,
            int weeks,
            List<String> activities,
            List<LocalTime> times) {}

    /** A member of staff of the project who may lead a session. */
    public record Leader(AccountId id, String name, boolean self) {}

    /**
     * An activity and when it repeats.
     *
     * @param place empty for the cohort’s venue
     * @param secondOnADay whether it may stand on a day on which the cohort already meets
     */
    public record Line(
            ActivityId activity, SeriesRule rule, String place, Set<AccountId> leaders, boolean secondOnADay) {}

    /** What a line comes to, and what stands in its way. */
    public record Preview(SeriesPlan plan, List<Clash> clashes) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Start start(CohortId cohort) {
        record Row(
                String name,
                UUID project,
                ZoneId zone,
                String venue,
                LocalDate startsOn,
                LocalDate endsOn,
                int weeks,
                int usualWeeks,
                String activities) {}
        var row = jdbc.sql("""
                select c.name, p.id as project, p.time_zone as zone, c.venue, c.starts_on, c.ends_on, c.weeks, g.usual_weeks,
                    array_to_string(c.activities, chr(10)) as activities
                from cohort c join project p on p.id = c.project_id join programme g on g.id = p.programme_id
                    join project_staff st on st.project_id = p.id and st.account_id = :me
                where c.id = :id""")
                .param("id", cohort.value())
                .param("me", current.id().value())
                .query(Row.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        var today = clock.instant().atZone(row.zone()).toLocalDate();
        var from = row.startsOn().isAfter(today) ? row.startsOn() : today;
        var left = (int) (ChronoUnit.DAYS.between(from, row.endsOn()) + 1) / 7;
        var project = new ProjectId(row.project());
        return new Start(
                cohort,
                row.name(),
                project,
                row.zone(),
                row.venue(),
                from,
                from.equals(row.startsOn()) ? row.weeks() : left < 1 ? row.usualWeeks() : left,
                row.activities().lines().toList(),
                usualTimes(project));
    }

    private List<LocalTime> usualTimes(ProjectId project) {
        return jdbc.sql("""
                select r.at from session_series r join cohort c on c.id = r.cohort_id
                where c.project_id = :project
                group by r.at order by count(*) desc, r.at limit 4""")
                .param("project", project.value())
                .query(LocalTime.class)
                .list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Leader> leaders(ProjectId project) {
        return jdbc.sql("""
                select a.id, a.display_name as name, a.id = :me as self
                from project_staff st join account a on a.id = st.account_id and a.enabled
                where st.project_id = :project and a.role in ('FACILITATOR', 'MANAGER')
                    and exists (select from project_staff mine where mine.project_id = :project and mine.account_id = :me)
                order by a.role, lower(a.display_name), a.id""")
                .param("project", project.value())
                .param("me", current.id().value())
                .query(Leader.class)
                .list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Preview> preview(CohortId cohort, List<Line> lines) {
        var start = start(cohort);
        var taken = new HashMap<LocalDate, String>();
        var before = new ArrayList<Busy>();
        var previews = new ArrayList<Preview>();
        for (var line : lines) {
            var plan = plan(start, line, taken);
            var found = new ArrayList<>(among(start, plan.meetings(), before));
            found.addAll(clashes.of(cohort, slots(line, plan), List.of()));
            previews.add(new Preview(plan, found));
            var activity = name(line.activity());
            plan.meetings().forEach(meeting -> {
                taken.put(meeting.day(), activity);
                before.add(new Busy(meeting, activity));
            });
        }
        return previews;
    }

    /** All lines or none. Returns how many sessions there are now that were not there before. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public int save(CohortId cohort, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new RuleViolation.Refused("series.nothing");
        }
        var start = start(cohort);
        var allowed = leaders(start.project()).stream().map(Leader::id).toList();
        var count = 0;
        var taken = new HashMap<LocalDate, String>();
        for (var line : lines) {
            if (!allowed.containsAll(line.leaders())) {
                throw new RuleViolation.NotFound();
            }
            var plan = plan(start, line, taken);
            if (plan.meetings().isEmpty()) {
                throw new RuleViolation.Refused("series.empty");
            }
            if (!clashes.of(cohort, slots(line, plan), List.of()).isEmpty()) {
                throw new RuleViolation.Conflict("clash.some");
            }
            insert(cohort, line, plan);
            var activity = name(line.activity());
            plan.meetings().forEach(meeting -> taken.put(meeting.day(), activity));
            count += plan.meetings().size();
        }
        audit.record("planned-sessions", "cohort", cohort);
        return count;
    }

    private SeriesPlan plan(Start start, Line line, Map<LocalDate, String> taken) {
        var rule = line.rule();
        var off = daysOff.of(start.project(), rule.startsOn(), rule.startsOn().plusYears(5));
        var meets = line.secondOnADay() ? Map.<LocalDate, String>of() : daysOff.meets(start.cohort(), rule.startsOn());
        return rule.plan(
                start.zone(),
                day -> Optional.ofNullable(off.get(day))
                        .or(() -> Optional.ofNullable(meets.get(day))
                                .or(() -> line.secondOnADay() ? Optional.empty() : Optional.ofNullable(taken.get(day)))
                                .map(activity -> new Skipped(day, Why.ANOTHER_SESSION, activity))));
    }

    private record Busy(Meeting meeting, String activity) {}

    /** What the lines above would do at the same time. */
    private static List<Clash> among(Start start, List<Meeting> meetings, List<Busy> before) {
        return meetings.stream()
                .flatMap(meeting -> before.stream()
                        .filter(other -> other.meeting().startsAt().isBefore(meeting.endsAt())
                                && meeting.startsAt().isBefore(other.meeting().endsAt()))
                        .map(other -> new Clash(
                                meeting.startsAt(),
                                Clash.Kind.COHORT,
                                "",
                                true,
                                other.activity(),
                                start.name(),
                                other.meeting().startsAt(),
                                start.zone())))
                .toList();
    }

    private static List<Clashes.Slot> slots(Line line, SeriesPlan plan) {
        return plan.meetings().stream()
                .map(meeting -> Clashes.Slot.of(meeting.startsAt(), meeting.endsAt(), line.place(), line.leaders()))
                .toList();
    }

    private String name(ActivityId activity) {
        return jdbc.sql("select name from activity where id = :id")
                .param("id", activity.value())
                .query(String.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    private void insert(CohortId cohort, Line line, SeriesPlan plan) {
        var series = SeriesId.random();
        var rule = line.rule();
        jdbc.sql("""
                insert into session_series (id, cohort_id, activity_id, every_weeks, weekday, at, minutes, starts_on, times, until)
                values (:id, :cohort, :activity, :everyWeeks, :weekday, :at, :minutes, :startsOn, :times, :until)""")
                .param("id", series.value())
                .param("cohort", cohort.value())
                .param("activity", line.activity().value())
                .param("everyWeeks", rule.everyWeeks())
                .param("weekday", rule.weekday().getValue())
                .param("at", rule.at())
                .param("minutes", rule.lasts().toMinutes())
                .param("startsOn", rule.startsOn())
                .param("times", rule.end() instanceof End.Times(int times) ? times : null)
                .param("until", rule.end() instanceof End.Until(LocalDate day) ? day : null)
                .update();
        try {
            jdbc.sql("""
                    insert into session (id, version, cohort_id, activity_id, series_id, starts_at, ends_at, place, changed_at)
                    select gen_random_uuid(), 1, :cohort, :activity, :series, starts_at, ends_at, :place, :now
                    from unnest(cast(:starts as timestamptz[]), cast(:ends as timestamptz[])) as s (starts_at, ends_at)""")
                    .param("cohort", cohort.value())
                    .param("activity", line.activity().value())
                    .param("series", series.value())
                    .param("place", line.place().strip())
                    .param("now", Times.sql(clock.instant()))
                    .param("starts", Clashes.array(instants(plan, Meeting::startsAt)))
                    .param("ends", Clashes.array(instants(plan, Meeting::endsAt)))
                    .update();
            jdbc.sql("""
                    insert into session_facilitator (session_id, account_id, starts_at, ends_at, status)
                    select s.id, leader, s.starts_at, s.ends_at, s.status
                    from session s cross join unnest(cast(:leaders as uuid[])) as leader
                    where s.series_id = :series""")
                    .param("series", series.value())
                    .param("leaders", Clashes.ids(line.leaders()))
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw Clashes.meanwhile(refused);
        }
    }

    private static List<Instant> instants(SeriesPlan plan, Function<Meeting, Instant> which) {
        return plan.meetings().stream().map(which).toList();
    }
}
