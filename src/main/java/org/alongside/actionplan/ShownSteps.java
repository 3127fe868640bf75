package org.alongside.actionplan;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that others show to whoever asks, while they show them. All others do not exist. */
@Service
public class ShownSteps {
    private static final String SEEN_BY_ME = """
            select s.id, v.cohort_id, owner.first_name, s.title, s.by_when, s.rehearsal, s.with_whom,
                cast(null as uuid) as with_peer_id, s.state, array(
                    select h.hand from plan_step_hand h where h.step_id = s.id and h.account_id = :me) as mine,
                exists (select from plan_step_hand h
                    where h.step_id = s.id and h.account_id = :me and h.picked_at is not null) as picked
            from plan_step_viewer v join plan_step s on s.id = v.step_id join participant owner on owner.id = v.owner_id
            where v.account_id = :me
            """;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Cohorts cohorts;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    ShownSteps(
            JdbcClient jdbc,
            CurrentAccount current,
            Cohorts cohorts,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.cohorts = cohorts;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** What the men of his cohorts show to the man who asks. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<ShownStep> toMe() {
        return jdbc.sql(SEEN_BY_ME + "order by lower(owner.first_name), owner.id, s.place, s.id")
                .param("me", current.id().value())
                .query((row, n) -> step(row))
                .list();
    }

    /**
     * What men of a cohort show to the facilitator who asks; written down that he read it, once for each opening of the
     * page. {@code before}: what the open page shows already, nothing when it is opened.
     */
    @RolesAllowed(Role.F)
    @Transactional
    public List<ShownStep> toFacilitator(CohortId cohort, List<ShownStep> before) {
        cohorts.find(cohort);
        var steps = jdbc.sql(SEEN_BY_ME + """
                and v.cohort_id = :cohort order by lower(owner.first_name), owner.id, s.place, s.id""")
                .param("me", current.id().value())
                .param("cohort", cohort.value())
                .query((row, n) -> step(row))
                .list();
        if (before.isEmpty() && !steps.isEmpty()) {
            audit.record("read-shown-steps", "cohort", cohort);
        }
        return steps;
    }

    /** Says, or takes back, one of the two things that can be said about a step that he sees. */
    @RolesAllowed({Role.P, Role.F})
    @Transactional
    public void say(StepId id, Hand hand, boolean said) {
        var seen = seen(id).orElseThrow(RuleViolation.NotFound::new);
        var sql = said ? """
                insert into plan_step_hand (step_id, account_id, hand, given_at) values (:step, :me, :hand, :now)
                on conflict do nothing""" : """
                delete from plan_step_hand where step_id = :step and account_id = :me and hand = :hand
                    and given_at <= :now""";
        var rows = jdbc.sql(sql)
                .param("step", id.value())
                .param("me", current.id().value())
                .param("hand", hand.name())
                .param("now", Times.sql(clock.instant()))
                .update();
        if (rows > 0) {
            audit.record(said ? "offered-hand" : "took-back-hand", "plan-step", id);
            broadcast.changed(Broadcast.Topic.PLAN, seen.owner().value());
            broadcast.changed(Broadcast.Topic.PLAN, seen.cohort().value());
        }
    }

    private record Seen(ParticipantId owner, CohortId cohort) {}

    private Optional<Seen> seen(StepId id) {
        return jdbc.sql("""
                select owner_id, cohort_id from plan_step_viewer where step_id = :step and account_id = :me
                order by cohort_id limit 1""")
                .param("step", id.value())
                .param("me", current.id().value())
                .query((row, n) -> new Seen(
                        new ParticipantId(row.getObject(1, UUID.class)), new CohortId(row.getObject(2, UUID.class))))
                .optional();
    }

    private static ShownStep step(ResultSet row) throws SQLException {
        var said = (String[]) row.getArray("mine").getArray();
        Set<Hand> mine = Arrays.stream(said).map(Hand::valueOf).collect(Collectors.toUnmodifiableSet());
        return new ShownStep(
                new StepId(PlanRows.id(row, "id")),
                new CohortId(PlanRows.id(row, "cohort_id")),
                row.getString("first_name"),
                PlanRows.words(row),
                StepState.valueOf(row.getString("state")),
                mine,
                row.getBoolean("picked"));
    }
}
