package org.alongside.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Id;
import org.alongside.outcome.Missing.Got;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.Wave;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how many men of which cohort had which scores before and after. */
@Component
class OutcomesQuery {
    private final JdbcClient jdbc;

    OutcomesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String section,
            @Nullable String title,
            UUID cohort,
            @Nullable Integer age,
            @Nullable Double before,
            @Nullable Double after,
            String beforeGot,
            String afterGot,
            boolean leftEarly,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            int men) {}

    List<Row> rows(
            ProgrammeId programme,
            InstrumentId instrument,
            boolean inUse,
            Wave later,
            Collection<? extends Id> cohorts) {
        return jdbc.sql("""
                with mine as (
                    select e.id, e.participant_id, e.age_at_start, e.stage, e.cohort_id, c.starts_on, p.time_zone
                    from enrolment e join cohort c on c.id = e.cohort_id join project p on p.id = c.project_id
                    where p.programme_id = :programme),
                given as (
                    select r.participant_id, r.enrolment_id, r.wave, r.finished_at, r.scores,
                        case when r.mode <> 'IMPORTED' then (r.finished_at at time zone m.time_zone)::date end as day
                    from response r join mine m on m.id = r.enrolment_id
                    where r.instrument_id = :instrument and r.wave in ('baseline', :later) and r.withdrawn_at is null),
                man as (
                    select distinct on (m.participant_id) m.*
                    from mine m left join given g on g.enrolment_id = m.id
                    order by m.participant_id, g.wave = 'baseline' desc nulls last, m.starts_on desc, m.id)
                select part.section, s.title, man.cohort_id as cohort, man.age_at_start as age,
                    case when b.finished_at is not null then b.scores[part.position]::float8 / i.score_unit end as before,
                    case when l.finished_at is not null then l.scores[part.position]::float8 / i.score_unit end as after,
                    case when b.participant_id is null then 'NOT_STARTED' when b.finished_at is null then 'NOT_FINISHED'
                        when b.scores[part.position] is null then 'LEFT_OUT' else 'COMPLETE' end as before_got,
                    case when l.participant_id is null then 'NOT_STARTED' when l.finished_at is null then 'NOT_FINISHED'
                        when l.scores[part.position] is null then 'LEFT_OUT' else 'COMPLETE' end as after_got,
                    man.stage = 'WITHDRAWN' as left_early, least(min(b.day), min(l.day)) as first_day,
                    greatest(max(b.day), max(l.day)) as last_day, count(*) as men
                from man join instrument i on i.id = :instrument
                    join instrument_score part on part.instrument_id = i.id
                    left join lateral (
                        select d ->> 'title' as title from jsonb_array_elements(i.document -> 'sections') d
                        where d ->> 'id' = part.section) s on true
                    left join given b on b.participant_id = man.participant_id and b.wave = 'baseline'
                    left join given l on l.participant_id = man.participant_id and l.wave = :later
                where man.cohort_id = any (:cohorts) and (b.participant_id is not null or l.participant_id is not null
                    or :inUse and man.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN') and not exists (
                        select from response r join mine m on m.id = r.enrolment_id
                        where m.participant_id = man.participant_id))
                group by part.position, part.section, s.title, man.cohort_id, age, before, after, before_got, after_got, left_early
                order by part.position, before, after""")
                .param("programme", programme.value())
                .param("instrument", instrument.value())
                .param("inUse", inUse)
                .param("later", later.code())
                .param("cohorts", cohorts.stream().map(Id::value).toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    static Outcome outcome(List<Row> rows, Wave later, Direction direction) {
        var sections = sections(rows, direction);
        var first = rows.isEmpty() ? "" : rows.getFirst().section();
        var men = rows.stream().filter(row -> row.section().equals(first)).toList();
        var ages = AgeBand.count(List.of());
        men.forEach(row -> ages.merge(AgeBand.of(Optional.ofNullable(row.age())), row.men(), Integer::sum));
        var days = men.stream()
                .flatMap(row -> Stream.of(row.firstDay(), row.lastDay()))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Outcome(
                Wave.BASELINE,
                later,
                days.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Window(days.getFirst(), days.getLast())),
                men.stream().mapToInt(Row::men).sum(),
                ages,
                sections);
    }

    static List<SectionOutcome> sections(List<Row> rows, Direction direction) {
        record Part(String id, Optional<String> title, List<Row> rows, PairedChange change) {}
        var parts = new ArrayList<Part>();
        rows.stream()
                .collect(Collectors.groupingBy(Row::section, LinkedHashMap::new, Collectors.toList()))
                .forEach((section, its) -> parts.add(
                        new Part(section, Optional.ofNullable(its.getFirst().title()), its, change(its, direction))));
        var family = parts.stream().filter(part -> part.title().isPresent()).toList();
        var adjusted =
                Holm.adjust(family.stream().map(part -> part.change().p()).toList());
        return parts.stream()
                .map(part -> new SectionOutcome(
                        part.id(),
                        part.title(),
                        part.change(),
                        part.title().isPresent()
                                ? adjusted.get(family.indexOf(part))
                                : part.change().p(),
                        completeness(part.rows()),
                        new Missing(
                                got(part.rows(), Row::beforeGot),
                                got(part.rows(), Row::afterGot),
                                part.rows().stream()
                                        .filter(row -> row.leftEarly() && (row.before() == null || row.after() == null))
                                        .mapToInt(Row::men)
                                        .sum()),
                        Attrition.ofCounted(baselines(part.rows(), true), baselines(part.rows(), false))))
                .toList();
    }

    private static PairedChange change(List<Row> rows, Direction direction) {
        return PairedChange.ofCounted(
                rows.stream()
                        .filter(row -> row.before() != null && row.after() != null)
                        .map(row -> new CountedPair(
                                new Pair(Objects.requireNonNull(row.before()), Objects.requireNonNull(row.after())),
                                row.men()))
                        .toList(),
                direction);
    }

    private static Completeness completeness(List<Row> its) {
        return new Completeness(
                count(its, true, true), count(its, true, false), count(its, false, true), count(its, false, false));
    }

    private static Map<Double, Long> baselines(List<Row> rows, boolean complete) {
        return rows.stream()
                .filter(row -> row.before() != null && row.after() != null == complete)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.before()), Collectors.summingLong(Row::men)));
    }

    private static Map<Got, Integer> got(List<Row> rows, Function<Row, String> which) {
        var counts = new EnumMap<Got, Integer>(Got.class);
        rows.forEach(row -> counts.merge(Got.valueOf(which.apply(row)), row.men(), Integer::sum));
        return counts;
    }

    private static int count(List<Row> rows, boolean before, boolean after) {
        return rows.stream()
                .filter(row -> (row.before() != null) == before && (row.after() != null) == after)
                .mapToInt(Row::men)
                .sum();
    }
}
