package org.alongside.outcome;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Cell.Reached;
import org.alongside.outcome.ChosenMen.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts men by their pair of scores: one walk over the responses, in the database, whatever is asked. A man is in the
 * cohort of his answers at the earlier wave, or else of those at the later, or else in his latest, whoever asks.
 */
@Component
class OutcomesQuery {
    /** Part 0 is the man himself: so his age is counted in the same walk. */
    private static final String CELLS = """
            with place as materialized (
                select c.id, c.project_id, c.starts_on, p.time_zone
                from cohort c join project p on p.id = c.project_id where p.programme_id = :programme),
            given as (
                select r.participant_id, n.cohort_id, n.age_at_start as age, n.stage, r.wave, r.finished_at, r.scores,
                    case when r.mode <> 'IMPORTED' then r.finished_at end as known_at
                from consented_response r join enrolment n on n.id = r.enrolment_id
                where r.instrument_id = :instrument and n.cohort_id in (select id from place)),
            man as (
                select coalesce(f.cohort_id, l.cohort_id) as cohort_id, coalesce(f.age, l.age) as age,
                    coalesce(f.stage, l.stage) = 'WITHDRAWN' as left_early,
                    case when f.participant_id is null then 0 when f.finished_at is null then 1 else 2 end as f_reached,
                    case when l.participant_id is null then 0 when l.finished_at is null then 1 else 2 end as l_reached,
                    case when f.finished_at is not null then f.scores end as f_scores,
                    case when l.finished_at is not null then l.scores end as l_scores,
                    least(f.known_at, l.known_at) as first_at, greatest(f.known_at, l.known_at) as last_at
                from (select * from given where wave = :earlier) f
                    full join (select * from given where wave = :later) l on l.participant_id = f.participant_id
                union all
                (select distinct on (n.participant_id) n.cohort_id, n.age_at_start, n.stage = 'WITHDRAWN', 0, 0,
                    null::integer[], null::integer[], null::timestamptz, null::timestamptz
                from enrolment n join place on place.id = n.cohort_id
                where :inUse and n.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN') and not exists (
                    select from consented_response r
                    where r.participant_id = n.participant_id and r.wave in (:earlier, :later))
                order by n.participant_id, place.starts_on desc, n.id)),
            cell as materialized (
                select man.cohort_id, part.position, man.left_early, man.f_reached, man.l_reached,
                    man.f_scores[part.position] as f, man.l_scores[part.position] as l,
                    case when part.position = 0 then %s end as band,
                    count(*) as men, min(man.first_at) as first_at, max(man.last_at) as last_at
                from man cross join generate_series(0, :parts) as part (position)
                where man.cohort_id = any (:cohorts) and %s
                group by 1, 2, 3, 4, 5, 6, 7, 8)
            """;

    private final JdbcClient jdbc;

    OutcomesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All together: the cells, and each cohort’s sums. */
    CellSums read(Asked asked) {
        var cells = new ArrayList<Cell>();
        var cohorts = new ArrayList<CohortSum>();
        jdbc.sql(CELLS.formatted(AgeBand.sql("man.age"), AgeBand.sqlIn("man.age", asked.ages())) + """
                select cell.cohort_id, grouping(cell.cohort_id) = 0 as is_cohort, position, left_early, f_reached, l_reached,
                    f, l, band, sum(men) as men, min((first_at at time zone time_zone)::date) as first_day,
                    max((last_at at time zone time_zone)::date) as last_day,
                    coalesce(sum(men) filter (where l - f is not null), 0) as pairs,
                    coalesce(sum(men * f) filter (where l is not null), 0) as earlier,
                    coalesce(sum(men * l) filter (where f is not null), 0) as later,
                    coalesce(sum(men * (l - f)::bigint * (l - f)), 0) as squares,
                    coalesce(sum(men) filter (where l > f), 0) as rose, coalesce(sum(men) filter (where l < f), 0) as fell
                from cell join place on place.id = cell.cohort_id
                    join project_staff mine on mine.project_id = place.project_id and mine.account_id = :me
                group by grouping sets (
                    (position, left_early, f_reached, l_reached, f, l, band), (cell.cohort_id, position))""")
                .param("me", asked.me().value())
                .param("programme", asked.programme().value())
                .param("instrument", asked.edition().id().value())
                .param("inUse", asked.edition().inUse())
                .param("parts", asked.measured().parts().size())
                .param("cohorts", asked.cohorts().stream().map(CohortId::value).toArray(UUID[]::new))
                .param("earlier", asked.earlier().code())
                .param("later", asked.later().code())
                .query(row -> {
                    if (row.getBoolean("is_cohort")) {
                        cohorts.add(sum(row));
                    } else {
                        cells.add(cell(row));
                    }
                });
        return new CellSums(cells, cohorts, asked.measured());
    }

    private static CohortSum sum(ResultSet row) throws SQLException {
        return new CohortSum(
                new CohortId(row.getObject("cohort_id", UUID.class)),
                row.getInt("position"),
                row.getLong("pairs"),
                row.getBigDecimal("earlier"),
                row.getBigDecimal("later"),
                row.getBigDecimal("squares"),
                row.getLong("rose"),
                row.getLong("fell"));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        var band = row.getObject("band", Integer.class);
        return new Cell(
                row.getInt("position"),
                band == null ? AgeBand.UNKNOWN : AgeBand.values()[band],
                row.getBoolean("left_early"),
                Reached.values()[row.getInt("f_reached")],
                Reached.values()[row.getInt("l_reached")],
                row.getObject("f", Integer.class),
                row.getObject("l", Integer.class),
                row.getLong("men"),
                day(row, "first_day"),
                day(row, "last_day"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate).orElse(null);
    }
}
