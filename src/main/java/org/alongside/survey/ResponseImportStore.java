package org.alongside.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up men and the responses that they have, thousands at once. Only projects of the person signed in are there. */
@Component
class ResponseImportStore {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    ResponseImportStore(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** A man in a cohort, in the words that a file uses and by his ids. */
    record Person(String reference, String project, String cohort, UUID enrolmentId, UUID participantId) {}

    record Key(UUID participantId, String wave) {}

    /** What is there already, and which row of which import brought it. */
    record Before(@Nullable UUID importId, @Nullable Integer row) {}

    /** Men by their reference, and what is there already. */
    record Found(Map<String, List<Person>> people, Map<Key, Before> existing) {}

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

    /**
     * The men, and what each has answered already. Joined, not {@code = any(…)}: in a plan for any array that would be
     * looked through for every man there is.
     */
    Found find(UUID programme, InstrumentId instrument, Collection<String> references) {
        var people = new HashMap<String, List<Person>>();
        var existing = new HashMap<Key, Before>();
        jdbc.sql("""
                select p.reference, j.name as project, c.name as cohort, e.id as enrolment_id, e.participant_id,
                    r.wave, r.import_id, r.import_row
                from unnest(cast(:references as text[])) as wanted (reference)
                    join participant p on p.reference = wanted.reference
                    join enrolment e on e.participant_id = p.id
                    join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                    left join response r on r.participant_id = p.id and r.instrument_id = :instrument
                where j.programme_id = :programme
                    and (cast(:staff as uuid) is null or exists (
                        select 1 from project_staff s where s.project_id = j.id and s.account_id = :staff))""")
                .param("references", references.toArray(String[]::new))
                .param("programme", programme)
                .param("instrument", instrument.value())
                .param("staff", staff())
                .query(row -> {
                    var person = new Person(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, UUID.class));
                    var known = people.computeIfAbsent(person.reference(), reference -> new ArrayList<>(1));
                    // once for each of his waves
                    if (!known.contains(person)) {
                        known.add(person);
                    }
                    var wave = row.getString(6);
                    if (wave != null) {
                        existing.put(
                                new Key(person.participantId(), wave),
                                new Before(row.getObject(7, UUID.class), row.getObject(8, Integer.class)));
                    }
                });
        return new Found(people, existing);
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
