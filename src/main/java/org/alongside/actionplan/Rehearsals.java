package org.alongside.actionplan;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of interviews, calls and talks, for managers: how many men, never whose, and no small numbers. */
@Service
public class Rehearsals {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    Rehearsals(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * How many men of the asker’s projects said that this came of it; nothing for fewer than the programme’s smallest
     * count. There is no total, from which a hidden number could be found.
     */
    public record Outcomes(int smallestCount, Map<WhatCameOfIt, Integer> men) {}

    /** Nothing at all while fewer men than the programme’s smallest group have said anything. */
    @RolesAllowed(Role.M)
    @Transactional(readOnly = true)
    public Optional<Outcomes> of(ProgrammeId programme) {
        record Row(WhatCameOfIt outcome, int men, int smallest) {}
        var rows = jdbc.sql("""
                with said as (
                    select distinct s.participant_id, s.outcome
                    from plan_step s
                        join enrolment e on e.participant_id = s.participant_id
                            and e.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN')
                        join cohort c on c.id = e.cohort_id
                        join project p on p.id = c.project_id and p.programme_id = :programme
                        join project_staff st on st.project_id = p.id and st.account_id = :me
                    where s.rehearsal is not null and s.outcome <> '')
                select said.outcome, count(*) as men, g.minimum_cell as smallest
                from said join programme g on g.id = :programme
                where (select count(distinct participant_id) from said) >= g.minimum_group
                group by said.outcome, g.minimum_cell""")
                .param("programme", programme.value())
                .param("me", current.id().value())
                .query(Row.class)
                .list();
        var men = new EnumMap<WhatCameOfIt, Integer>(WhatCameOfIt.class);
        rows.stream().filter(row -> row.men() >= row.smallest()).forEach(row -> men.put(row.outcome(), row.men()));
        return rows.stream().findFirst().map(row -> new Outcomes(row.smallest(), men));
    }
}
