package org.alongside.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.ChosenMen.Asked;
import org.alongside.outcome.CloserLook.Answered;
import org.alongside.outcome.CloserLook.Answering;
import org.alongside.outcome.CloserLook.Doses;
import org.alongside.outcome.CloserLook.PartConsistency;
import org.alongside.outcome.CloserLook.Period;
import org.alongside.outcome.CloserLook.WavePath;
import org.alongside.outcome.MeasuredParts.Part;
import org.alongside.survey.Wave;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads for {@link CloserLook}: men of one’s own projects among the chosen cohorts and ages. */
@Component
class CloserQuery {
    /** A man is where he answered at the start, or else where he answered. */
    private static final String GIVEN = """
            with given as (
                select r.participant_id, r.wave, r.mode, r.helper, r.timing, r.answers, r.scores, n.id as enrolment_id, n.cohort_id,
                    r.finished_at, p.time_zone
                from counted_response r
                    left join consented_response b on b.participant_id = r.participant_id
                        and b.instrument_id = r.instrument_id and b.wave = 'baseline'
                    join enrolment n on n.id = coalesce(b.enrolment_id, r.enrolment_id)
                    join cohort c on c.id = n.cohort_id
                    join project p on p.id = c.project_id
                    join project_staff mine on mine.project_id = p.id and mine.account_id = :me
                where r.instrument_id = :instrument and n.cohort_id = any (:cohorts) and %s)
            """;

    private static final int ROWS = 1_000;

    private final JdbcClient jdbc;
    private final MeasuredParts parts;

