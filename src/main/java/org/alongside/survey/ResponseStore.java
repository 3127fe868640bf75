package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Times;
import org.alongside.common.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Responses, their answers and their scores in the database. */
@Component
class ResponseStore {
    /** What {@link #response} reads. */
    /** Of a response r: an import left something out, which is asked while its wave is open. */
    static final String HAS_BLANKS = """
            (r.mode = 'IMPORTED' and exists (
                select from unnest(r.answers, r.answered_at) as a (value, at) where a.value is null and a.at is null))""";

    static final String COLUMNS = """
            r.id, r.instrument_id, e.cohort_id, r.wave, r.mode, r.finished_at, r.reopened_at
            """;

    private static final String RESPONSE = "select " + COLUMNS + """
            from response r join enrolment e on e.id = r.enrolment_id
            """;

    private final JdbcClient jdbc;
    private final Together<Written, Boolean> writing = new Together<>(this::writeAll);

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

    void reopen(ResponseId id, Instant at) {
        jdbc.sql("update response set reopened_at = :at where id = :id")
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

    /** Whether it was finished before or not. */
    void finish(ResponseId id, Instant at, Window.@Nullable Timing timing) {
        jdbc.sql("""
                update response set finished_at = greatest(finished_at, :at), reopened_at = null, timing = :timing
                where id = :id""")
                .param("id", id.value())
                .param("timing", timing == null ? null : timing.name())
                .param("at", Times.sql(at))
                .update();
    }

    AnswerSheet answers(ResponseId id) {
        return answers(id, "");
    }

    /** Until the transaction ends nobody else changes them. */
    AnswerSheet lockAnswers(ResponseId id) {
        return answers(id, " for update");
    }

    private AnswerSheet answers(ResponseId id, String lock) {
        return jdbc.sql("select answers, answered_at from response where id = :id" + lock)
                .param("id", id.value())
                .query((row, n) -> sheet(row))
                .single();
    }

    /** Answers and what they come to, of a response as it was {@code seen}. */
    private record Written(ResponseId id, String seen, AnswerSheet sheet, List<@Nullable Integer> scores) {}

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

    /** The same, unless anything of the response has changed since it was {@code seen}: then false, and nothing is done. */
    boolean write(ResponseId id, String seen, AnswerSheet sheet, List<@Nullable Integer> scores) {
        return writing.ask(new Written(id, seen, sheet, scores));
    }

    /** Of one response only the first: the others have not seen that. */
    private List<Boolean> writeAll(List<Written> all) {
        var byId = new LinkedHashMap<UUID, Written>();
        all.forEach(one -> byId.putIfAbsent(one.id().value(), one));
        var some = List.copyOf(byId.values());
        var done = Set.copyOf(jdbc.sql("""
                update response r
                set answers = cast(new.answers as integer[]), answered_at = cast(new.times as timestamptz[]),
                    scores = cast(new.scores as integer[])
                from unnest(:ids, :seen, :answers, :times, :scores) as new (id, seen, answers, times, scores)
                where r.id = new.id and r.xmin = cast(new.seen as xid)
                returning r.id""")
                .param("ids", some.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("seen", some.stream().map(Written::seen).toArray(String[]::new))
                .param("answers", texts(some, one -> one.sheet().values()))
                .param("times", texts(some, one -> one.sheet().times()))
                .param("scores", texts(some, Written::scores))
                .query(UUID.class)
                .list());
        return all.stream()
                .map(one -> byId.get(one.id().value()) == one
                        && done.contains(one.id().value()))
                .toList();
    }

    /** As arrays are written in PostgreSQL; there is nothing in them that would have to be quoted. */
    private static String[] texts(List<Written> all, Function<Written, List<?>> of) {
        return all.stream()
                .map(of)
                .map(some -> some.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .toArray(String[]::new);
    }

    static AnswerSheet sheet(ResultSet row) throws SQLException {
        var values = Arrays.asList((@Nullable Integer[]) row.getArray("answers").getArray());
        var times = row.getArray("answered_at");
        return new AnswerSheet(
                values,
                times == null
                        ? Collections.nCopies(values.size(), null)
                        : Arrays.stream((@Nullable Timestamp[]) times.getArray())
                                .map(time -> time == null ? null : time.toInstant())
                                .toList());
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
