package org.alongside.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.actionplan.Plans.Goal;
import org.alongside.actionplan.Plans.Step;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goals and steps in the database: each statement says whose. */
@Component
class PlanStore {
    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Goal> goals(ParticipantId owner) {
        return jdbc.sql("""
                select id, title from plan_goal where participant_id = :owner order by position, created_at, id""").param("owner", owner.value()).query(Goal.class).list();
    }

    List<Step> steps(ParticipantId owner) {
        return jdbc.sql("""
                select id, goal_id, title, by_when, state from plan_step
                where participant_id = :owner
                order by position, created_at, id""")
                .param("owner", owner.value())
                .query((row, n) -> step(row))
                .list();
    }

    Optional<Step> firstToDo(ParticipantId owner) {
        return jdbc.sql("""
                select id, goal_id, title, by_when, state from plan_step
                where participant_id = :owner and state = 'TO_DO'
                order by position, created_at, id
                limit 1""")
                .param("owner", owner.value())
                .query((row, n) -> step(row))
                .optional();
    }

    boolean hasGoal(ParticipantId owner, GoalId id) {
        return has(
                "select exists (select from plan_goal where id = :id and participant_id = :owner)", owner, id.value());
    }

    boolean hasStep(ParticipantId owner, StepId id) {
        return has(
                "select exists (select from plan_step where id = :id and participant_id = :owner)", owner, id.value());
    }

    /** Whether it is new. */
    boolean addGoal(ParticipantId owner, GoalId id, PlanText title, Instant at) {
        return jdbc.sql("""
                insert into plan_goal (id, participant_id, title, position, created_at)
                select :id, :owner, :title, coalesce(max(position), 0) + 1, :at
                from plan_goal where participant_id = :owner
                on conflict (id) do nothing""")
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .param("title", title.value())
                        .param("at", Times.sql(at))
                        .update()
                == 1;
    }

    /** Whether it is new. */
    boolean addStep(ParticipantId owner, StepId id, @Nullable GoalId goal, PlanText title, String byWhen, Instant at) {
        return jdbc.sql("""
                insert into plan_step
                    (id, participant_id, goal_id, title, by_when, state, position, created_at, state_at)
                select :id, :owner, cast(:goal as uuid), :title, :byWhen, 'TO_DO', coalesce(max(position), 0) + 1, :at, :at
                from plan_step where participant_id = :owner
                on conflict (id) do nothing""")
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .param("goal", goal == null ? null : goal.value())
                        .param("title", title.value())
                        .param("byWhen", byWhen)
                        .param("at", Times.sql(at))
                        .update()
                == 1;
    }

    void setState(ParticipantId owner, StepId id, StepState state, Instant at) {
        jdbc.sql("""
                update plan_step set state = :state, state_at = :at
                where id = :id and participant_id = :owner and state_at <= :at""")
                .param("id", id.value())
                .param("owner", owner.value())
                .param("state", state.name())
                .param("at", Times.sql(at))
                .update();
    }

    private boolean has(String sql, ParticipantId owner, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("owner", owner.value())
                .query(Boolean.class)
                .single();
    }

    private static Step step(ResultSet row) throws SQLException {
        var goal = row.getObject("goal_id", UUID.class);
        return new Step(
                new StepId(row.getObject("id", UUID.class)),
                goal == null ? null : new GoalId(goal),
                row.getString("title"),
                row.getString("by_when"),
                StepState.valueOf(row.getString("state")));
    }
}
