package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.common.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of responses and what they come to, changed together or not at all. */
@Component
class AnswerStore {
    private final JdbcClient jdbc;
    private final Together<Written, Boolean> writing = new Together<>(this::write);

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AnswerSheet find(ResponseId id) {
        return find(id, "");
    }

    /** Until the transaction ends nobody else changes them. */
    AnswerSheet lock(ResponseId id) {
        return find(id, " for update");
    }

    private AnswerSheet find(ResponseId id, String lock) {
        return jdbc.sql("select answers, answered_at from response where id = :id" + lock)
                .param("id", id.value())
                .query((row, n) -> sheet(row))
                .single();
    }

    /** {@code seen}: written only if nothing of the response has changed since; null: it is locked. */
    private record Written(ResponseId id, @Nullable String seen, AnswerSheet sheet, List<@Nullable Integer> scores) {}

    /** Of a response that is locked. */
    void write(ResponseId id, AnswerSheet sheet, List<@Nullable Integer> scores) {
        writing.ask(new Written(id, null, sheet, scores));
    }

    /** Unless anything of the response has changed since it was {@code seen}: then false, and nothing is done. */
    boolean write(ResponseId id, String seen, AnswerSheet sheet, List<@Nullable Integer> scores) {
        return writing.ask(new Written(id, seen, sheet, scores));
    }

    /** Of one response only the first: the others have not seen that. */
    private List<Boolean> write(List<Written> all) {
        var first = new LinkedHashMap<ResponseId, Written>();
        all.forEach(one -> first.putIfAbsent(one.id(), one));
        var some = List.copyOf(first.values());
        var done = Set.copyOf(jdbc.sql("""
                update response r
                set answers = cast(new.answers as integer[]), answered_at = cast(new.times as timestamptz[]),
                    scores = cast(new.scores as integer[])
                from unnest(:ids, :seen, :answers, :times, :scores) as new (id, seen, answers, times, scores)
                where r.id = new.id and (new.seen is null or r.xmin = cast(new.seen as xid))
                returning r.id""")
                .param("ids", some.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("seen", some.stream().map(Written::seen).toArray(String[]::new))
                .param("answers", texts(some, one -> one.sheet().values()))
                .param("times", texts(some, one -> one.sheet().times()))
                .param("scores", texts(some, Written::scores))
                .query(UUID.class)
                .list());
        return all.stream()
                .map(one -> first.get(one.id()) == one && done.contains(one.id().value()))
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
}
