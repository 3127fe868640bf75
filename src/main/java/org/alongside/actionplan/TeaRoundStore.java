package org.alongside.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.AccountId;
import org.alongside.actionplan.TeaRound.Helper;
import org.alongside.actionplan.TeaRound.Man;
import org.alongside.actionplan.TeaRound.Step;
import org.alongside.activity.SessionId;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tea rounds in the database: only men marked as here, and only steps that they show to this group now. */
@Component
class TeaRoundStore {
    private static final String HERE = """
            register_mark r join enrolment e on e.id = r.enrolment_id
                join participant man on man.id = e.participant_id
            """;
    private static final String OF_THE_SESSION = "r.session_id = :session and r.mark = 'PRESENT'";

    private final JdbcClient jdbc;

    TeaRoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ParticipantId man, String name, Optional<Step> step) {}

    private record Offer(UUID step, Helper helper) {}

    List<Man> men(SessionId session, CohortId cohort) {
        var helpers = helpers(session, cohort).stream()
                .collect(Collectors.groupingBy(
                        Offer::step, Collectors.mapping(Offer::helper, Collectors.toUnmodifiableList())));
        var rows = jdbc.sql("""
                with here as (
                    select man.id, man.first_name || case when count(*) over (partition by lower(man.first_name)) > 1
                        then ' ' || left(man.family_name, 1) else '' end as name, e.id as enrolment
                    from %s where %s)
                select here.id as man_id, here.name, s.id, s.title, s.by_when, t.mark
                from here
                    left join plan_step_shown v on v.owner_id = here.id and v.audience = 'GROUP' and v.cohort_id = :cohort
                    left join tea_round_mark t on t.session_id = :session and t.step_id = v.step_id
                    left join plan_step s on s.id = v.step_id and (s.state in ('TO_DO', 'MOVED_ON') or t.mark is not null)
                order by lower(here.name), here.enrolment, s.place, s.id""".formatted(HERE, OF_THE_SESSION))
                .param("session", session.value())
                .param("cohort", cohort.value())
                .query((row, n) -> new Row(
                        new ParticipantId(PlanRows.id(row, "man_id")),
                        row.getString("name").strip(),
                        Optional.ofNullable(row.getObject("id", UUID.class)).map(id -> step(row, id, helpers.get(id)))))
                .list();
        var men = new LinkedHashMap<ParticipantId, Man>();
        for (var row : rows) {
            var man = men.computeIfAbsent(row.man(), id -> new Man(id, row.name(), new ArrayList<>()));
            row.step().ifPresent(man.steps()::add);
        }
        return List.copyOf(men.values());
    }

    private List<Offer> helpers(SessionId session, CohortId cohort) {
        return jdbc.sql("""
                select h.step_id, h.account_id, who.first_name, h.picked_at is not null as picked
                from plan_step_hand h join participant who on who.account_id = h.account_id
                    join plan_step_viewer v on v.step_id = h.step_id and v.account_id = h.account_id
                where h.hand = 'HELP' and v.cohort_id = :cohort
                    and v.owner_id in (select man.id from %s where %s)
                order by lower(who.first_name), who.id""".formatted(HERE, OF_THE_SESSION))
                .param("session", session.value())
                .param("cohort", cohort.value())
                .query((row, n) -> new Offer(
                        PlanRows.id(row, "step_id"),
                        new Helper(
                                new AccountId(PlanRows.id(row, "account_id")),
                                row.getString("first_name"),
                                row.getBoolean("picked"))))
                .list();
    }

    private static Step step(ResultSet row, UUID id, @Nullable List<Helper> helpers) {
        try {
            var mark = row.getString("mark");
            return new Step(
                    new StepId(id),
                    row.getString("title"),
                    new ByWhen(row.getString("by_when")),
                    mark == null ? Optional.empty() : Optional.of(TeaMark.valueOf(mark)),
                    helpers == null ? List.of() : helpers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose step it is, if he is here and shows it to this group. */
    Optional<ParticipantId> owner(SessionId session, CohortId cohort, StepId step) {
        return jdbc.sql("""
                select man.id from %s
                    join plan_step_shown v on v.owner_id = man.id and v.audience = 'GROUP' and v.cohort_id = :cohort
                where %s and v.step_id = :step limit 1""".formatted(HERE, OF_THE_SESSION))
                .param("session", session.value())
                .param("cohort", cohort.value())
                .param("step", step.value())
                .query((row, n) -> new ParticipantId(PlanRows.id(row, "id")))
                .optional();
    }

    /** Said twice, the second stands; the step goes back first to what it was before the first. */
    void mark(SessionId session, StepId step, TeaMark mark, AccountId by, Instant at) {
        jdbc.sql("""
                with before as (
                    select s.id, coalesce(t.state_before, s.state) as state
                    from plan_step s left join tea_round_mark t
                        on t.step_id = s.id and t.session_id = :session and t.marked_at >= s.state_at
                    where s.id = :step for update of s),
                noted as (
                    insert into tea_round_mark (session_id, step_id, mark, state_before, marked_by, marked_at)
                    select :session, id, :mark, state, :by, :at from before
                    on conflict (session_id, step_id) do update set mark = excluded.mark,
                        state_before = excluded.state_before, marked_by = excluded.marked_by,
                        marked_at = excluded.marked_at)
                update plan_step s set state = coalesce(:state, before.state), state_at = :at
                from before where s.id = before.id and s.state_at <= :at
                    and s.state <> coalesce(:state, before.state)""")
                .param("session", session.value())
                .param("step", step.value())
                .param("mark", mark.name())
                .param("state", mark.state().map(StepState::name).orElse(null))
                .param("by", by.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** Whether there was anything to forget. A step that its owner has changed since stays as he put it. */
    boolean forget(SessionId session, ParticipantId man, Instant at) {
        return jdbc.sql("""
                with gone as (
                    delete from tea_round_mark t using plan_step s
                    where s.id = t.step_id and t.session_id = :session and s.participant_id = :man
                    returning t.step_id, t.state_before, t.marked_at),
                unasked as (
                    update plan_step_hand h set picked_at = null from gone g
                    where h.step_id = g.step_id and h.picked_at <= g.marked_at),
                back as (
                    update plan_step s set state = g.state_before, state_at = :at
                    from gone g where s.id = g.step_id and s.state_at = g.marked_at)
                select count(*) > 0 from gone""")
                .param("session", session.value())
                .param("man", man.value())
                .param("at", Times.sql(at))
                .query(Boolean.class)
                .single();
    }

    /** Whether he had offered, and still sees the step. */
    boolean pick(StepId step, AccountId helper, Instant at) {
        return jdbc.sql("""
                update plan_step_hand h set picked_at = :at
                where h.step_id = :step and h.account_id = :helper and h.hand = 'HELP'
                    and exists (select from plan_step_viewer v where v.step_id = h.step_id and v.account_id = h.account_id)""")
                        .param("step", step.value())
                        .param("helper", helper.value())
                        .param("at", Times.sql(at))
                        .update()
                > 0;
    }

    String note(SessionId session) {
        return jdbc.sql("select words from tea_round_note where session_id = :session")
                .param("session", session.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void write(SessionId session, String words, AccountId by, Instant at) {
        jdbc.sql("""
                insert into tea_round_note (session_id, words, written_by, written_at)
                values (:session, :words, :by, :at)
                on conflict (session_id) do update set words = excluded.words, written_by = excluded.written_by,
                    written_at = excluded.written_at""")
                .param("session", session.value())
                .param("words", words)
                .param("by", by.value())
                .param("at", Times.sql(at))
                .update();
    }
}