    CloserQuery(JdbcClient jdbc, MeasuredParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    private JdbcClient.StatementSpec statement(Asked asked, String select) {
        return jdbc.sql(GIVEN.formatted(AgeBand.sqlIn("n.age_at_start", asked.ages())) + select)
                .withFetchSize(ROWS)
                .param("me", asked.me().value())
                .param("instrument", asked.edition().id().value())
                .param("cohorts", asked.cohorts().stream().map(CohortId::value).toArray(UUID[]::new));
    }

    /** Row by row, so that memory does not grow with the number of men. */
    List<PartConsistency> consistency(Asked asked) {
        var codebook = parts.codebook(asked.edition().id());
        var items = new LinkedHashMap<String, ItemPoints>();
        asked.measured().parts().stream()
                .filter(part -> part.title().isPresent())
                .forEach(part -> items.put(part.id(), ItemPoints.of(codebook, part.id())));
        var waves = new TreeMap<Wave, Map<String, Consistency>>();
        statement(asked, "select wave, answers from given").query(row -> {
            var answers = integers(row, "answers");
            var found = waves.computeIfAbsent(wave(row), wave -> new HashMap<>());
            items.forEach((part, points) -> points.of(answers)
                    .ifPresent(all -> found.computeIfAbsent(part, id -> points.consistency())
                            .add(all)));
        });
        var all = new ArrayList<PartConsistency>();
        items.forEach((part, points) -> waves.forEach((wave, found) ->
                all.add(new PartConsistency(part, wave, found.getOrDefault(part, points.consistency())))));
        return all;
    }

    /** So many men who came so often and changed by so much: no more rows than there are such pairs of numbers. */
    Doses dose(Asked asked) {
        var points = new HashMap<Integer, List<Dose.Point>>();
        var cohorts = new HashSet<CohortId>();
        statement(asked, """
                , kept as (
                    select distinct n.cohort_id from register_mark m join enrolment n on n.id = m.enrolment_id
                    where m.mark <> 'UNMARKED' and n.cohort_id = any (:cohorts)),
                attended as (
                    select m.enrolment_id, count(*) as sessions
                    from register_mark m join session s on s.id = m.session_id and s.status <> 'CANCELLED'
                        join enrolment n on n.id = m.enrolment_id
                    where m.mark = 'PRESENT' and n.cohort_id = any (:cohorts) group by 1)
                select b.cohort_id, part.position, coalesce(a.sessions, 0) as sessions,
                    l.scores[part.position] - b.scores[part.position] as change, count(*) as men
                from given b join given l on l.participant_id = b.participant_id and l.wave = :later
                    join kept on kept.cohort_id = b.cohort_id
                    left join attended a on a.enrolment_id = b.enrolment_id
                    cross join generate_series(1, :parts) as part (position)
                where b.wave = :earlier and l.scores[part.position] is not null and b.scores[part.position] is not null
                    and (not :everyPart or array_position(b.scores || l.scores, null) is null)
                group by 1, 2, 3, 4""")
                .param("earlier", asked.earlier().code())
                .param("later", asked.later().code())
                .param("parts", asked.measured().parts().size())
                .param("everyPart", asked.ofEveryPart())
                .query(row -> {
                    cohorts.add(new CohortId(row.getObject("cohort_id", UUID.class)));
                    points.computeIfAbsent(row.getInt("position"), position -> new ArrayList<>())
                            .add(new Dose.Point(
                                    row.getInt("sessions"),
                                    row.getInt("change")
                                            / (double) asked.measured().unit(),
                                    row.getLong("men")));
                });
        var doses = new HashMap<String, Dose>();
        points.forEach((position, its) ->
                doses.put(asked.measured().parts().get(position - 1).id(), Dose.of(its)));
        return new Doses(cohorts, doses);
    }

    List<Answered> howAnswered(Asked asked) {
        return statement(asked, """
                select wave, way.of, way.word, count(*) as men
                from given cross join lateral (values
                    ('MODE', mode), ('HELPER', coalesce(helper, 'NOT_SAID')), ('TIMING', coalesce(timing, 'UNKNOWN')))
                    as way (of, word)
                where wave in (:earlier, :later)
                group by 1, 2, 3 order by 1, 2, 3""")
                .param("earlier", asked.earlier().code())
                .param("later", asked.later().code())
                .query((row, n) -> new Answered(
                        wave(row), Answering.valueOf(row.getString("of")), row.getString("word"), row.getInt("men")))
                .list();
    }

    Optional<Period> period(Asked asked) {
        return statement(asked, """
                select (min(finished_at at time zone time_zone))::date as first,
                    (max(finished_at at time zone time_zone))::date as last
                from given where wave in (:earlier, :later) and mode <> 'IMPORTED'
                having count(*) > 0""")
                .param("earlier", asked.earlier().code())
                .param("later", asked.later().code())
                .query((row, n) ->
                        new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .optional();
    }

    Optional<WavePath> path(Asked asked) {
        var answered = statement(asked, "select distinct wave from given").query(String.class).list().stream()
                .flatMap(code -> Wave.of(code).stream())
                .sorted()
                .toList();
        if (answered.size() < 3) {
            return Optional.empty();
        }
        var weeks = statement(asked, """
                select coalesce(round(avg(c.weeks)), 0)::integer from cohort c
                where c.id in (select cohort_id from given)""").query(Integer.class).single();
        var times = new WaveTimes(answered, weeks);
        var found = asked.measured().parts().stream()
                .map(part -> path(asked, part, asked.measured().parts().indexOf(part) + 1, times))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new WavePath(answered, found));
    }

    /** Men with the same slope are one row, so that there are no more rows than slopes. */
    private Optional<CloserLook.PartPath> path(Asked asked, Part part, int position, WaveTimes times) {
        var slopes = new WaveTimes.Slopes(times, asked.measured().unit());
        statement(asked, """
                , man as (
                    select array_agg(scores[:position] order by array_position(:waves, wave)) as path from given
                    where scores[:position] is not null group by participant_id)
                select (select sum(score * weight) from unnest(path, :weights) as weighted (score, weight)) as numerator,
                    count(*) as men, %s
                from man where cardinality(path) = cardinality(:waves) group by 1""".formatted(String.join(
                        ", ",
                        Stream.iterate(1, i -> i <= times.waves().size(), i -> i + 1)
                                .map("sum(path[%1$d]) as sum%1$d"::formatted)
                                .toList())))
                .param("position", position)
                .param("waves", times.codes())
                .param("weights", times.weights())
                .query(row -> {
                    slopes.add(
                            row.getLong("numerator"),
                            row.getLong("men"),
                            sums(row, times.waves().size()));
                });
        return slopes.path(part.id());
    }

    private static long[] sums(ResultSet row, int waves) throws SQLException {
        var sums = new long[waves];
        for (var i = 0; i < waves; i++) {
            sums[i] = row.getLong("sum" + (i + 1));
        }
        return sums;
    }

    private static Wave wave(ResultSet row) throws SQLException {
        return Wave.of(row.getString("wave")).orElseThrow();
    }

    private static @Nullable Integer[] integers(ResultSet row, String column) throws SQLException {
        return (@Nullable Integer[]) row.getArray(column).getArray();
    }
}
