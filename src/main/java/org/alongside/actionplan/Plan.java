package org.alongside.actionplan;

import java.util.List;
import java.util.Optional;
import org.alongside.cohort.ParticipantId;
import org.jspecify.annotations.Nullable;

/** A man’s plan as he sees it. {@code at}: later than every tap on it so far, in milliseconds. */
public record Plan(List<Goal> goals, List<Step> steps) {
    public record Goal(GoalId id, @Nullable Area area, String title, double place, boolean putAway, long at) {}

    public record Step(
            StepId id,
            @Nullable GoalId goalId,
            StepWords words,
            StepState state,
            Optional<WhatCameOfIt> outcome,
            double place,
            long at,
            List<Shown> shown,
            List<Offer> offers,
            Optional<TeaMark> tea) {
        public String title() {
            return words.title().value();
        }
    }

    /** To whom a step is shown. */
    public record Shown(Audience to, @Nullable ParticipantId peer) {}

    /** What somebody who sees a step said about it; {@code picked} at a tea round, to help. */
    public record Offer(String name, Hand hand, boolean picked) {}
}
