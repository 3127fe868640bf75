package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.activity.Planning.Leader;
import org.alongside.activity.SeriesPlan.Meeting;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves, cancels and brings back sessions: one, one and those after it, or all of its series. A session stays itself,
 * with its register; those that are over or were held are left alone unless they are asked for.
 */
@Service
public class SessionChanges {
    private final SessionRows rows;
    private final Planning planning;
    private final Clashes clashes;
    private final DaysOff daysOff;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    SessionChanges(
            SessionRows rows,
            Planning planning,
            Clashes clashes,
            DaysOff daysOff,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.rows = rows;
        this.planning = planning;
        this.clashes = clashes;
        this.daysOff = daysOff;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /**
     * A session as it is before it is changed. {@code version} is what was looked at: a change made meanwhile is seen.
     *
     * @param inSeries how many others there are in its series
     */
    public record Changeable(
            SessionId id,
            long version,
            CohortId cohort,
            ProjectId project,
            @Nullable SeriesId series,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            String place,
            SessionStatus status,
            int inSeries,
            Set<AccountId> leaders) {

        public LocalDate day() {
            return startsAt.atZone(zone).toLocalDate();
        }

        public LocalTime at() {
            return startsAt.atZone(zone).toLocalTime();
        }

        public Duration lasts() {
            return Duration.between(startsAt, endsAt);
        }
    }

    /** Which sessions: {@code alsoOver} asks for those as well that are over or were held. */
    public record Which(SessionId id, long version, Scope scope, boolean alsoOver) {}

    /** How the session that was opened is to be; the others of the series change in the same things by as much. */
    public record Wish(
            LocalDate day, LocalTime at, Duration lasts, String place, Set<AccountId> leaders, boolean closedDaysToo) {}

    /** One session’s way from when to when. */
    public record Step(
            SessionId id, Instant from, Meeting to, String place, Set<AccountId> leaders, boolean cancelled) {}

    /** What a wish comes to, and what stands in its way. */
    public record Preview(List<Step> steps, List<Skipped> closed, List<Clash> clashes) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Changeable open(SessionId id) {
        return rows.find(id);
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Preview preview(Which which, Wish wish) {
        var session = rows.find(which.id());
        SeriesRule.checkLength(wish.lasts());
        var steps = rows.chosen(session, which, clock.instant()).stream()
                .map(row -> step(session, row, wish))
                .toList();
        return new Preview(steps, closed(session, steps), clashes(session, steps));
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void move(Which which, Wish wish) {
        var session = rows.lock(which);
        var preview = preview(which, wish);
        if (!preview.clashes().isEmpty()) {
            throw new RuleViolation.Conflict("clash.some");
        }
        if (!preview.closed().isEmpty() && !wish.closedDaysToo()) {
            throw new RuleViolation.Refused("move.closed");
        }
        var allowed =
                planning.leaders(session.project()).stream().map(Leader::id).toList();
        if (!wish.leaders().stream()
                .allMatch(
                        leader -> allowed.contains(leader) || session.leaders().contains(leader))) {
            throw new RuleViolation.NotFound();
        }
        rows.followRule(session, which, wish);
        try {
            rows.deferClashes();
            preview.steps().forEach(step -> rows.move(step, clock.instant()));
            if (!wish.leaders().equals(session.leaders())) {
                rows.lead(preview.steps().stream().map(Step::id).toList(), wish.leaders());
            }
            rows.checkClashes();
        } catch (DataIntegrityViolationException refused) {
            throw Clashes.meanwhile(refused);
        }
        audit.record("moved-session", "session", which.id());
        tell(preview.steps().stream().map(Step::id).toList());
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void cancel(Which which, String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation.Refused("cancel.reason.missing");
        }
        var session = rows.lock(which);
        var chosen = rows.chosen(session, which, clock.instant()).stream()
                .filter(row -> row.status() != SessionStatus.CANCELLED)
                .map(SessionRows.Row::id)
                .toList();
        if (rows.anybodyWasThere(chosen)) {
            throw new RuleViolation.Refused("cancel.held");
        }
        rows.cancel(chosen, reason.strip(), clock.instant());
        audit.record("cancelled-session", "session", which.id());
        tell(chosen);
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void bringBack(Which which) {
        var session = rows.lock(which);
        var chosen = rows.chosen(session, which, clock.instant()).stream()
                .filter(row -> row.status() == SessionStatus.CANCELLED)
                .toList();
        if (!clashesOf(session, chosen).isEmpty()) {
            throw new RuleViolation.Conflict("clash.some");
        }
        var ids = chosen.stream().map(SessionRows.Row::id).toList();
        try {
            rows.bringBack(ids, clock.instant());
        } catch (DataIntegrityViolationException refused) {
            throw Clashes.meanwhile(refused);
        }
        audit.record("brought-back-session", "session", which.id());
        tell(ids);
    }

    /** Whoever has one of them open hears of it. */
    private void tell(List<SessionId> sessions) {
        sessions.forEach(session -> broadcast.changed(Broadcast.Topic.SESSION, session.value()));
    }

    /** What is on now at the time of those that would be brought back. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Clash> inTheWayOf(Which which) {
        var session = rows.find(which.id());
        return clashesOf(
                session,
                rows.chosen(session, which, clock.instant()).stream()
                        .filter(row -> row.status() == SessionStatus.CANCELLED)
                        .toList());
    }

    private List<Clash> clashesOf(Changeable session, List<SessionRows.Row> chosen) {
        var slots = chosen.stream()
                .map(row -> Clashes.Slot.of(row.startsAt(), row.endsAt(), row.place(), row.leaders()))
                .toList();
        return clashes.of(session.cohort(), slots, List.of());
    }

    /** What differs from the session that was opened is changed, and nothing else: one that meets later anyway stays so. */
    private static Step step(Changeable opened, SessionRows.Row row, Wish wish) {
        var zone = opened.zone();
        var days = ChronoUnit.DAYS.between(opened.day(), wish.day());
        var own = row.wallClock(zone);
        var time = wish.at().equals(opened.at()) ? own : wish.at();
        var lasts = wish.lasts().equals(opened.lasts()) ? Duration.between(row.startsAt(), row.endsAt()) : wish.lasts();
        var day = row.startsAt().atZone(zone).toLocalDate().plusDays(days);
        var unchanged = days == 0 && time.equals(own);
        var to = unchanged
                ? new Meeting(day, own, row.startsAt(), row.startsAt().plus(lasts))
                : Meeting.at(day, time, lasts, zone);
        var place = wish.place().equals(opened.place()) ? row.place() : wish.place();
        var leaders = wish.leaders().equals(opened.leaders()) ? row.leaders() : wish.leaders();
        return new Step(row.id(), row.startsAt(), to, place, leaders, row.status() == SessionStatus.CANCELLED);
    }

    /** Those that would come to stand on a closed day and do not stand there already. */
    private List<Skipped> closed(Changeable session, List<Step> steps) {
        var moved = steps.stream()
                .filter(step -> !step.cancelled()
                        && !step.from()
                                .atZone(session.zone())
                                .toLocalDate()
                                .equals(step.to().day()))
                .map(step -> step.to().day())
                .sorted()
                .toList();
        if (moved.isEmpty()) {
            return List.of();
        }
        var off = daysOff.of(session.project(), moved.getFirst(), moved.getLast());
        return moved.stream().map(off::get).filter(Objects::nonNull).toList();
    }

    private List<Clash> clashes(Changeable session, List<Step> steps) {
        var slots = steps.stream()
                .filter(step -> !step.cancelled())
                .map(step -> Clashes.Slot.of(step.to().startsAt(), step.to().endsAt(), step.place(), step.leaders()))
                .toList();
        return clashes.of(session.cohort(), slots, steps.stream().map(Step::id).toList());
    }
}
