package org.alongside.actionplan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes goals and steps; each statement says whose. A field keeps the latest tap, of two at the same moment the greater
 * value: in whatever order taps arrive, the plan ends up the same.
 */
@Component
class PlanStore {
    static final int MOST_GOALS = 100;
    static final int MOST_STEPS = 1_000;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adding the same goal again changes nothing; whether it is new. */
    boolean addGoal(ParticipantId owner, GoalId id, PlanText title, @Nullable Area area, Instant at) {
        return added(
                "plan_goal",
                owner,
                id.value(),
                MOST_GOALS,
                of(owner, id.value(), at, """
                insert into plan_goal (id, participant_id, area, title, title_at, put_away_at, place, place_at, created_at)
                select :id, :owner, :area, :title, :at, :at, extract(epoch from cast(:at as timestamptz)) * 1000, :at, :at
                where (select count(*) from plan_goal where participant_id = :owner) < :most
                on conflict (id) do nothing""")
                        .param("title", title.value())
                        .param("area", name(area))
                        .param("most", MOST_GOALS)
                        .update());
    }

    void goalWords(ParticipantId owner, GoalId id, PlanText title, Instant at) {
        of(owner, id.value(), at, """
                update plan_goal set title = :title, title_at = :at
                where id = :id and participant_id = :owner and (title_at, title) < (:at, :title)""").param("title", title.value()).update();
    }

    void putAway(ParticipantId owner, GoalId id, boolean away, Instant at) {
        of(owner, id.value(), at, """
                update plan_goal set put_away = :away, put_away_at = :at
                where id = :id and participant_id = :owner and (put_away_at, put_away) < (:at, :away)""").param("away", away).update();
    }

    void placeGoal(ParticipantId owner, GoalId id, double place, Instant at) {
        place("plan_goal", owner, id.value(), place, at);
    }

    void placeStep(ParticipantId owner, StepId id, double place, Instant at) {
        place("plan_step", owner, id.value(), place, at);
    }

    private void place(String table, ParticipantId owner, UUID id, double place, Instant at) {
        of(owner, id, at, """
                update %s set place = :place, place_at = :at
                where id = :id and participant_id = :owner and (place_at, place) < (:at, :place)""".formatted(table)).param("place", place).update();
    }

    /** Adding the same step again changes nothing; whether it is new. The goal, if there is one, must be his. */
    boolean addStep(ParticipantId owner, StepId id, @Nullable GoalId goal, StepWords words, Instant at) {
        return added(
                "plan_step",
                owner,
                id.value(),
                MOST_STEPS,
                words(of(owner, id.value(), at, """
                insert into plan_step (id, participant_id, goal_id, title, by_when, rehearsal, with_whom, with_peer_id,
                    words_at, state, state_at, outcome_at, place, place_at, created_at)
                select :id, :owner, cast(:goal as uuid), :title, :byWhen, :rehearsal, :with, cast(:peer as uuid),
                    :at, 'TO_DO', :at, :at, extract(epoch from cast(:at as timestamptz)) * 1000, :at, :at
                where (select count(*) from plan_step where participant_id = :owner) < :most
                on conflict (id) do nothing"""), words)
                        .param("goal", goal == null ? null : goal.value())
                        .param("most", MOST_STEPS)
                        .update());
    }

    void words(ParticipantId owner, StepId id, StepWords words, Instant at) {
        words(of(owner, id.value(), at, """
                update plan_step set title = :title, by_when = :byWhen, rehearsal = :rehearsal, with_whom = :with,
                    with_peer_id = cast(:peer as uuid), words_at = :at
                where id = :id and participant_id = :owner
                    and (words_at, title, by_when, coalesce(rehearsal, ''), coalesce(with_whom, ''))
                        < (:at, :title, :byWhen, coalesce(:rehearsal, ''), coalesce(:with, ''))"""), words).update();
    }

    void setState(ParticipantId owner, StepId id, StepState state, Instant at) {
        of(owner, id.value(), at, """
                update plan_step set state = :state, state_at = :at
                where id = :id and participant_id = :owner and (state_at, state) < (:at, :state)""").param("state", state.name()).update();
    }

    void setOutcome(ParticipantId owner, StepId id, @Nullable WhatCameOfIt outcome, Instant at) {
        of(owner, id.value(), at, """
                update plan_step set outcome = :outcome, outcome_at = :at
                where id = :id and participant_id = :owner and (outcome_at, outcome) < (:at, :outcome)""")
                .param("outcome", outcome == null ? "" : outcome.name())
                .update();
    }

    /** Takes back what was said at the last tea round, unless he has changed the step since. */
    void undoTea(ParticipantId owner, StepId id, Instant at) {
        of(owner, id.value(), at, """
                with taken as (
                    delete from tea_round_mark m using plan_step s
                    where s.id = m.step_id and s.id = :id and s.participant_id = :owner
                        and m.marked_at = (select max(o.marked_at) from tea_round_mark o where o.step_id = s.id)
                    returning m.step_id, m.state_before, m.marked_at)
                update plan_step s set state = t.state_before,
                    state_at = greatest(:at, t.marked_at + interval '1 millisecond')
                from taken t where s.id = t.step_id and s.state_at = t.marked_at""").update();
    }

    boolean hasGoal(ParticipantId owner, UUID id) {
        return has("plan_goal", owner, id);
    }

    boolean hasStep(ParticipantId owner, UUID id) {
        return has("plan_step", owner, id);
    }

    private boolean has(String table, ParticipantId owner, UUID id) {
        return jdbc.sql("select exists (select from %s where id = :id and participant_id = :owner)".formatted(table))
                .param("id", id)
                .param("owner", owner.value())
                .query(Boolean.class)
                .single();
    }

    private boolean added(String table, ParticipantId owner, UUID id, int most, int rows) {
        if (rows == 0 && !has(table, owner, id)) {
            var full = jdbc.sql("select count(*) >= :most from %s where participant_id = :owner".formatted(table))
                    .param("most", most)
                    .param("owner", owner.value())
                    .query(Boolean.class)
                    .single();
            throw full ? new RuleViolation.Refused("pocket.plan.full") : new RuleViolation.NotFound();
        }
        return rows == 1;
    }

    private StatementSpec of(ParticipantId owner, UUID id, Instant at, String sql) {
        return jdbc.sql(sql).param("owner", owner.value()).param("id", id).param("at", Times.sql(at));
    }

    private static StatementSpec words(StatementSpec statement, StepWords words) {
        var practice = words.practice();
        return statement
                .param("title", words.title().value())
                .param("byWhen", words.byWhen().value())
                .param("rehearsal", practice.map(p -> p.what().name()).orElse(null))
                .param("with", practice.map(p -> p.with().name()).orElse(null))
                .param(
                        "peer",
                        practice.flatMap(p -> Optional.ofNullable(p.peer()))
                                .map(ParticipantId::value)
                                .orElse(null));
    }

    private static @Nullable String name(@Nullable Area area) {
        return area == null ? null : area.name();
    }
}
