package org.alongside.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alongside.account.AccountId;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Json;
import org.alongside.outcome.OutcomeOptions.Cohort;
import org.alongside.outcome.OutcomeOptions.Edition;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.outcome.OutcomeOptions.Project;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.Wave;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what somebody can choose from: two queries, however many cohorts there are. */
@Component
class OutcomeOptionsQuery {
    private final JdbcClient jdbc;

    OutcomeOptionsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID programmeId,
            String programme,
            int minimumGroup,
            int minimumSharedGroup,
            UUID projectId,
            String project,
            @Nullable Cohort cohort) {
        static Row read(ResultSet row) throws SQLException {
            var cohort = row.getObject("cohort_id", UUID.class);
            return new Row(
                    row.getObject("programme_id", UUID.class),
                    row.getString("programme"),
                    row.getInt("minimum_group"),
                    row.getInt("minimum_shared_group"),
                    row.getObject("project_id", UUID.class),
                    row.getString("project"),
                    cohort == null
                            ? null
                            : new Cohort(
                                    new CohortId(cohort),
                                    row.getString("cohort"),
                                    row.getDate("starts_on").toLocalDate(),
                                    row.getInt("weeks"),
                                    List.of((String[])
                                            row.getArray("activities").getArray()),
                                    row.getInt("cbt_percent")));
        }
    }

    OutcomeOptions options(AccountId me) {
        var rows = jdbc.sql("""
                select g.id as programme_id, g.name as programme, g.minimum_group, g.minimum_shared_group,
                    p.id as project_id, p.name as project, c.id as cohort_id, c.name as cohort, c.starts_on,
                    c.weeks, c.activities, c.cbt_percent
                from programme g join project p on p.programme_id = g.id
                    join project_staff s on s.project_id = p.id and s.account_id = :me
                    left join cohort c on c.project_id = p.id
                order by lower(g.name), g.id, lower(p.name), p.id, c.starts_on, lower(c.name), c.id""")
                .param("me", me.value())
                .query((row, n) -> Row.read(row))
                .list();
        var editions = editions(me);
        var programmes = new ArrayList<Programme>();
        grouped(rows, Row::programmeId).forEach((id, found) -> {
            var first = found.getFirst();
            var projects = new ArrayList<Project>();
            grouped(found, Row::projectId).forEach((project, its) -> {
                var cohorts = new ArrayList<Cohort>();
                for (var row : its) {
                    if (row.cohort() != null) {
                        cohorts.add(row.cohort());
                    }
                }
                projects.add(new Project(new ProjectId(project), its.getFirst().project(), List.copyOf(cohorts)));
            });
            programmes.add(new Programme(
                    new ProgrammeId(id),
                    first.programme(),
                    first.minimumGroup(),
                    first.minimumSharedGroup(),
                    List.copyOf(projects),
                    editions.getOrDefault(id, List.of())));
        });
        return new OutcomeOptions(List.copyOf(programmes));
    }

    private static Map<UUID, List<Row>> grouped(List<Row> rows, java.util.function.Function<Row, UUID> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    /** Those in use, and those that were answered. */
    private Map<UUID, List<Edition>> editions(AccountId me) {
        record Found(UUID programme, Edition edition) {}
        return jdbc
                .sql("""
                select g.id as programme_id, i.id, i.title, i.edition, i.notice, i.document ->> 'higherIsBetter' as higher,
                    i.document -> 'waves' as waves, coalesce(u.instrument_id = i.id, false) as in_use
                from programme g left join programme_instrument u on u.programme_id = g.id
                    join instrument i on i.id = u.instrument_id or exists (
                        select from response r join enrolment e on e.id = r.enrolment_id join cohort c on c.id = e.cohort_id
                            join project p on p.id = c.project_id
                        where r.instrument_id = i.id and p.programme_id = g.id)
                where exists (
                    select from project p join project_staff s on s.project_id = p.id and s.account_id = :me
                    where p.programme_id = g.id)
                order by g.id, in_use desc, i.published_at desc, i.id""")
                .param("me", me.value())
                .query((row, n) -> new Found(
                        row.getObject("programme_id", UUID.class),
                        new Edition(
                                new InstrumentId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getString("edition"),
                                row.getString("notice"),
                                !"false".equals(row.getString("higher")),
                                row.getBoolean("in_use"),
                                waves(row.getString("waves")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Found::programme, Collectors.mapping(Found::edition, Collectors.toList())));
    }

    private static List<Wave> waves(@Nullable String json) {
        if (json == null) {
            return List.of(Wave.END);
        }
        return StreamSupport.stream(Json.mapper().readTree(json).spliterator(), false)
                .flatMap(code -> Wave.of(code.asString()).stream())
                .filter(wave -> wave != Wave.BASELINE)
                .toList();
    }
}
