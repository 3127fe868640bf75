package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
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
                insert into response (id, enrolment_id, participant_id, instrument_id, wave, mode, started_at)
                values (:id, :enrolment, :participant, :instrument, :wave, 'OWN_PHONE', :now)
                on conflict on constraint response_is_one_per_man_instrument_and_wave do nothing""")
                .param("id", UUID.randomUUID())
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

    Map<String, @Nullable Integer> answers(ResponseId id) {
        var answers = new HashMap<String, @Nullable Integer>();
        jdbc.sql("select item, value from answer where response_id = :id")
                .param("id", id.value())
                .query(row -> {
                    answers.put(row.getString(1), row.getObject(2, Integer.class));
                });
        return answers;
    }

    /** Of two taps the later one stands, whichever arrives first. */
    void answer(Response response, String item, @Nullable Integer value, Instant at) {
        jdbc.sql("""
                insert into answer (response_id, instrument_id, item, value, answered_at)
                values (:response, :instrument, :item, :value, :at)
                on conflict on constraint answer_is_one_per_item
                    do update set value = excluded.value, answered_at = excluded.answered_at
                    where answer.answered_at <= excluded.answered_at""")
                .param("response", response.id().value())
                .param("instrument", response.instrumentId().value())
                .param("item", item)
                .param("value", value)
                .param("at", Times.sql(at))
                .update();
    }

    void replaceScores(ResponseId id, Map<String, Integer> scores) {
        jdbc.sql("delete from score where response_id = :id")
                .param("id", id.value())
                .update();
        scores.forEach((section, value) -> jdbc.sql(
                        "insert into score (response_id, section, value) values (:id, :section, :value)")
                .param("id", id.value())
                .param("section", section)
                .param("value", value)
                .update());
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
