package org.alongside.outcome;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            "and participant_id in (select participant_id from enrolment where cohort_id in (select cohort_id from place))";

    /** Rare cases are looked up one by one: a man with answers in another programme, or with none at all. */
    private static final String MEN = """
            copy (
                with place (cohort_id, number) as (values %1$s),
                fl as (
                    select coalesce(f.participant_id, l.participant_id) as participant_id,
                        f.enrolment_id as f_enrolment, l.enrolment_id as l_enrolment, f.finished_at as f_finished,
                        l.finished_at as l_finished, f.scores as f_scores, l.scores as l_scores,
                        f.known_at as f_known, l.known_at as l_known
                    from (select *, case when mode <> 'IMPORTED' then finished_at end as known_at from consented_response
                            where instrument_id = '%2$s' and wave = '%3$s' %8$s) f
                        full join (select *, case when mode <> 'IMPORTED' then finished_at end as known_at
                            from consented_response where instrument_id = '%2$s' and wave = '%4$s' %8$s) l
                            on l.participant_id = f.participant_id),
                man as (
                    select e.cohort_id, e.stage, e.age_at_start, fl.*,
                        -- at which wave he is in this cohort, and whether he is in this programme at the other
                        f_enrolment = e.id as f_here,
                        case when f_enrolment = e.id then l_enrolment = e.id or in_programme(l_enrolment, '%5$s')
                            else l_enrolment = e.id and (f_enrolment is null or not in_programme(f_enrolment, '%5$s')) end
                            as l_counts
                    from enrolment e left join fl on fl.participant_id = e.participant_id
                    where e.cohort_id in (select cohort_id from place)
                        and case when fl.participant_id is not null then e.id = f_enrolment or e.id = l_enrolment
                            else %6$s and e.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN')
                                and is_unanswered(e.id, e.participant_id, '%5$s', '%3$s', '%4$s') end)
                select place.number, case when stage = 'WITHDRAWN' then 9 else 0 end
                        + case when f_here is not true then 0 when f_finished is null then 3 else 6 end
                        + case when l_counts is not true then 0 when l_finished is null then 1 else 2 end,
                    %7$s,
                    least(case when f_here then f_known end, case when l_counts then l_known end),
                    greatest(case when f_here then f_known end, case when l_counts then l_known end),
                    case when f_here and f_finished is not null then f_scores end,
                    case when l_counts and l_finished is not null then l_scores end
                from man join place on place.cohort_id = man.cohort_id
                where f_here or l_counts or man.participant_id is null
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
        var sum = new TallySum(asked.measured(), asked.ages());
        places.forEach(place -> sum.add(place, Objects.requireNonNull(tallies.get(place))));
        return sum.sums();
    }

    /** {@code fewOf}: these cohorts are a small part of all. */
    private Map<Place, CohortTally> count(Asked asked, List<Place> places, boolean fewOf) {
        var parts = asked.measured().parts().size();
        var tallies = new CohortTally[places.size()];
        Arrays.setAll(tallies, place -> new CohortTally(parts));
        jdbc.sql("set local work_mem = '64MB'").update();
        template.execute((ConnectionCallback<Long>) connection -> {
            read(connection.unwrap(PGConnection.class), sql(asked, places, fewOf), parts, tallies);
            return 0L;
        });
        return IntStream.range(0, tallies.length)
                .boxed()
                .collect(Collectors.toMap(places::get, place -> tallies[place]));
    }

    /** Of the chosen cohorts, those that are the account’s. */
    private List<Place> places(Asked asked) {
        return jdbc.sql("""
                select c.id, p.time_zone, coalesce((
                        select md5(string_agg(f.mark::text, ',' order by f.mark)) from figures_change f
                        where f.cohort_id = c.id), '') as changes
                from cohort c join project p on p.id = c.project_id
                    join project_staff mine on mine.project_id = p.id and mine.account_id = :me
                where p.programme_id = :programme and c.id = any (:cohorts) order by c.id""")
                .param("me", asked.me().value())
                .param("programme", asked.programme().value())
                .param("cohorts", asked.cohorts().stream().map(CohortId::value).toArray(UUID[]::new))
                .query((row, n) -> new Place(
                        new CohortId(row.getObject("id", UUID.class)),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("changes")))
                .list();
    }

    private static String sql(Asked asked, List<Place> places, boolean fewOf) {
        var numbered = new StringBuilder();
        for (var i = 0; i < places.size(); i++) {
            numbered.append(i == 0 ? "" : ", ")
                    .append("('%s'::uuid, %d)".formatted(places.get(i).cohort().value(), i));
        }
        return MEN.formatted(
                numbered,
                asked.edition().id().value(),
                asked.earlier().code(),
                asked.later().code(),
                asked.programme().value(),
                asked.edition().inUse(),
                AgeBand.sql("man.age_at_start"),
                fewOf ? OF_THESE : "");
    }

    private static void read(PGConnection connection, String sql, int parts, CohortTally[] tallies)
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
                    tallies[man.place()].add(man);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
