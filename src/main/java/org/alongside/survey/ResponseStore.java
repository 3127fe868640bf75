package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Responses, their answers and their scores in the database. */
@Component
class ResponseStore {
    private static final String RESPONSE = """
            select r.id, r.instrument_id, e.cohort_id, r.wave, r.mode, r.finished_at, r.reopened_at, c.starts_on,
                c.ends_on, j.time_zone
            from response r join enrolment e on e.id = r.enrolment_id
                join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
            """;

    private final JdbcClient jdbc;

    ResponseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Response> of(ParticipantId participant, InstrumentId instrument, Wave wave) {
        return jdbc.sql(RESPONSE
                        + "where r.participant_id = :participant and r.instrument_id = :instrument and r.wave = :wave")
                .param("participant", participant.value())
                .param("instrument", instrument.value())
                .param("wave", wave.code())
                .query(ResponseStore::response)
                .optional();
    }

    Optional<Response> find(ResponseId id, ParticipantId participant) {
        return jdbc.sql(RESPONSE + "where r.id = :id and r.participant_id = :participant")
                .param("id", id.value())
                .param("participant", participant.value())
                .query(ResponseStore::response)
                .optional();
    }

    /** As {@link #find}, and until the transaction ends nobody else changes it: scores must fit the answers. */
    Optional<Response> lock(ResponseId id, ParticipantId participant) {
        return jdbc.sql(RESPONSE + "where r.id = :id and r.participant_id = :participant for update of r")
                .param("id", id.value())
                .param("participant", participant.value())
                .query(ResponseStore::response)
                .optional();
    }

    /** Does nothing when another of his phones was quicker. */
    void begin(EnrolmentId enrolment, ParticipantId participant, InstrumentId instrument, Wave wave, Instant now) {
        jdbc.sql("""
                insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, answers, scores)
                select :enrolment, :participant, i.id, :wave, 'OWN_PHONE', :now,
                    array_fill(cast(null as integer), array[i.items]), array_fill(cast(null as integer), array[i.scores])
                from instrument i where i.id = :instrument
                on conflict on constraint response_is_one_per_man_instrument_and_wave do nothing""")
                .param("enrolment", enrolment.value())
                .param("participant", participant.value())
                .param("instrument", instrument.value())
                .param("wave", wave.code())
                .param("now", Times.sql(now))
                .update();
    }

    void reopen(ResponseId id, Instant at) {
        jdbc.sql("update response set reopened_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Times.sql(at))
                .update();
    }

    void finish(ResponseId id, Instant at) {
        jdbc.sql("update response set finished_at = greatest(finished_at, :at), reopened_at = null where id = :id")
                .param("id", id.value())
                .param("at", Times.sql(at))
                .update();
    }

    AnswerSheet answers(ResponseId id) {
        return jdbc.sql("""
                select answers, coalesce(answered_at, array_fill(cast(null as timestamptz), array[cardinality(answers)]))
                from response where id = :id""")
                .param("id", id.value())
                .query((row, n) -> new AnswerSheet(values(row, 1), times(row, 2)))
                .single();
    }

    /** The answers and what they come to, together or not at all. */
    void write(ResponseId id, AnswerSheet sheet, List<@Nullable Integer> scores) {
        jdbc.sql("""
                update response set answers = :answers, answered_at = cast(:times as timestamptz[]), scores = :scores
                where id = :id""")
                .param("id", id.value())
                .param("answers", sheet.values().toArray(Integer[]::new))
                .param(
                        "times",
                        sheet.times().stream()
                                .map(time -> time == null ? null : time.toString())
                                .toArray(String[]::new))
                .param("scores", scores.toArray(Integer[]::new))
                .update();
    }

    private static List<@Nullable Integer> values(ResultSet row, int column) throws SQLException {
        return Arrays.asList((@Nullable Integer[]) row.getArray(column).getArray());
    }

    private static List<@Nullable Instant> times(ResultSet row, int column) throws SQLException {
        return Arrays.stream((@Nullable Timestamp[]) row.getArray(column).getArray())
                .map(time -> time == null ? null : time.toInstant())
                .toList();
    }

    private static Response response(ResultSet row, int n) throws SQLException {
        return new Response(
                new ResponseId(row.getObject("id", UUID.class)),
                new InstrumentId(row.getObject("instrument_id", UUID.class)),
                new CohortId(row.getObject("cohort_id", UUID.class)),
                Wave.of(row.getString("wave")).orElseThrow(),
                Response.Mode.valueOf(row.getString("mode")),
                instant(row, "finished_at"),
                instant(row, "reopened_at"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                ZoneId.of(row.getString("time_zone")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
