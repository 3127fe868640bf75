package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.PersonName;
import org.alongside.activity.LastWord.Tapped;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.Enrolments;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was at a session, for the staff of its project. */
@Service
public class Registers {
    private final RegisterStore store;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    Registers(
            RegisterStore store,
            Sessions sessions,
            Enrolments enrolments,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** When something was tapped, also by the phone’s own clock, and the number of the change that was seen then. */
    public record Made(Instant at, long phoneAt, long saw) {}

    /**
     * One tap: for {@code onlyIfUnmarked} nothing happens to a man who has been marked meanwhile. Of one who walked in, every
     * tap carries the name that he gave, so that it does not matter which arrives first.
     */
    public record Tap(
            EnrolmentId enrolment, Mark mark, boolean onlyIfUnmarked, Made made, Optional<PersonName> walkedIn) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public Register open(SessionId id) {
        var register = latest(id);
        audit.record("read-register", "session", id);
        return register;
    }

    /** As it is now, for a page that has it open already. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Register latest(SessionId id) {
        var cohort = sessions.find(id).cohortId();
        return new Register(
                Register.men(store.rows(id, cohort)),
                store.entry(id, SessionEntry.OTHERS),
                store.entry(id, SessionEntry.NOTE));
    }

    /**
     * Whatever the order in which taps arrive, the latest of each person stays, and none overwrites what its maker had not
     * seen. Returns the number of the change; 0 if there was nothing to change.
     */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public long mark(SessionId id, Tap tap) {
        var session = goesAhead(id);
        store.oneAtATime(id);
        tap.walkedIn().ifPresent(name -> welcome(session, tap.enrolment(), name));
        if (!store.holdMan(session, tap.enrolment())) {
            throw new RuleViolation.NotFound();
        }
        var standing = store.standing(id, tap.enrolment());
        if (tap.onlyIfUnmarked() && standing.filter(mark -> !mark.isUnmarked()).isPresent()) {
            return 0;
        }
        var me = current.id();
        var word = LastWord.of(
                new Tapped(
                        tap.mark().name(),
                        me.value(),
                        tap.made().phoneAt(),
                        tap.made().saw()),
                standing.map(RegisterStore.Standing::word).orElse(null),
                store.latestTap(id, tap.enrolment(), me));
        // whoever taps “Everyone’s here” speaks of those without a mark only: one taken back unseen is none
        if (word == LastWord.IS_CONTRADICTED && !tap.onlyIfUnmarked()) {
            var theirs = standing.orElseThrow();
            throw new RuleViolation.Conflict(
                    "pocket.register.meanwhile", theirs.byName(), theirs.mark().name(), theirs.change());
        }
        if (word != LastWord.STANDS && word != LastWord.IS_CONTRADICTED) {
            return 0;
        }
        var how = MarkedHow.byStaff(tap.made().at(), session.startsAt(), session.zone());
        var change = store.put(
                id,
                tap.enrolment(),
                tap.mark(),
                me,
                how,
                tap.made().at(),
                tap.made().phoneAt());
        hold(session);
        audit.record("marked-register", "enrolment", tap.enrolment());
        broadcast.changed(Broadcast.Topic.REGISTER, id.value());
        return change;
    }

    /** How many came without a name, or the note on the session; the same rule as for a mark. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public long enter(SessionId id, SessionEntry part, String value, Made made) {
        var session = goesAhead(id);
        store.holdSession(id);
        var standing = store.standing(id, part);
        var me = current.id();
        var word = LastWord.of(
                new Tapped(part.check(value), me.value(), made.phoneAt(), made.saw()),
                standing.map(RegisterStore.StandingEntry::word).orElse(null),
                standing.filter(entry -> entry.word().by().equals(me.value()))
                        .map(RegisterStore.StandingEntry::phoneAt)
                        .orElse(-1L));
        if (word == LastWord.IS_CONTRADICTED) {
            throw new RuleViolation.Conflict(
                    part.meanwhile(), standing.orElseThrow().byName());
        }
        if (word != LastWord.STANDS) {
            return 0;
        }
        var change = store.put(id, part, part.check(value), me, made.at(), made.phoneAt());
        if (part == SessionEntry.OTHERS) {
            hold(session);
        }
        audit.record("wrote-session-" + part.word(), "session", id);
        broadcast.changed(Broadcast.Topic.REGISTER, id.value());
        return change;
    }

    private SessionDetails goesAhead(SessionId id) {
        var session = sessions.find(id);
        if (session.isCancelled()) {
            throw new RuleViolation.Refused("pocket.sessionCancelled");
        }
        return session;
    }

    private void welcome(SessionDetails session, EnrolmentId man, PersonName firstName) {
        enrolments.walkIn(session.cohortId(), man, firstName);
        store.walkIn(session.id(), man, current.id());
    }

    /** The first mark on the day or later says that it takes place; word sent days before does not. */
    private void hold(SessionDetails session) {
        var today = clock.instant().atZone(session.zone()).toLocalDate();
        if (!session.startsAt().atZone(session.zone()).toLocalDate().isAfter(today)) {
            store.held(session.id());
        }
    }
}
