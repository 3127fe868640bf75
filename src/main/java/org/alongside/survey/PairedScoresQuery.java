package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.AccountId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Json;
import org.alongside.survey.PairedScores.Comparison;
import org.alongside.survey.PairedScores.Got;
import org.alongside.survey.PairedScores.Pair;
import org.alongside.survey.PairedScores.ProjectChoice;
import org.alongside.survey.PairedScores.Row;
import org.alongside.survey.PairedScores.Section;
import org.alongside.survey.PairedScores.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what {@link PairedScores} compares. Only enrolments in projects of the account are ever looked at. */
@Component
class PairedScoresQuery {
    static final String OVERALL = "overall";

    private static final String MINE = """
            with mine as (
                select e.id, e.participant_id, e.age_at_start as age, e.stage, c.name as cohort, c.starts_on,
                    p.name as project, p.programme_id, p.time_zone
                from enrolment e join cohort c on c.id = e.cohort_id join project p on p.id = c.project_id
                    join project_staff s on s.project_id = p.id and s.account_id = :me
                where p.id = :project or cast(:project as uuid) is null)
            """;

    private final JdbcClient jdbc;

    PairedScoresQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition of an instrument that was answered in a programme, or is the one in use there. */
    record Edition(
            UUID programmeId,
            String programme,
            int minimumGroup,
            UUID instrumentId,
            String title,
            String edition,
            String document,
            boolean inUse) {}

    List<ProjectChoice> projects(AccountId me) {
        return jdbc.sql("""
                select p.id, p.name
                from project p join project_staff s on s.project_id = p.id and s.account_id = :me
                order by lower(p.name), p.id""")
                .param("me", me.value())
                .query((row, n) ->
                        new ProjectChoice(new ProjectId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    List<Edition> editions(AccountId me, Optional<ProjectId> project) {
        return jdbc.sql(MINE + """
                select g.id as programme_id, g.name as programme, g.minimum_group, i.id as instrument_id, i.title,
                    i.edition, i.document, coalesce(u.instrument_id = i.id, false) as in_use
                from programme g left join programme_instrument u on u.programme_id = g.id
                    join instrument i on i.id = u.instrument_id or i.id in (
                        select r.instrument_id from response r join mine m on m.id = r.enrolment_id
                        where m.programme_id = g.id)
                where g.id in (select programme_id from mine)
                order by lower(g.name), g.id, in_use desc, i.published_at desc, i.id""")
                .param("me", me.value())
                .param("project", project.map(ProjectId::value).orElse(null))
                .query(Edition.class)
                .list();
    }

    Comparison comparison(AccountId me, Optional<ProjectId> project, Edition edition) {
        var document = Json.mapper().readTree(edition.document());
        var titles = new LinkedHashMap<String, Optional<String>>();
        document.path("sections")
                .forEach(s -> titles.put(
                        s.get("id").asString(), Optional.of(s.get("title").asString())));
        if (document.hasNonNull(OVERALL)) {
            titles.put(OVERALL, Optional.empty());
        }
        var found = found(me, project, edition, List.copyOf(titles.keySet()));
        var first = found.values().stream().findFirst().orElse(List.of());
        return new Comparison(
                new ProgrammeId(edition.programmeId()),
                edition.programme(),
                edition.minimumGroup(),
                edition.title(),
                edition.edition(),
                document.path("higherIsBetter").asBoolean(true),
                window(first),
                first.stream().map(man -> Optional.ofNullable(man.age())).toList(),
                titles.entrySet().stream()
                        .map(t -> new Section(
                                t.getKey(),
                                t.getValue(),
                                found.getOrDefault(t.getKey(), List.of()).stream()
                                        .map(Found::row)
                                        .toList()))
                        .toList());
    }

    /** One row a man and section. His cohort is the one in which he answered first, or else his latest. */
    private Map<String, List<Found>> found(
            AccountId me, Optional<ProjectId> project, Edition edition, List<String> sections) {
        return jdbc
                .sql(MINE + """
                , given as (
                    select r.*, m.participant_id as man, r.finished_at is not null as finished,
                        -- when an imported response was answered is not known
                        case when r.mode <> 'IMPORTED' then (r.finished_at at time zone m.time_zone)::date end as answered_on
                    from response r join mine m on m.id = r.enrolment_id
                    where r.instrument_id = :instrument and m.programme_id = :programme and r.withdrawn_at is null),
                man as (
                    select distinct on (m.participant_id) m.*
                    from mine m left join given g on g.enrolment_id = m.id and g.wave in ('baseline', 'end')
                    where m.programme_id = :programme
                    order by m.participant_id, g.wave nulls last, m.starts_on desc, m.id)
                select section.id as section, man.cohort, man.project, man.age, man.stage = 'WITHDRAWN' as left_early,
                    b.id as b_id, b.finished as b_finished, b.answered_on as b_on,
                    case when b.finished then b.scores[part.position] end as b_value,
                    e.id as e_id, e.finished as e_finished, e.answered_on as e_on,
                    case when e.finished then e.scores[part.position] end as e_value
                from man cross join unnest(:sections) as section (id)
                    join instrument_score part on part.instrument_id = :instrument and part.section = section.id
                    left join given b on b.man = man.participant_id and b.wave = 'baseline'
                    left join given e on e.man = man.participant_id and e.wave = 'end'
                where b.id is not null or e.id is not null
                    or :inUse and man.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN') and not exists (
                        select from response r join mine m on m.id = r.enrolment_id
                        where m.participant_id = man.participant_id and m.programme_id = :programme)
                order by b_value, e_value, man.age""")
                .param("me", me.value())
                .param("project", project.map(ProjectId::value).orElse(null))
                .param("programme", edition.programmeId())
                .param("instrument", edition.instrumentId())
                .param("inUse", edition.inUse())
                .param("sections", sections.toArray(String[]::new))
                .query((row, n) -> Found.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::section));
    }

    private static Optional<Window> window(List<Found> men) {
        var days = new ArrayList<LocalDate>();
        for (var man : men) {
            Optional.ofNullable(man.baselineOn()).ifPresent(days::add);
            Optional.ofNullable(man.endOn()).ifPresent(days::add);
        }
        days.sort(null);
        return days.isEmpty() ? Optional.empty() : Optional.of(new Window(days.getFirst(), days.getLast()));
    }

    private record Found(
            String section,
            @Nullable Integer age,
            @Nullable LocalDate baselineOn,
            @Nullable LocalDate endOn,
            Row row) {
        static Found read(ResultSet row) throws SQLException {
            var age = row.getObject("age", Integer.class);
            var baseline = row.getObject("b_value", Integer.class);
            var end = row.getObject("e_value", Integer.class);
            var pair = baseline == null || end == null
                    ? Optional.<Pair>empty()
                    : Optional.of(new Pair(
                            baseline,
                            end,
                            row.getString("cohort"),
                            row.getString("project"),
                            Optional.ofNullable(age)));
            return new Found(
                    row.getString("section"),
                    age,
                    row.getObject("b_on", LocalDate.class),
                    row.getObject("e_on", LocalDate.class),
                    new Row(got(row, "b"), got(row, "e"), row.getBoolean("left_early"), pair));
        }

        private static Got got(ResultSet row, String wave) throws SQLException {
            if (row.getObject(wave + "_id") == null) {
                return Got.NOT_STARTED;
            } else if (!row.getBoolean(wave + "_finished")) {
                return Got.NOT_FINISHED;
            }
            return row.getObject(wave + "_value") == null ? Got.LEFT_OUT : Got.COMPLETE;
        }
    }
}
