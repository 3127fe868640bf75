package org.alongside.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.actionplan.Plan.Goal;
import org.alongside.actionplan.Plan.Offer;
import org.alongside.actionplan.Plan.Shown;
import org.alongside.actionplan.Plan.Step;
import org.alongside.cohort.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the plan of one man, in the order in which he put it. */
@Component
class PlanRows {
    private static final String STEPS = """
            select id, goal_id, title, by_when, rehearsal, with_whom, with_peer_id, state, outcome, place,
                greatest(words_at, state_at, outcome_at, place_at) as at
            from plan_step s where participant_id = :owner
            """;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something of a step, by the step. */
    private record Of<T>(StepId step, T value) {}

    Plan plan(ParticipantId owner) {
        var goals = jdbc.sql("""
                select id, area, title, place, put_away, greatest(title_at, put_away_at, place_at) as at
                from plan_goal where participant_id = :owner order by place, created_at, id""")
                .param("owner", owner.value())
                .query((row, n) -> goal(row))
                .list();
        var shown = shown(owner).stream()
                .collect(Collectors.groupingBy(Of::step, Collectors.mapping(Of::value, Collectors.toList())));
        var offers = offers(owner).stream()
                .collect(Collectors.groupingBy(Of::step, Collectors.mapping(Of::value, Collectors.toList())));
        var tea = tea(owner).stream().collect(Collectors.toMap(Of::step, Of::value));
        return new Plan(
                goals,
                steps(owner, "order by place, created_at, id").stream()
                        .map(step -> new Step(
                                step.id(),
                                step.goalId(),
                                step.words(),
                                step.state(),
                                step.outcome(),
                                step.place(),
                                step.at(),
                                shown.getOrDefault(step.id(), List.of()),
                                offers.getOrDefault(step.id(), List.of()),
                                Optional.ofNullable(tea.get(step.id()))))
                        .toList());
    }

    /** The first that is open, under a goal that he has not put away. */
    Optional<Step> next(ParticipantId owner) {
        return steps(owner, """
                and state in ('TO_DO', 'MOVED_ON')
                    and not exists (select from plan_goal g where g.id = s.goal_id and g.put_away)
                order by place, created_at, id limit 1""").stream().findFirst();
    }

    private List<Step> steps(ParticipantId owner, String whichInOrder) {
        return jdbc.sql(STEPS + whichInOrder)
                .param("owner", owner.value())
                .query((row, n) -> step(row))
                .list();
    }

    private List<Of<Shown>> shown(ParticipantId owner) {
        return jdbc.sql("""
                select h.step_id, h.audience, h.peer_id
                from plan_step_sharing h join plan_step s on s.id = h.step_id and s.participant_id = :owner
                    join enrolment own on own.cohort_id = h.cohort_id and own.participant_id = s.participant_id
                        and own.stage in ('ACTIVE', 'COMPLETED')
                where h.shown order by h.audience, h.peer_id""")
                .param("owner", owner.value())
                .query((row, n) -> new Of<>(
                        new StepId(id(row, "step_id")),
                        new Shown(Audience.valueOf(row.getString("audience")), participant(row, "peer_id"))))
                .list();
    }

    /** Of those only who see the step at this moment. */
    private List<Of<Offer>> offers(ParticipantId owner) {
        return jdbc.sql("""
                select h.step_id, a.display_name, h.hand, h.picked_at is not null as picked
                from plan_step_hand h join plan_step_viewer v on v.step_id = h.step_id and v.account_id = h.account_id
                    join account a on a.id = h.account_id
                where v.owner_id = :owner
                order by h.given_at, h.account_id""")
                .param("owner", owner.value())
                .query((row, n) -> new Of<>(
                        new StepId(id(row, "step_id")),
                        new Offer(
                                row.getString("display_name"),
                                Hand.valueOf(row.getString("hand")),
                                row.getBoolean("picked"))))
                .list();
    }

    /** The last word of a tea round on each step that he has not changed since. */
    private List<Of<TeaMark>> tea(ParticipantId owner) {
        return jdbc.sql("""
                select distinct on (m.step_id) m.step_id, m.mark
                from tea_round_mark m join plan_step s on s.id = m.step_id
                where s.participant_id = :owner and m.marked_at >= s.state_at
                order by m.step_id, m.marked_at desc""")
                .param("owner", owner.value())
                .query((row, n) -> new Of<>(new StepId(id(row, "step_id")), TeaMark.valueOf(row.getString("mark"))))
                .list();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        var area = row.getString("area");
        return new Goal(
                new GoalId(id(row, "id")),
                area == null ? null : Area.valueOf(area),
                row.getString("title"),
                row.getDouble("place"),
                row.getBoolean("put_away"),
                millis(row));
    }

    private static Step step(ResultSet row) throws SQLException {
        var goal = row.getObject("goal_id", UUID.class);
        var outcome = row.getString("outcome");
        return new Step(
                new StepId(id(row, "id")),
                goal == null ? null : new GoalId(goal),
                words(row),
                StepState.valueOf(row.getString("state")),
                outcome.isEmpty() ? Optional.empty() : Optional.of(WhatCameOfIt.valueOf(outcome)),
                row.getDouble("place"),
                millis(row),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** What a step says, from a row of {@code plan_step}. */
    static StepWords words(ResultSet row) throws SQLException {
        var rehearsal = row.getString("rehearsal");
        return new StepWords(
                new PlanText(row.getString("title")),
                new ByWhen(row.getString("by_when")),
                rehearsal == null
                        ? Optional.empty()
                        : Optional.of(new Practice(
                                Rehearsal.valueOf(rehearsal),
                                PractiseWith.valueOf(row.getString("with_whom")),
                                participant(row, "with_peer_id"))));
    }

    private static @Nullable ParticipantId participant(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ParticipantId(id);
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static long millis(ResultSet row) throws SQLException {
        return row.getTimestamp("at").getTime() + 1;
    }
}
