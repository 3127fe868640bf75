package org.alongside.actionplan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.ParticipantId;
import org.jspecify.annotations.Nullable;

/** One thing that a man did to his plan on a phone, as it is sent: {@code {"state": {"id": …, "state": "DONE"}}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @Type(name = "goal", value = PlanChange.NewGoal.class),
    @Type(name = "goalWords", value = PlanChange.GoalWords.class),
    @Type(name = "goalAway", value = PlanChange.GoalAway.class),
    @Type(name = "goalPlace", value = PlanChange.GoalPlace.class),
    @Type(name = "add", value = PlanChange.NewStep.class),
    @Type(name = "words", value = PlanChange.NewWords.class),
    @Type(name = "state", value = PlanChange.NewState.class),
    @Type(name = "place", value = PlanChange.NewPlace.class),
    @Type(name = "outcome", value = PlanChange.NewOutcome.class),
    @Type(name = "show", value = PlanChange.Show.class),
    @Type(name = "undoTea", value = PlanChange.UndoTea.class)
})
sealed interface PlanChange {
    /** Of the goal or step that it is about. */
    UUID id();

    record NewGoal(UUID id, String title, @Nullable Area area) implements PlanChange {
        public NewGoal {
            given(id, title);
        }
    }

    record GoalWords(UUID id, String title) implements PlanChange {
        public GoalWords {
            given(id, title);
        }
    }

    record GoalAway(UUID id, boolean away) implements PlanChange {
        public GoalAway {
            given(id);
        }
    }

    record GoalPlace(UUID id, double place) implements PlanChange {
        public GoalPlace {
            given(id);
        }
    }

    record NewStep(
            UUID id,
            String title,
            @Nullable String byWhen,
            @Nullable UUID goal,
            @Nullable NewPractice practice) implements PlanChange {
        public NewStep {
            given(id, title);
        }

        StepWords words() {
            return PlanChange.words(title, byWhen, practice);
        }
    }

    record NewWords(
            UUID id,
            String title,
            @Nullable String byWhen,
            @Nullable NewPractice practice) implements PlanChange {
        public NewWords {
            given(id, title);
        }

        StepWords words() {
            return PlanChange.words(title, byWhen, practice);
        }
    }

    record NewPractice(
            Rehearsal what, PractiseWith with, @Nullable UUID peer) {
        public NewPractice {
            given(what, with);
        }

        Practice value() {
            return new Practice(what, with, peer == null ? null : new ParticipantId(peer));
        }
    }

    record NewState(UUID id, StepState state) implements PlanChange {
        public NewState {
            given(id, state);
        }
    }

    record NewPlace(UUID id, double place) implements PlanChange {
        public NewPlace {
            given(id);
        }
    }

    /** None: he takes back what he said. */
    record NewOutcome(UUID id, @Nullable WhatCameOfIt outcome) implements PlanChange {
        public NewOutcome {
            given(id);
        }
    }

    record Show(UUID id, Audience to, @Nullable UUID peer, boolean shown) implements PlanChange {
        public Show {
            given(id, to);
        }
    }

    record UndoTea(UUID id) implements PlanChange {
        public UndoTea {
            given(id);
        }
    }

    private static StepWords words(String title, @Nullable String byWhen, @Nullable NewPractice practice) {
        return new StepWords(
                new PlanText(title),
                new ByWhen(Objects.requireNonNullElse(byWhen, "")),
                Optional.ofNullable(practice).map(NewPractice::value));
    }

    /** A phone may leave out anything. */
    private static void given(Object... values) {
        for (var value : values) {
            Objects.requireNonNull(value);
        }
    }
}
