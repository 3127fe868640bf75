package org.alongside.actionplan;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.actionplan.Plan.Step;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the man who asks, also when he is in no cohort any more. Nobody else’s can be reached from here. */
@Service
public class Plans {
    private final PlanRows rows;
    private final PlanStore store;
    private final SharingStore sharing;
    private final CurrentParticipant participant;
    private final AuditTrail audit;
    private final Broadcast broadcast;

    Plans(
            PlanRows rows,
            PlanStore store,
            SharingStore sharing,
            CurrentParticipant participant,
            AuditTrail audit,
            Broadcast broadcast) {
        this.rows = rows;
        this.store = store;
        this.sharing = sharing;
        this.participant = participant;
        this.audit = audit;
        this.broadcast = broadcast;
    }

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Plan mine() {
        return rows.plan(participant.id());
    }

    /** The first that is still open. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Optional<Step> nextStep() {
        return rows.next(participant.id());
    }

    /** Adding the same goal again changes nothing. */
    @RolesAllowed(Role.P)
    @Transactional
    public void addGoal(GoalId id, PlanText title, @Nullable Area area, Instant at) {
        var me = participant.id();
        if (store.addGoal(me, id, title, area, at)) {
            changed(me, "added-goal", "plan-goal", id);
        }
    }

    /** Adding the same step again changes nothing. The goal, if there is one, must be his. */
    @RolesAllowed(Role.P)
    @Transactional
    public void addStep(StepId id, @Nullable GoalId goal, StepWords words, Instant at) {
        var me = participant.id();
        if (goal != null && !store.hasGoal(me, goal.value())) {
            throw new RuleViolation.NotFound();
        }
        if (store.addStep(me, id, goal, known(words), at)) {
            changed(me, "added-step", "plan-step", id);
        }
    }

    /** Of two phones, the later tap stands, whichever arrives first. */
    @RolesAllowed(Role.P)
    @Transactional
    public void setState(StepId id, StepState state, Instant at) {
        var me = mineOnly(id);
        store.setState(me, id, state, at);
        changed(me, "changed-step", id);
    }

    /** Each change by itself, whatever the order in which they arrive. */
    @RolesAllowed(Role.P)
    @Transactional
    void change(PlanChange change, Instant at) {
        switch (change) {
            case PlanChange.NewGoal goal -> addGoal(new GoalId(goal.id()), new PlanText(goal.title()), goal.area(), at);
            case PlanChange.GoalWords goal -> {
                var title = new PlanText(goal.title());
                changed(new GoalId(goal.id()), (me, id) -> store.goalWords(me, id, title, at));
            }
            case PlanChange.GoalAway goal ->
                changed(new GoalId(goal.id()), (me, id) -> store.putAway(me, id, goal.away(), at));
            case PlanChange.GoalPlace goal ->
                changed(new GoalId(goal.id()), (me, id) -> store.placeGoal(me, id, goal.place(), at));
            case PlanChange.NewStep step ->
                addStep(new StepId(step.id()), step.goal() == null ? null : new GoalId(step.goal()), step.words(), at);
            case PlanChange.NewWords step -> {
                var words = known(step.words());
                changed(new StepId(step.id()), (me, id) -> store.words(me, id, words, at));
            }
            case PlanChange.NewState step -> setState(new StepId(step.id()), step.state(), at);
            case PlanChange.NewPlace step ->
                changed(new StepId(step.id()), (me, id) -> store.placeStep(me, id, step.place(), at));
            case PlanChange.NewOutcome step ->
                changed(new StepId(step.id()), (me, id) -> store.setOutcome(me, id, step.outcome(), at));
            case PlanChange.Show show ->
                show(
                        new StepId(show.id()),
                        show.to(),
                        show.peer() == null ? null : new ParticipantId(show.peer()),
                        show.shown(),
                        at);
            case PlanChange.UndoTea step -> changed(new StepId(step.id()), (me, id) -> store.undoTea(me, id, at));
        }
    }

    /** Shows a step to one man, to the group or to the facilitator, or takes it back: gone from their screens at once. */
    @RolesAllowed(Role.P)
    @Transactional
    public void show(StepId id, Audience to, @Nullable ParticipantId peer, boolean shown, Instant at) {
        if ((to == Audience.PEER) != (peer != null)) {
            throw new RuleViolation.Refused("pocket.doesNotFit");
        }
        var me = mineOnly(id);
        if (shown) {
            sharing.show(me, id, to, peer, at);
        } else {
            sharing.hide(me, id, to, peer, at);
        }
        changed(me, shown ? "showed-step" : "took-back-step", id);
    }

    private interface Write<T> {
        void write(ParticipantId me, T id);
    }

    private void changed(StepId id, Write<StepId> write) {
        var me = mineOnly(id);
        write.write(me, id);
        changed(me, "changed-step", id);
    }

    private void changed(GoalId id, Write<GoalId> write) {
        var me = participant.id();
        if (!store.hasGoal(me, id.value())) {
            throw new RuleViolation.NotFound();
        }
        write.write(me, id);
        changed(me, "changed-goal", "plan-goal", id);
    }

    private ParticipantId mineOnly(StepId id) {
        var me = participant.id();
        if (!store.hasStep(me, id.value())) {
            throw new RuleViolation.NotFound();
        }
        return me;
    }

    /** He practises with a man of his cohort; anybody else is not named, also one who has left since. */
    private StepWords known(StepWords words) {
        var mates = participant.mates();
        return new StepWords(
                words.title(),
                words.byWhen(),
                words.practice()
                        .map(practice ->
                                mates.stream().anyMatch(mate -> mate.id().equals(practice.peer()))
                                        ? practice
                                        : new Practice(practice.what(), practice.with(), null)));
    }

    private void changed(ParticipantId me, String action, StepId id) {
        changed(me, action, "plan-step", id);
        sharing.cohorts(me, id).forEach(cohort -> broadcast.changed(Broadcast.Topic.PLAN, cohort.value()));
    }

    /** A tap that came too late is news as well: the phone that showed it must fall back. */
    private void changed(ParticipantId me, String action, String subject, Id id) {
        audit.record(action, subject, id);
        broadcast.changed(Broadcast.Topic.PLAN, me.value());
    }
}
