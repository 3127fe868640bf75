package org.alongside.actionplan;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.activity.MySessions;
import org.alongside.activity.SessionId;
import org.alongside.activity.Sessions;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A few minutes after the activity: how did the steps go that the men show to the group? */
@Service
public class TeaRounds {
    private static final int LONGEST_NOTE = 300;

    private final TeaRoundStore store;
    private final Sessions sessions;
    private final MySessions mySessions;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    TeaRounds(
            TeaRoundStore store,
            Sessions sessions,
            MySessions mySessions,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.mySessions = mySessions;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** Opens the round; written down that he read what the men show. */
    @RolesAllowed(Role.F)
    @Transactional
    public TeaRound open(SessionId session) {
        var round = latest(session);
        audit.record("read-tea-round", "session", session);
        return round;
    }

    /** As it is now, for a page that has it open already. */
    @RolesAllowed(Role.F)
    @Transactional(readOnly = true)
    public TeaRound latest(SessionId session) {
        var cohort = sessions.find(session).cohortId();
        return new TeaRound(store.men(session, cohort), store.note(session));
    }

    /** One tap: how the step went, and who was asked to help with it. */
    @RolesAllowed(Role.F)
    @Transactional
    public void mark(SessionId session, StepId step, TeaMark mark, Optional<AccountId> helper) {
        var cohort = sessions.find(session).cohortId();
        var now = clock.instant();
        var owner = store.owner(session, cohort, step).orElseThrow(RuleViolation.NotFound::new);
        store.mark(session, step, mark, current.id(), now);
        helper.ifPresent(who -> {
            if (!store.pick(step, who, now)) {
                throw new RuleViolation.Refused("tea.gone");
            }
        });
        audit.record("marked-tea-round", "plan-step", step);
        changed(cohort, List.of(owner));
    }

    /** He says nothing this time: nothing is written, and what was written by mistake goes. */
    @RolesAllowed(Role.F)
    @Transactional
    public void pass(SessionId session, ParticipantId man) {
        var cohort = sessions.find(session).cohortId();
        if (store.forget(session, man, clock.instant())) {
            audit.record("unmarked-tea-round", "participant", man);
            changed(cohort, List.of(man));
        }
    }

    /** “What we made, how it felt”; blank takes it away. */
    @RolesAllowed(Role.F)
    @Transactional
    public void write(SessionId session, String note) {
        var cohort = sessions.find(session).cohortId();
        store.write(session, PlanText.orNothing(note, LONGEST_NOTE), current.id(), clock.instant());
        audit.record("wrote-tea-note", "session", session);
        changed(cohort, List.of());
    }

    /** The group’s note, for a man of the group. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public String note(SessionId session) {
        mySessions.find(session);
        return store.note(session);
    }

    private void changed(CohortId cohort, List<ParticipantId> owners) {
        owners.forEach(owner -> broadcast.changed(Broadcast.Topic.PLAN, owner.value()));
        broadcast.changed(Broadcast.Topic.PLAN, cohort.value());
    }
}
