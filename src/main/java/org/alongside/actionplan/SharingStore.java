package org.alongside.actionplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom steps are shown. Of two taps the later stands; of two at the same moment the one that hides. */
@Component
class SharingStore {
    private final JdbcClient jdbc;

    SharingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In his latest cohort, and to a man only in one where both stand. */
    void show(ParticipantId owner, StepId step, Audience to, @Nullable ParticipantId peer, Instant at) {
        var rows = jdbc.sql("""
                insert into plan_step_sharing as old (step_id, audience, peer_id, shown, cohort_id, tapped_at)
                select s.id, :to, cast(:peer as uuid), true, c.id, :at
                from plan_step s
                    join enrolment own on own.participant_id = s.participant_id and own.stage in ('ACTIVE', 'COMPLETED')
                    join cohort c on c.id = own.cohort_id
                where s.id = :step and s.participant_id = :owner
                    and (:to <> 'PEER' or exists (
                        select from enrolment his where his.cohort_id = c.id and his.participant_id = cast(:peer as uuid)
                            and his.participant_id <> :owner and his.stage in ('ACTIVE', 'COMPLETED')))
                order by c.starts_on desc, c.id limit 1
                on conflict (step_id, audience, peer_id) do update
                    set shown = case when old.tapped_at < excluded.tapped_at then true else old.shown end,
                        cohort_id = case when old.tapped_at < excluded.tapped_at then excluded.cohort_id
                            else old.cohort_id end,
                        tapped_at = greatest(old.tapped_at, excluded.tapped_at)""")
                .param("step", step.value())
                .param("owner", owner.value())
                .param("to", to.name())
                .param("peer", peer == null ? null : peer.value())
                .param("at", Times.sql(at))
                .update();
        if (rows == 0) {
            throw new RuleViolation.Refused("pocket.plan.nobodyThere");
        }
    }

    void hide(ParticipantId owner, StepId step, Audience from, @Nullable ParticipantId peer, Instant at) {
        jdbc.sql("""
                insert into plan_step_sharing as old (step_id, audience, peer_id, shown, tapped_at)
                select s.id, :from, cast(:peer as uuid), false, :at
                from plan_step s
                where s.id = :step and s.participant_id = :owner
                    and (:from <> 'PEER' or exists (
                        select from enrolment own join enrolment his on his.cohort_id = own.cohort_id
                        where own.participant_id = :owner and his.participant_id = cast(:peer as uuid)))
                on conflict (step_id, audience, peer_id) do update
                    set shown = case when old.tapped_at <= excluded.tapped_at then false else old.shown end,
                        tapped_at = greatest(old.tapped_at, excluded.tapped_at)""")
                .param("step", step.value())
                .param("owner", owner.value())
                .param("from", from.name())
                .param("peer", peer == null ? null : peer.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** Where somebody may have it on the screen: the cohorts in which it was ever shown. */
    List<CohortId> cohorts(ParticipantId owner, StepId step) {
        return jdbc.sql("""
                select distinct h.cohort_id from plan_step_sharing h
                    join plan_step s on s.id = h.step_id and s.participant_id = :owner
                where h.step_id = :step and h.cohort_id is not null""")
                .param("owner", owner.value())
                .param("step", step.value())
                .query((row, n) -> new CohortId(row.getObject(1, UUID.class)))
                .list();
    }
}
