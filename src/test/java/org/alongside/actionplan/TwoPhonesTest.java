package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever two phones of the same man send, in whatever order and however often it arrives, he has one plan. */
@DemoTest
class TwoPhonesTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private static final int PLANS = 25;
    private static final int ORDERS = 4;
    private static final int TAPS = 30;

    private record Tap(PlanChange change, Instant at) {}

    @Autowired
    Plans plans;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void thePlanEndsUpTheSame() {
        people.participant(People.GARETH);
        for (var seed = 0; seed < PLANS; seed++) {
            var chance = new Random(seed);
            var goals = ids(chance, 2);
            var steps = ids(chance, 4);
            // some at the same moment
            var taps = taps(chance, goals, steps);
            var first = carriedOut(goals, steps, taps);
            assertThat(first.steps()).hasSize(steps.size());
            for (var order = 0; order < ORDERS; order++) {
                var other = new ArrayList<>(taps);
                other.addAll(taps.subList(0, chance.nextInt(taps.size())));
                Collections.shuffle(other, chance);
                assertThat(carriedOut(goals, steps, other)).as("seed " + seed).isEqualTo(first);
            }
        }
    }

    private Plan carriedOut(List<UUID> goals, List<UUID> steps, List<Tap> taps) {
        jdbc.sql("delete from plan_step where participant_id = demo_id('participant P001')")
                .update();
        jdbc.sql("delete from plan_goal where participant_id = demo_id('participant P001')")
                .update();
        // each phone knows of them before it changes them
        goals.forEach(id -> plans.change(new PlanChange.NewGoal(id, "Goal", Area.WORK), START));
        steps.forEach(id -> plans.change(new PlanChange.NewStep(id, "Step", null, goals.getFirst(), null), START));
        taps.forEach(tap -> plans.change(tap.change(), tap.at()));
        return plans.mine();
    }

    private static List<Tap> taps(Random chance, List<UUID> goals, List<UUID> steps) {
        var taps = new ArrayList<Tap>();
        for (var i = 0; i < TAPS; i++) {
            var at = START.plusSeconds(1 + chance.nextInt(TAPS / 2));
            var goal = goals.get(chance.nextInt(goals.size()));
            var step = steps.get(chance.nextInt(steps.size()));
            taps.add(new Tap(change(chance, goal, step), at));
        }
        return taps;
    }

    private static PlanChange change(Random chance, UUID goal, UUID step) {
        var words = "Words " + chance.nextInt(100);
        return switch (chance.nextInt(9)) {
            case 0 -> new PlanChange.GoalWords(goal, words);
            case 1 -> new PlanChange.GoalAway(goal, chance.nextBoolean());
            case 2 -> new PlanChange.GoalPlace(goal, chance.nextDouble());
            case 3 ->
                new PlanChange.NewWords(
                        step, words, one(chance, "", "WEEK", "SESSION", "2026-02-03"), practice(chance));
            case 4 -> new PlanChange.NewState(step, one(chance, StepState.values()));
            case 5 -> new PlanChange.NewPlace(step, chance.nextDouble());
            case 6 -> new PlanChange.NewOutcome(step, one(chance, WhatCameOfIt.values()));
            case 7 -> new PlanChange.Show(step, Audience.GROUP, null, chance.nextBoolean());
            default -> new PlanChange.Show(step, Audience.FACILITATOR, null, chance.nextBoolean());
        };
    }

    private static PlanChange.NewPractice practice(Random chance) {
        return new PlanChange.NewPractice(
                one(chance, Rehearsal.values()), one(chance, PractiseWith.FACILITATOR, PractiseWith.OTHER), null);
    }

    @SafeVarargs
    private static <T> T one(Random chance, T... all) {
        return all[chance.nextInt(all.length)];
    }

    private static List<UUID> ids(Random chance, int count) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            ids.add(new UUID(chance.nextLong(), chance.nextLong()));
        }
        return ids;
    }
}
