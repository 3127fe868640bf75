package org.alongside.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers as the database has them. Whoever writes a mark holds the man first, so that two writers take turns. */
@Component
class RegisterStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Standing(Mark mark, UUID by, String byName, long change) {
        boolean isUnmarked() {
            return mark == Mark.UNMARKED;
        }

        LastWord.Standing word() {
            return new LastWord.Standing(mark.name(), by, change);
        }
    }

    record StandingEntry(String value, UUID by, String byName, long change, long phoneAt) {
        LastWord.Standing word() {
            return new LastWord.Standing(value, by, change);
        }
    }

    /** Men who take part now, and whoever was marked. {@code at}: later than every tap so far, so that a phone whose clock was put back is not too early for ever. */
    List<Register.Row> rows(SessionId session, CohortId cohort) {
        return jdbc.sql("""
                select e.id as enrolment, man.first_name, man.family_name, coalesce(m.mark, 'UNMARKED') as mark,
                    coalesce((select max(h.phone_at) from register_mark_change h
                        where h.session_id = :session and h.enrolment_id = e.id), 0) as at,
                    coalesce(m.change, 0) as change
                from enrolment e join participant man on man.id = e.participant_id
                    left join register_mark m on m.enrolment_id = e.id and m.session_id = :session
                where e.id in (
                    select id from enrolment where cohort_id = :cohort and stage = 'ACTIVE'
                    union select enrolment_id from register_mark where session_id = :session and mark <> 'UNMARKED')
                order by lower(man.first_name), lower(man.family_name), e.id""")
                .param("session", session.value())
                .param("cohort", cohort.value())
                .query(Register.Row.class)
                .list();
    }

    Register.Entry entry(SessionId session, SessionEntry part) {
        return standing(session, part)
                .map(entry -> new Register.Entry(entry.value(), entry.phoneAt(), entry.change()))
                .orElse(Register.Entry.NONE);
    }

    /**
     * One who has left meanwhile may have been there when the tap was made; one who never began was not. Who moved to
     * another group since stays on the registers that he is on.
     */
    boolean holdMan(SessionDetails session, EnrolmentId enrolment) {
        return jdbc.sql("""
                select true from enrolment e
                where e.id = :enrolment and (e.cohort_id = :cohort and e.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN')
                    or exists (select from register_mark m where m.enrolment_id = e.id and m.session_id = :session))
                for no key update""")
                .param("session", session.id().value())
                .param("enrolment", enrolment.value())
                .param("cohort", session.cohortId().value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void holdSession(SessionId session) {
        jdbc.sql("select true from session where id = :id for no key update")
                .param("id", session.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Standing> standing(SessionId session, EnrolmentId enrolment) {
        return jdbc.sql("""
                select m.mark, m.marked_by as by, a.display_name as by_name, m.change
                from register_mark m join account a on a.id = m.marked_by
                where m.session_id = :session and m.enrolment_id = :enrolment""")
                .param("session", session.value())
                .param("enrolment", enrolment.value())
                .query(Standing.class)
                .optional();
    }

    Optional<StandingEntry> standing(SessionId session, SessionEntry part) {
        return jdbc.sql("""
                select n.value, n.entered_by as by, a.display_name as by_name, n.change, n.phone_at
                from session_entry n join account a on a.id = n.entered_by
                where n.session_id = :session and n.part = :part""")
                .param("session", session.value())
                .param("part", part.name())
                .query(StandingEntry.class)
                .optional();
    }

    /** Of the taps of that person that took effect, the latest by his phone’s clock; negative if there is none. */
    long latestTap(SessionId session, EnrolmentId enrolment, AccountId by) {
        return jdbc.sql("""
                select coalesce(max(phone_at), -1) from register_mark_change
                where session_id = :session and enrolment_id = :enrolment and changed_by = :by""")
                .param("session", session.value())
                .param("enrolment", enrolment.value())
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    /** The number of the change. */
    long put(
            SessionId session,
            EnrolmentId enrolment,
            Mark mark,
            AccountId by,
            MarkedHow how,
            Instant tapped,
            long phoneAt) {
        return jdbc.sql("""
                insert into register_mark (
                    session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at, phone_at)
                values (:session, :enrolment, :mark, :by, :how, :tapped, :now, :phoneAt)
                on conflict (session_id, enrolment_id) do update
                set mark = excluded.mark, marked_by = excluded.marked_by, marked_how = excluded.marked_how,
                    tapped_at = excluded.tapped_at, received_at = excluded.received_at, phone_at = excluded.phone_at
                returning change""")
                .param("session", session.value())
                .param("enrolment", enrolment.value())
                .param("mark", mark.name())
                .param("by", by.value())
                .param("how", how.name())
                .param("tapped", Times.sql(tapped))
                .param("now", Times.sql(clock.instant()))
                .param("phoneAt", phoneAt)
                .query(Long.class)
                .single();
    }

    long put(SessionId session, SessionEntry part, String value, AccountId by, Instant tapped, long phoneAt) {
        return jdbc.sql("""
                insert into session_entry (session_id, part, value, entered_by, tapped_at, received_at, phone_at)
                values (:session, :part, :value, :by, :tapped, :now, :phoneAt)
                on conflict (session_id, part) do update
                set value = excluded.value, entered_by = excluded.entered_by, tapped_at = excluded.tapped_at,
                    received_at = excluded.received_at, phone_at = excluded.phone_at
                returning change""")
                .param("session", session.value())
                .param("part", part.name())
                .param("value", value)
                .param("by", by.value())
                .param("tapped", Times.sql(tapped))
                .param("now", Times.sql(clock.instant()))
                .param("phoneAt", phoneAt)
                .query(Long.class)
                .single();
    }

    void walkIn(SessionId session, EnrolmentId enrolment, AccountId by) {
        jdbc.sql("""
                insert into walk_in (enrolment_id, session_id, added_by, added_at)
                values (:enrolment, :session, :by, :now) on conflict do nothing""")
                .param("enrolment", enrolment.value())
                .param("session", session.value())
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /**
     * Until the transaction ends, a session that is still planned is marked by one at a time: each mark refers to it, and
     * the first one changes it, so two first marks at once would wait for each other.
     */
    void oneAtATime(SessionId session) {
        jdbc.sql("select true from session where id = :id and status = 'PLANNED' for update")
                .param("id", session.value())
                .query(Boolean.class)
                .optional();
    }

    void held(SessionId session) {
        jdbc.sql("update session set status = 'HELD', version = version + 1 where id = :id and status = 'PLANNED'")
                .param("id", session.value())
                .update();
    }
}
