package org.alongside.actionplan;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.common.Broadcast;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the man who asks. Nobody else’s can be reached from here, and nobody else reaches his. */
@Service
public class Plans {
    private final PlanStore store;
    private final CurrentParticipant participant;
    private final AuditTrail audit;
    private final Broadcast broadcast;

    Plans(PlanStore store, CurrentParticipant participant, AuditTrail audit, Broadcast broadcast) {
        this.store = store;
        this.participant = participant;
        this.audit = audit;
        this.broadcast = broadcast;
    }

    public record Goal(GoalId id, String title) {}

    public record Step(StepId id, @Nullable GoalId goalId, String title, String byWhen, StepState state) {}

    public record Plan(List<Goal> goals, List<Step> steps) {}

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Plan mine() {
        var me = participant.id();
        return new Plan(store.goals(me), store.steps(me));
    }

    /** The first that is still to do. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Optional<Step> nextStep() {
        return store.firstToDo(participant.id());
    }

    /** Adding the same goal again changes nothing. */
    @RolesAllowed(Role.P)
    @Transactional
    public void addGoal(GoalId id, PlanText title, Instant at) {
        var me = participant.id();
        if (store.addGoal(me, id, title, at)) {
            changed("added-goal", "plan-goal", id);
        } else if (!store.hasGoal(me, id)) {
            throw new RuleViolation.NotFound();
        }
    }

    /** Adding the same step again changes nothing. The goal, if there is one, must be his. */
    @RolesAllowed(Role.P)
    @Transactional
    public void addStep(StepId id, @Nullable GoalId goal, PlanText title, String byWhen, Instant at) {
        var me = participant.id();
        if (goal != null && !store.hasGoal(me, goal)) {
            throw new RuleViolation.NotFound();
        }
        if (store.addStep(me, id, goal, title, PlanText.byWhen(byWhen), at)) {
            changed("added-step", "plan-step", id);
        } else if (!store.hasStep(me, id)) {
            throw new RuleViolation.NotFound();
        }
    }

    /** Of two phones, the later tap stands, whichever arrives first. */
    @RolesAllowed(Role.P)
    @Transactional
    public void setState(StepId id, StepState state, Instant at) {
        var me = participant.id();
        if (!store.hasStep(me, id)) {
            throw new RuleViolation.NotFound();
        }
        store.setState(me, id, state, at);
        // a tap that came too late is news as well: the phone that showed it must fall back
        changed("changed-step", "plan-step", id);
    }

    private void changed(String action, String subject, Id id) {
        audit.record(action, subject, id);
        broadcast.changed(Broadcast.Topic.PLAN, participant.id().value());
    }
}
