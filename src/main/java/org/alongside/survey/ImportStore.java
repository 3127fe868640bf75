package org.alongside.survey;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    record NewResponse(
            UUID id, Person person, ImportRow row, List<@Nullable Integer> answers, List<@Nullable Integer> scores) {}

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
        // one line a response: SQL has no arrays of arrays of one length and then another
        return new HashSet<>(jdbc.sql("""
                insert into response (id, enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at,
                    answers, scores)
                select id, enrolment, participant, :instrument, wave, 'IMPORTED', :now, :now,
                    cast(answers as integer[]), cast(scores as integer[])
                from unnest(cast(:ids as uuid[]), cast(:enrolments as uuid[]), cast(:participants as uuid[]),
                    cast(:waves as text[]), cast(:answers as text[]), cast(:scores as text[]))
                    as new (id, enrolment, participant, wave, answers, scores)
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
                .param(
                        "answers",
                        all.stream().map(each -> array(each.answers())).toArray(String[]::new))
                .param("scores", all.stream().map(each -> array(each.scores())).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    private static String array(List<@Nullable Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
