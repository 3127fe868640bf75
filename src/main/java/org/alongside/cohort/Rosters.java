package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The men of a cohort, for the staff of its project. */
@Service
public class Rosters {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final AuditTrail audit;
    private final Clock clock;

    Rosters(JdbcClient jdbc, Cohorts cohorts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A man of a cohort. {@code place}: on the waiting list, from 1; else 0. {@code card}: he has one that still works;
     * {@code phone}: a phone of his is remembered. {@code found}: how many there are on all pages.
     */
    public record RosterRow(
            EnrolmentId id,
            ParticipantId participantId,
            String firstName,
            String familyName,
            Stage stage,
            Instant stageAt,
            int place,
            boolean outside,
            boolean toComplete,
            boolean card,
            boolean phone,
            int found) {
        public String fullName() {
            return (firstName + " " + familyName).strip();
        }
    }

    /** How many are at each stage; how many places are free (below nothing: more than there is room for). */
    public record Counts(Map<Stage, Integer> stages, int capacity, int taken, int outside, int toComplete) {
        public int of(Stage stage) {
            return stages.getOrDefault(stage, 0);
        }

        public int free() {
            return capacity - taken;
        }
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<RosterRow> roster(CohortId cohort) {
        return roster(cohort, Optional.empty(), "", 0, Integer.MAX_VALUE);
    }

    /** Those at a stage, or all; by name. The waiting list is in its own order. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<RosterRow> roster(CohortId cohort, Optional<Stage> stage, String name, int offset, int limit) {
        cohorts.find(cohort);
        audit.record("read-roster", "cohort", cohort);
        return jdbc.sql("""
                select e.id, e.participant_id, p.first_name, p.family_name, e.stage, e.stage_at,
                    case e.stage when 'WAITING' then (
                        select count(*)::int from enrolment w where w.cohort_id = e.cohort_id and w.stage = 'WAITING'
                            and (w.stage_at, w.id) <= (e.stage_at, e.id)) else 0 end as place,
                    e.outside_target_reason is not null as outside, p.to_complete,
                    exists (select from join_code j where j.account_id = p.account_id and j.expires_at > :now) as card,
                    exists (select from remembered_phone r where r.account_id = p.account_id) as phone,
                    (count(*) over ())::int as found
                from enrolment e join participant p on p.id = e.participant_id
                where e.cohort_id = :cohort and (e.stage = :stage or :stage = '')
                    and (position(lower(:name) in lower(p.first_name || ' ' || p.family_name)) > 0 or :name = '')
                order by case when :stage = 'WAITING' then e.stage_at end, lower(p.first_name), lower(p.family_name), e.id
                offset :offset limit :limit""")
                .param("cohort", cohort.value())
                .param("stage", stage.map(Stage::name).orElse(""))
                .param("name", name.strip())
                .param("now", Times.sql(clock.instant()))
                .param("offset", offset)
                .param("limit", limit)
                .query(RosterRow.class)
                .list();
    }

    /** Who waits longest. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public Optional<RosterRow> nextWaiting(CohortId cohort) {
        return roster(cohort, Optional.of(Stage.WAITING), "", 0, 1).stream().findFirst();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Counts counts(CohortId cohort) {
        cohorts.find(cohort);
        var stages = new EnumMap<Stage, Integer>(Stage.class);
        jdbc.sql("select stage, count(*)::int as men from enrolment where cohort_id = :cohort group by stage")
                .param("cohort", cohort.value())
                .query((row, n) -> stages.put(Stage.valueOf(row.getString("stage")), row.getInt("men")))
                .list();
        return jdbc.sql("""
                select c.capacity,
                    (select count(*) from enrolment e where e.cohort_id = c.id and stage_takes_a_place(e.stage))::int as taken,
                    (select count(*) from enrolment e where e.cohort_id = c.id and e.outside_target_reason is not null
                        and e.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN'))::int as outside,
                    (select count(*) from enrolment e join participant p on p.id = e.participant_id
                        where e.cohort_id = c.id and p.to_complete and e.stage in ('INVITED', 'ACTIVE'))::int as to_complete
                from cohort c where c.id = :cohort""")
                .param("cohort", cohort.value())
                .query((row, n) -> new Counts(
                        stages,
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        row.getInt("outside"),
                        row.getInt("to_complete")))
                .single();
    }
}
