package org.alongside.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up and writes many responses at once. */
@Component
class ImportStore {
    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A man in a cohort, in the words that a file uses and by his ids. */
    record Person(
            String reference, String project, String cohort, UUID enrolmentId, UUID participantId, UUID cohortId) {
        boolean is(ImportRow row) {
            return reference.equals(row.reference())
                    && cohort.equals(row.cohort())
                    && (row.project().isEmpty() || project.equals(row.project()));
        }
    }

    record Done(UUID participantId, String wave) {}

    record NewResponse(UUID id, Person person, ImportRow row, Map<String, Integer> scores) {}

    /** Whether the programme is there at all for this member of staff; {@code staff} null: for one who sees all. */
    boolean knows(ProgrammeId programme, @Nullable UUID staff) {
        return jdbc.sql("""
                select exists (select 1 from project j where j.programme_id = :programme and (cast(:staff as uuid) is null
                    or exists (select 1 from project_staff s where s.project_id = j.id and s.account_id = :staff)))""")
                .param("programme", programme.value())
                .param("staff", staff)
                .query(Boolean.class)
                .single();
    }

    List<Person> people(ProgrammeId programme, @Nullable UUID staff, Collection<String> references) {
        return jdbc.sql("""
                select p.reference, j.name as project, c.name as cohort, e.id as enrolment_id, e.participant_id, e.cohort_id
                from participant p join enrolment e on e.participant_id = p.id
                    join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                where p.reference = any(:references) and j.programme_id = :programme
                    and (cast(:staff as uuid) is null or exists (
                        select 1 from project_staff s where s.project_id = j.id and s.account_id = :staff))""")
                .param("references", references.toArray(String[]::new))
                .param("programme", programme.value())
                .param("staff", staff)
                .query(Person.class)
                .list();
    }

    Set<Done> existing(InstrumentId instrument, Collection<Person> people) {
        return new HashSet<>(jdbc.sql("""
                select participant_id, wave from response
                where instrument_id = :instrument and participant_id = any(:participants)""")
                .param("instrument", instrument.value())
                .param(
                        "participants",
                        people.stream().map(Person::participantId).toArray(UUID[]::new))
                .query(Done.class)
                .list());
    }

    /** Writes the responses with answers and scores; returns the ids of those that nobody else wrote meanwhile. */
    Set<UUID> insert(InstrumentId instrument, List<NewResponse> all, Instant now) {
        var written = new HashSet<>(jdbc.sql("""
                insert into response (id, enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at)
                select id, enrolment, participant, :instrument, wave, 'IMPORTED', :now, :now
                from unnest(cast(:ids as uuid[]), cast(:enrolments as uuid[]), cast(:participants as uuid[]),
                    cast(:waves as text[])) as new (id, enrolment, participant, wave)
                on conflict on constraint response_is_one_per_man_instrument_and_wave do nothing
                returning id""")
                .param("instrument", instrument.value())
                .param("now", Times.sql(now))
                .param("ids", all.stream().map(NewResponse::id).toArray(UUID[]::new))
                .param(
                        "enrolments",
                        all.stream().map(each -> each.person().enrolmentId()).toArray(UUID[]::new))
                .param(
                        "participants",
                        all.stream().map(each -> each.person().participantId()).toArray(UUID[]::new))
                .param(
                        "waves",
                        all.stream().map(each -> each.row().wave().code()).toArray(String[]::new))
                .query(UUID.class)
                .list());
        var answers = new Cells();
        var scores = new Cells();
        for (var each : all) {
            if (written.contains(each.id())) {
                each.row().answers().forEach((item, value) -> answers.add(each.id(), item, value));
                each.scores().forEach((section, value) -> scores.add(each.id(), section, value));
            }
        }
        insertAnswers(instrument, answers, now);
        insertScores(scores);
        return written;
    }

    private void insertAnswers(InstrumentId instrument, Cells answers, Instant now) {
        answers.bind(jdbc.sql("""
                insert into answer (response_id, instrument_id, item, value, answered_at)
                select response, :instrument, item, value, :now
                from unnest(cast(:responses as uuid[]), cast(:names as text[]), cast(:values as integer[]))
                    as new (response, item, value)"""))
                .param("instrument", instrument.value())
                .param("now", Times.sql(now))
                .update();
    }

    private void insertScores(Cells scores) {
        scores.bind(jdbc.sql("""
                insert into score (response_id, section, value)
                select * from unnest(cast(:responses as uuid[]), cast(:names as text[]), cast(:values as integer[]))""")).update();
    }

    /** Named numbers of responses, column by column. */
    private record Cells(List<UUID> responses, List<String> names, List<Integer> values) {
        Cells() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(UUID response, String name, Integer value) {
            responses.add(response);
            names.add(name);
            values.add(value);
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement
                    .param("responses", responses.toArray(UUID[]::new))
                    .param("names", names.toArray(String[]::new))
                    .param("values", values.toArray(Integer[]::new));
        }
    }
}
