package org.alongside.actionplan.ui;

import java.util.List;
import java.util.UUID;
import org.alongside.actionplan.Area;
import org.alongside.actionplan.Audience;
import org.alongside.actionplan.Hand;
import org.alongside.actionplan.Plan;
import org.alongside.actionplan.Practice;
import org.alongside.actionplan.PractiseWith;
import org.alongside.actionplan.Rehearsal;
import org.alongside.actionplan.StepState;
import org.alongside.actionplan.TeaMark;
import org.alongside.actionplan.WhatCameOfIt;
import org.alongside.cohort.CurrentParticipant.Mate;
import org.alongside.cohort.ParticipantId;
import org.jspecify.annotations.Nullable;

/** All that a man’s phone is given of his plan, and of the others no more than first names. */
record PlanData(List<GoalData> goals, List<StepData> steps, List<MateData> mates, boolean group) {
    record GoalData(UUID id, @Nullable Area area, String title, double place, boolean putAway, long at) {}

    record StepData(
            UUID id,
            @Nullable UUID goal,
            String title,
            String byWhen,
            @Nullable PracticeData practice,
            StepState state,
            @Nullable WhatCameOfIt outcome,
            double place,
            long at,
            List<ShownData> shown,
            List<OfferData> offers,
            @Nullable TeaMark tea) {}

    record PracticeData(
            Rehearsal what, PractiseWith with, @Nullable UUID peer) {}

    record ShownData(Audience to, @Nullable UUID peer) {}

    record OfferData(String name, Hand hand, boolean picked) {}

    record MateData(UUID id, String name) {}

    /** {@code group}: whether he is in a cohort, so that there is somebody to show a step to. */
    static PlanData of(Plan plan, List<Mate> mates, boolean group) {
        return new PlanData(
                plan.goals().stream().map(PlanData::goal).toList(),
                plan.steps().stream().map(PlanData::step).toList(),
                mates.stream()
                        .map(mate -> new MateData(mate.id().value(), mate.firstName()))
                        .toList(),
                group);
    }

    private static GoalData goal(Plan.Goal goal) {
        return new GoalData(goal.id().value(), goal.area(), goal.title(), goal.place(), goal.putAway(), goal.at());
    }

    private static StepData step(Plan.Step step) {
        var goal = step.goalId();
        return new StepData(
                step.id().value(),
                goal == null ? null : goal.value(),
                step.title(),
                step.words().byWhen().value(),
                step.words().practice().map(PlanData::practice).orElse(null),
                step.state(),
                step.outcome().orElse(null),
                step.place(),
                step.at(),
                step.shown().stream()
                        .map(shown -> new ShownData(shown.to(), id(shown.peer())))
                        .toList(),
                step.offers().stream()
                        .map(offer -> new OfferData(offer.name(), offer.hand(), offer.picked()))
                        .toList(),
                step.tea().orElse(null));
    }

    private static PracticeData practice(Practice practice) {
        return new PracticeData(practice.what(), practice.with(), id(practice.peer()));
    }

    private static @Nullable UUID id(@Nullable ParticipantId id) {
        return id == null ? null : id.value();
    }
}
