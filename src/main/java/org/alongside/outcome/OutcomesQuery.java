package org.alongside.outcome;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.ChosenMen.Asked;
import org.alongside.outcome.ManRow.Place;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads men with their pair of scores: one walk over the responses, whatever is asked, for the cohorts in which something
 * has changed since they were counted last. A man is in the cohort of his
 * answers at the earlier wave, or else of those at the later, or else in his latest, whoever asks.
 *
 * <p>The database joins and the program counts: a group for each pair of scores of each part takes PostgreSQL several
 * times as long as the join, while COPY hands a million men over in a second and they are counted as they come. COPY takes
 * no parameters; all that is written into it are ids, whole numbers and words of our own.
 */
@Component
class OutcomesQuery {
    private static final int COPY_HEADER = 19;

    /** Below one in so many cohorts, looking each man up is quicker than walking past all others. */
    private static final int FEW = 4;

    private static final String OF_THESE =
            "and participant_id in (select participant_id from enrolment where cohort_id = any ('%s'))";

    /**
     * All of it is such that PostgreSQL’s workers can do it, arrays made ready to be sent among it: what is left to the one
     * process that hands over is the most of the time. A man’s answers are put together first, with the enrolment that they
     * count in; that of nearly all men, at both waves in one cohort, comes first. Rare cases are looked up one by one: a man
     * with answers in another programme, or with none at all.
     */
    private static final String MEN = """
            copy (
                with asked as not materialized (
                    select participant_id, enrolment_id, wave, case when finished_at is null then 1 else 2 end as reached,
                        scores
                    from consented_response where instrument_id = '%2$s' %8$s),
                man as (
                    select case
                            when l.enrolment_id is null or f.enrolment_id = l.enrolment_id then f.enrolment_id
                            -- he is where he answered first, unless that was in another programme
                            when f.enrolment_id is null or not in_programme(f.enrolment_id, '%5$s') then l.enrolment_id
                            else f.enrolment_id end as enrolment_id,
                        case
                            when f.enrolment_id = l.enrolment_id then 3 * f.reached + l.reached
                            when l.enrolment_id is null then 3 * f.reached
                            when f.enrolment_id is null or not in_programme(f.enrolment_id, '%5$s') then l.reached
                            when in_programme(l.enrolment_id, '%5$s') then 3 * f.reached + l.reached
                            else 3 * f.reached end as reached,
                        f.scores || l.scores as scores
                    from (select * from asked where wave = '%3$s') f
                        full join (select * from asked where wave = '%4$s') l on l.participant_id = f.participant_id)
                select e.cohort_id,
                    %7$d * (case when e.stage = 'WITHDRAWN' then 9 else 0 end + coalesce(man.reached, 0))
                        + coalesce(e.age_at_start, 0),
                    array_send(man.scores)
                from enrolment e left join man on man.enrolment_id = e.id
                where e.cohort_id = any ('%1$s') and (man.reached is not null
                    or %6$s and e.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN')
                        and is_unanswered(e.id, '%5$s', '%3$s', '%4$s'))
            ) to stdout (format binary)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    private final KeptTallies kept;

    OutcomesQuery(JdbcClient jdbc, JdbcTemplate template, KeptTallies kept) {
        this.jdbc = jdbc;
        this.template = template;
        this.kept = kept;
    }

    CellSums read(Asked asked) {
        var tallies = new HashMap<Place, CohortTally>();
        var changed = new ArrayList<Place>();
        var places = places(asked);
        for (var place : places) {
            kept.find(place.cohort(), asked.edition(), asked.earlier(), asked.later(), place.changes())
                    .ifPresentOrElse(tally -> tallies.put(place, tally), () -> changed.add(place));
        }
        if (!changed.isEmpty()) {
            count(asked, changed, FEW * changed.size() < places.size()).forEach((place, tally) -> {
                kept.keep(place.cohort(), asked.edition(), asked.earlier(), asked.later(), place.changes(), tally);
                tallies.put(place, tally);
            });
        }
        var sum = new TallySum(asked.measured(), asked.ages(), asked.ofEveryPart());
        places.forEach(place -> sum.add(place, Objects.requireNonNull(tallies.get(place))));
        return sum.sums();
    }

    /** {@code fewOf}: these cohorts are a small part of all. */
    private Map<Place, CohortTally> count(Asked asked, List<Place> places, boolean fewOf) {
        var parts = asked.measured().parts().size();
        var tallies = new HashMap<UUID, CohortTally>();
        places.forEach(place -> tallies.put(place.cohort().value(), new CohortTally(parts)));
        // it hands over what the workers have joined; joining beside them, it would keep them waiting
        jdbc.sql("set local parallel_leader_participation = off").update();
        template.execute((ConnectionCallback<Long>) connection -> {
            read(connection.unwrap(PGConnection.class), sql(asked, places, fewOf), parts, tallies);
            return 0L;
        });
        return places.stream()
                .collect(Collectors.toMap(
                        place -> place,
                        place -> Objects.requireNonNull(
                                tallies.get(place.cohort().value()))));
    }

    /** Of the chosen cohorts, those that are the account’s. */
    private List<Place> places(Asked asked) {
        return jdbc.sql("""
                select c.id, coalesce((
                        select md5(string_agg(f.mark::text, ',' order by f.mark)) from figures_change f
                        where f.cohort_id = c.id), '') as changes
                from cohort c join project p on p.id = c.project_id
                    join project_staff mine on mine.project_id = p.id and mine.account_id = :me
                where p.programme_id = :programme and c.id = any (:cohorts) order by c.id""")
                .param("me", asked.me().value())
                .param("programme", asked.programme().value())
                .param("cohorts", asked.cohorts().stream().map(CohortId::value).toArray(UUID[]::new))
                .query((row, n) -> new Place(new CohortId(row.getObject("id", UUID.class)), row.getString("changes")))
                .list();
    }

    private static String sql(Asked asked, List<Place> places, boolean fewOf) {
        var cohorts = places.stream()
                .map(place -> place.cohort().value().toString())
                .collect(Collectors.joining(",", "{", "}"));
        return MEN.formatted(
                cohorts,
                asked.edition().id().value(),
                asked.earlier().code(),
                asked.later().code(),
                asked.programme().value(),
                asked.edition().inUse(),
                ManRow.AGES,
                fewOf ? OF_THESE.formatted(cohorts) : "");
    }

    private static void read(PGConnection connection, String sql, int parts, Map<UUID, CohortTally> tallies)
            throws SQLException {
        var man = new ManRow(parts);
        var copy = connection.getCopyAPI().copyOut(sql);
        try {
            var begun = false;
            for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                var rows = ByteBuffer.wrap(message);
                if (!begun) {
                    rows.position(COPY_HEADER);
                    begun = true;
                }
                while (rows.hasRemaining() && man.read(rows)) {
                    Objects.requireNonNull(tallies.get(man.cohort())).add(man);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
