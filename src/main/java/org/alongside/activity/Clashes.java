package org.alongside.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.AccountId;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.common.BrokenConstraint;
import org.alongside.common.Id;
import org.alongside.common.Json;
import org.alongside.common.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in advance what the database’s exclusion constraints would refuse, so that it can be said in words. */
@Component
class Clashes {
    private static final Set<String> CONSTRAINTS = Set.of(
            "session_of_a_cohort_is_one_at_a_time",
            "session_at_a_place_is_one_at_a_time",
            "session_facilitator_is_at_one_session_at_a_time");

    private final JdbcClient jdbc;
    private final CurrentAccount current;

    Clashes(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** A session that is wanted. */
    record Slot(Instant startsAt, Instant endsAt, String place, List<UUID> leaders) {
        static Slot of(Instant startsAt, Instant endsAt, String place, Collection<AccountId> leaders) {
            return new Slot(
                    startsAt, endsAt, place, leaders.stream().map(Id::value).toList());
        }
    }

    /** What sessions of a cohort would meet, but for those that are about to move themselves. */
    List<Clash> of(CohortId cohort, List<Slot> slots, Collection<SessionId> except) {
        return jdbc.sql("""
                with slot as (
                    select "startsAt" as at, tstzrange("startsAt", "endsAt") as during, place, leaders
                    from jsonb_to_recordset(cast(:slots as jsonb))
                        as wanted ("startsAt" timestamptz, "endsAt" timestamptz, place text, leaders uuid[])
                ), hit as (
                    select slot.at, 'COHORT' as kind, '' as who, s.id
                    from slot join session s on s.cohort_id = :cohort and tstzrange(s.starts_at, s.ends_at) && slot.during
                    union all
                    select slot.at, 'FACILITATOR', a.display_name, f.session_id
                    from slot join session_facilitator f on f.account_id = any (slot.leaders)
                            and tstzrange(f.starts_at, f.ends_at) && slot.during
                        join account a on a.id = f.account_id
                    union all
                    select slot.at, 'PLACE', '', s.id
                    from slot join session s on s.place_key = place_key(:cohort, slot.place)
                        and tstzrange(s.starts_at, s.ends_at) && slot.during
                )
                select distinct on (hit.at, s.id) hit.at, hit.kind, hit.who, st.account_id is not null as ours,
                    a.name as activity, c.name as cohort, s.starts_at, p.time_zone as zone
                from hit join session s on s.id = hit.id and s.status <> 'CANCELLED' and not s.day_only
                    join activity a on a.id = s.activity_id join cohort c on c.id = s.cohort_id
                    join project p on p.id = c.project_id
                    left join project_staff st on st.project_id = p.id and st.account_id = :me
                where s.id <> all (cast(:except as uuid[]))
                order by hit.at, s.id, hit.kind, hit.who""")
                .param("slots", Json.mapper().writeValueAsString(slots))
                .param("cohort", cohort.value())
                .param("except", ids(except))
                .param("me", current.id().value())
                .query(Clash.class)
                .list();
    }

    /** Somebody was quicker in the moment between looking and saving: only the database’s own refusal tells. */
    static RuleViolation meanwhile(DataIntegrityViolationException refused) {
        if (BrokenConstraint.name(refused).filter(CONSTRAINTS::contains).isPresent()) {
            return new RuleViolation.Conflict("clash.meanwhile");
        }
        throw refused;
    }

    static String ids(Collection<? extends Id> ids) {
        return array(ids.stream().map(Id::value).toList());
    }

    /** In the database’s own notation: for values that need no quotes, such as ids and instants. */
    static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
