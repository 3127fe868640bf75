package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Responses in the database, and how far they have come; their answers are in {@link AnswerStore}. */
@Component
class ResponseStore {
    /** Of a response r: an import left something out, which is asked while its wave is open. */
    static final String HAS_BLANKS = """
            (r.mode = 'IMPORTED' and exists (
                select from unnest(r.answers, r.answered_at) as a (value, at) where a.value is null and a.at is null))""";

    /** What {@link #response} reads. */
    static final String COLUMNS = """
            r.id, r.instrument_id, e.cohort_id, r.wave, r.mode, r.finished_at, r.reopened_at
            """;

    private static final String RESPONSE = "select " + COLUMNS + """
            from response r join enrolment e on e.id = r.enrolment_id
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

    /** Empty, and nothing is done, when another of his phones was quicker. */
    Optional<ResponseId> begin(
            EnrolmentId enrolment, ParticipantId participant, InstrumentId instrument, Wave wave, Instant now) {
        return jdbc.sql("""
                insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, answers, scores)
                select :enrolment, :participant, i.id, :wave, 'OWN_PHONE', :now,
                    array_fill(cast(null as integer), array[i.items]), array_fill(cast(null as integer), array[i.scores])
                from instrument i where i.id = :instrument
                on conflict on constraint response_is_one_per_man_instrument_and_wave do nothing
                returning id""")
                .param("enrolment", enrolment.value())
                .param("participant", participant.value())
                .param("instrument", instrument.value())
                .param("wave", wave.code())
                .param("now", Times.sql(now))
                .query(UUID.class)
                .optional()
                .map(ResponseId::new);
    }

    /** His yes to words. */
    record Consent(ResponseId id, String version, Instant at) {}

    /** Those that said yes for the first time, and to words that were ever shown. */
    Set<ResponseId> consent(List<Consent> all) {
        return changed(jdbc.sql("""
                update response r set consent_version = t.version, consented_at = said.at
                from unnest(:ids, :versions, cast(:times as timestamptz[])) as said (id, version, at)
                    join survey_consent_text t on t.version = said.version
                where r.id = said.id and r.consented_at is null
                returning r.id""")
                .param("ids", all.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("versions", all.stream().map(Consent::version).toArray(String[]::new))
                .param("times", all.stream().map(one -> one.at().toString()).toArray(String[]::new)));
    }

    private static Set<ResponseId> changed(StatementSpec statement) {
        return statement.query(UUID.class).list().stream().map(ResponseId::new).collect(Collectors.toSet());
    }

    boolean counts(ResponseId id) {
        return jdbc.sql("select withdrawn_at is null from response where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    boolean anyCount(ParticipantId participant) {
        return jdbc.sql("""
                select exists (select from response where participant_id = :participant and withdrawn_at is null)""")
                .param("participant", participant.value())
                .query(Boolean.class)
                .single();
    }

    /** None of his answers counts any more. */
    void withdraw(ParticipantId participant, Instant at) {
        jdbc.sql("""
                update response set withdrawn_at = :at where participant_id = :participant and withdrawn_at is null""")
                .param("participant", participant.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** How he answers it now, unless it is finished: then how he did. */
    void mode(ResponseId id, Response.Mode mode, @Nullable Helper helper) {
        jdbc.sql("""
                update response set mode = :mode, helper = coalesce(:helper, helper)
                where id = :id and finished_at is null
                    and (mode, helper) is distinct from (:mode, coalesce(:helper, helper))""")
                .param("id", id.value())
                .param("mode", mode.name())
                .param("helper", helper == null ? null : helper.name())
                .update();
    }

    /** What counts already, as an import brought it, is open again. */
    void reopen(ResponseId id, Instant at) {
        jdbc.sql("update response set reopened_at = :at where id = :id and finished_at is not null")
                .param("id", id.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** {@code timing}: how the moment lies to the wave’s window; null: there is none. */
    record Finished(ResponseId id, Instant at, Window.@Nullable Timing timing) {}

    /** Those that were not finished before, or were reopened. */
    Set<ResponseId> finish(List<Finished> all) {
        return changed(jdbc.sql("""
                update response r set finished_at = greatest(r.finished_at, done.at), reopened_at = null,
                    timing = done.timing
                from unnest(:ids, cast(:times as timestamptz[]), :timings) as done (id, at, timing)
                where r.id = done.id and (r.finished_at is null or r.reopened_at is not null)
                returning r.id""")
                .param("ids", all.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("times", all.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param(
                        "timings",
                        all.stream()
                                .map(one -> one.timing() == null
                                        ? null
                                        : one.timing().name())
                                .toArray(String[]::new)));
    }

    static Response response(ResultSet row, int n) throws SQLException {
        return new Response(
                new ResponseId(row.getObject("id", UUID.class)),
                new InstrumentId(row.getObject("instrument_id", UUID.class)),
                new CohortId(row.getObject("cohort_id", UUID.class)),
                Wave.of(row.getString("wave")).orElseThrow(),
                Response.Mode.valueOf(row.getString("mode")),
                instant(row, "finished_at"),
                instant(row, "reopened_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
