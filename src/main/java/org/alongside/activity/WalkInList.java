package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.cohort.WalkIns;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Men who walked in and whom nobody has looked at since: completed by a member of staff, or joined to who they are. */
@Service
public class WalkInList {
    private final JdbcClient jdbc;
    private final WalkIns walkIns;
    private final CurrentAccount current;
    private final Broadcast broadcast;
    private final Clock clock;

    WalkInList(JdbcClient jdbc, WalkIns walkIns, CurrentAccount current, Broadcast broadcast, Clock clock) {
        this.jdbc = jdbc;
        this.walkIns = walkIns;
        this.current = current;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    public record WalkIn(
            EnrolmentId id,
            ParticipantId participant,
            String firstName,
            CohortId cohortId,
            String cohort,
            String activity,
            Instant startsAt,
            ZoneId zone) {}

    /** Those of one’s projects that are still to be looked at, the latest first. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<WalkIn> open() {
        return jdbc.sql("""
                select w.enrolment_id as id, p.id as participant, p.first_name, c.id as cohort_id, c.name as cohort,
                    a.name as activity, s.starts_at, j.time_zone as zone
                from walk_in w join enrolment e on e.id = w.enrolment_id join participant p on p.id = e.participant_id
                    join session s on s.id = w.session_id join activity a on a.id = s.activity_id
                    join cohort c on c.id = s.cohort_id join project j on j.id = c.project_id
                    join project_staff st on st.project_id = j.id and st.account_id = :me
                where w.settled_at is null
                order by w.added_at desc, w.enrolment_id""")
                .param("me", current.id().value())
                .query(WalkIn.class)
                .list();
    }

    /** He is as he stands there. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void settle(EnrolmentId walkIn) {
        var changed = jdbc.sql("""
                update walk_in w set settled_at = coalesce(w.settled_at, :now)
                from enrolment e join cohort c on c.id = e.cohort_id
                    join project_staff st on st.project_id = c.project_id and st.account_id = :me
                where w.enrolment_id = :id and e.id = w.enrolment_id""")
                .param("id", walkIn.value())
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .update();
        if (changed == 0) {
            throw new RuleViolation.NotFound();
        }
    }

    /** He is somebody whom the project knows: his marks go with him, and “Here” wins where both names were marked. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void join(EnrolmentId walkIn, ParticipantId known) {
        settle(walkIn);
        var sessions = jdbc.sql("select session_id from register_mark where enrolment_id = :old")
                .param("old", walkIn.value())
                .query(java.util.UUID.class)
                .list();
        walkIns.placeOf(walkIn, known).ifPresent(place -> move(walkIn, place));
        walkIns.become(walkIn, known);
        sessions.forEach(session -> broadcast.changed(Broadcast.Topic.REGISTER, session));
    }

    private void move(EnrolmentId old, EnrolmentId place) {
        for (var sql : List.of(
                """
                update register_mark m set mark = o.mark, marked_by = o.marked_by, marked_how = o.marked_how,
                    tapped_at = o.tapped_at, received_at = o.received_at, phone_at = o.phone_at
                from register_mark o
                where o.enrolment_id = :old and o.mark = 'PRESENT' and m.enrolment_id = :place
                    and m.session_id = o.session_id and m.mark <> 'PRESENT'""",
                """
                delete from register_mark o where o.enrolment_id = :old and exists (
                    select from register_mark m where m.enrolment_id = :place and m.session_id = o.session_id)""",
                "update register_mark set enrolment_id = :place where enrolment_id = :old",
                "update register_mark_change set enrolment_id = :place where enrolment_id = :old",
                """
                update session_reply r set enrolment_id = :place where r.enrolment_id = :old and not exists (
                    select from session_reply p where p.enrolment_id = :place and p.session_id = r.session_id)""")) {
            jdbc.sql(sql)
                    .param("old", old.value())
                    .param("place", place.value())
                    .update();
        }
    }
}
