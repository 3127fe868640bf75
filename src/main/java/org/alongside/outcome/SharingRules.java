package org.alongside.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.SharingPlan.Group;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what of a programme’s outcomes may be shared. For that, and for that only, the men of all its projects are
 * counted, also of those that whoever asks was not given: two people’s tables can be subtracted too.
 */
@Service
public class SharingRules {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    SharingRules(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    private record Minima(int minimumSharedGroup, int minimumCell) {}

    private record Row(String section, Group group) {}

    /** From the start to a later wave, as the answers stand now. The programme is one in which one has a project. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public SharingPlans plans(ProgrammeId programme, InstrumentId instrument, Wave later) {
        var minima = jdbc.sql("""
                        select minimum_shared_group, minimum_cell from programme g
                        where id = :programme and exists (
                            select from project p join project_staff s on s.project_id = p.id and s.account_id = :me
                            where p.programme_id = g.id)""")
                .param("programme", programme.value())
                .param("me", current.id().value())
                .query(Minima.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        var rows = rows(programme, instrument, later);
        Map<String, SharingPlan> plans = new LinkedHashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(Row::section))
                .forEach((section, found) -> plans.put(
                        section,
                        SharingPlan.of(
                                found.stream().map(Row::group).toList(),
                                minima.minimumSharedGroup(),
                                minima.minimumCell())));
        return new SharingPlans(
                minima.minimumSharedGroup(),
                minima.minimumCell(),
                rows.stream().map(row -> row.group().cohort()).collect(Collectors.toSet()),
                plans);
    }

    /** A row a cohort and part, of men who have every score both times; a man is in the cohort in which he answered at the start. */
    private List<Row> rows(ProgrammeId programme, InstrumentId instrument, Wave later) {
        return jdbc.sql("""
                with direction as materialized (
                    select case when coalesce((document ->> 'higherIsBetter')::boolean, true) then 1 else -1 end as sign
                    from instrument where id = :instrument),
                change as (
                    select e.cohort_id, part.section, (l.scores[part.position] - b.scores[part.position]) * sign as by
                    from counted_response b
                        join counted_response l on l.participant_id = b.participant_id and l.instrument_id = b.instrument_id
                            and l.wave = :later
                        join enrolment e on e.id = b.enrolment_id
                        join cohort c on c.id = e.cohort_id
                        join project p on p.id = c.project_id and p.programme_id = :programme
                        join instrument_score part on part.instrument_id = b.instrument_id
                        cross join direction
                    where b.instrument_id = :instrument and b.wave = 'baseline'
                        and array_position(b.scores, null) is null and array_position(l.scores, null) is null)
                select c.id as cohort, p.id as project, part.section,
                    count(*) filter (where by > 0) as improved, count(*) filter (where by = 0) as unchanged,
                    count(*) filter (where by < 0) as worsened
                from cohort c join project p on p.id = c.project_id
                    join instrument_score part on part.instrument_id = :instrument
                    left join change on change.cohort_id = c.id and change.section = part.section
                where p.programme_id = :programme
                group by c.id, p.id, part.section
                order by lower(p.name), p.id, c.starts_on, lower(c.name), c.id""")
                .param("programme", programme.value())
                .param("instrument", instrument.value())
                .param("later", later.code())
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("section"),
                new Group(
                        new CohortId(row.getObject("cohort", UUID.class)),
                        new ProjectId(row.getObject("project", UUID.class)),
                        new Shares(row.getInt("improved"), row.getInt("unchanged"), row.getInt("worsened"))));
    }
}
