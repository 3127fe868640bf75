package org.alongside.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Looks up men and writes their responses, thousands at once. Only projects of the person signed in are there. */
@Component
class ResponseImportStore {
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final CurrentAccount current;

    ResponseImportStore(JdbcClient jdbc, DataSource dataSource, CurrentAccount current) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.current = current;
    }

    /** A man in a cohort, in the words that a file uses and by his ids. */
    record Person(String reference, String project, String cohort, UUID enrolmentId, UUID participantId) {}

    record Key(UUID participantId, String wave) {}

    /** What is there already, and which row of which import brought it. */
    record Before(@Nullable UUID importId, @Nullable Integer row) {}

    record NewResponse(
            Person person,
            Wave wave,
            int row,
            List<@Nullable Integer> answers,
            List<@Nullable Integer> scores,
            @Nullable LocalDate day,
            Window.@Nullable Timing timing) {
        Key key() {
            return new Key(person.participantId(), wave.code());
        }

        NewResponse in(Optional<AskedWaves> asked) {
            var known = day;
            return known == null
                    ? this
                    : new NewResponse(
                            person,
                            wave,
                            row,
                            answers,
                            scores,
                            day,
                            asked.flatMap(waves -> waves.window(wave))
                                    .map(window -> window.timing(known))
                                    .orElse(null));
        }
    }

    /** Its name; a programme that is not one’s own is not there. */
    String programme(UUID programme) {
        return jdbc.sql("""
                select g.name from programme g where g.id = :programme and (cast(:staff as uuid) is null or exists (
                    select 1 from project j join project_staff s on s.project_id = j.id and s.account_id = :staff
                    where j.programme_id = g.id))""")
                .param("programme", programme)
                .param("staff", staff())
                .query(String.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    Map<String, List<Person>> people(UUID programme, Collection<String> references) {
        return jdbc
                .sql("""
                select p.reference, j.name as project, c.name as cohort, e.id as enrolment_id, e.participant_id
                from unnest(cast(:references as text[])) as wanted (reference)
                    join participant p on p.reference = wanted.reference
                    join enrolment e on e.participant_id = p.id
                    join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                where j.programme_id = :programme
                    and (cast(:staff as uuid) is null or exists (
                        select 1 from project_staff s where s.project_id = j.id and s.account_id = :staff))""")
                .param("references", references.toArray(String[]::new))
                .param("programme", programme)
                .param("staff", staff())
                .query((row, n) -> new Person(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Person::reference));
    }

    /** Joined, not {@code = any(…)}: in a plan for any array that would be looked through for every response there is. */
    Map<Key, Before> existing(InstrumentId instrument, Collection<List<Person>> people) {
        var existing = new HashMap<Key, Before>();
        jdbc.sql("""
                select r.participant_id, r.wave, r.import_id, r.import_row
                from unnest(cast(:participants as uuid[])) as man (id)
                    join response r on r.participant_id = man.id and r.instrument_id = :instrument""")
                .param("instrument", instrument.value())
                .param(
                        "participants",
                        people.stream()
                                .flatMap(List::stream)
                                .map(Person::participantId)
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    existing.put(
                            new Key(row.getObject(1, UUID.class), row.getString(2)),
                            new Before(row.getObject(3, UUID.class), row.getObject(4, Integer.class)));
                });
        return existing;
    }

    /** By COPY, which takes rows several times faster than an insert. */
    void insert(UUID importId, InstrumentId instrument, List<NewResponse> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        var text = new StringBuilder(all.size() * 300);
        all.forEach(response -> line(text, importId, instrument, response, now));
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at,
                                timing, answers, scores, import_id, import_row) from stdin""", new StringReader(text.toString()));
        } catch (SQLException e) {
            // a man has begun to answer at that very moment
            if ("23505".equals(e.getSQLState())) {
                throw new RuleViolation.Conflict("import.responses.meanwhile");
            }
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Ids, numbers and words of ours only: nothing that would have to be escaped. */
    private static void line(
            StringBuilder text, UUID importId, InstrumentId instrument, NewResponse response, Instant now) {
        var day = response.day();
        var at = day == null ? now : day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var timing = response.timing();
        text.append(response.person().enrolmentId())
                .append('\t')
                .append(response.person().participantId())
                .append('\t')
                .append(instrument.value())
                .append('\t')
                .append(response.wave().code())
                .append("\tIMPORTED\t")
                .append(at)
                .append('\t')
                .append(at)
                .append('\t')
                .append(timing == null ? "\\N" : timing.name())
                .append('\t');
        array(text, response.answers());
        text.append('\t');
        array(text, response.scores());
        text.append('\t').append(importId).append('\t').append(response.row()).append('\n');
    }

    private static void array(StringBuilder text, List<@Nullable Integer> values) {
        text.append('{');
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            text.append(i == 0 ? "" : ",");
            if (value == null) {
                text.append("NULL");
            } else {
                text.append(value.intValue());
            }
        }
        text.append('}');
    }

    /** How many the men have gone on answering since. */
    int touched(UUID importId) {
        return jdbc.sql("select count(*) from response where import_id = :id and answered_at is not null")
                .param("id", importId)
                .query(Integer.class)
                .single();
    }

    void undo(UUID importId) {
        jdbc.sql("delete from response where import_id = :id")
                .param("id", importId)
                .update();
    }

    /** Whose projects: a manager’s own; null for the administrator, who has all. */
    private @Nullable UUID staff() {
        var person = current.get();
        return person.role() == Role.ADMINISTRATOR ? null : person.id().value();
    }
}
