package org.alongside.common.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.common.Json;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The rows of files while they are kept, their fates, and what headings meant the last time. */
@Component
class ImportRows {
    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ImportId run, int number, List<Row> rows) {
        jdbc.sql("insert into import_file_part (run_id, number, content) values (:run, :number, :content)")
                .param("run", run.value())
                .param("number", number)
                .param("content", RowPart.pack(rows))
                .update();
    }

    /** Empty after the last part. */
    Optional<List<Row>> part(ImportId run, int number) {
        return jdbc.sql("select content from import_file_part where run_id = :run and number = :number")
                .param("run", run.value())
                .param("number", number)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .map(RowPart::unpack);
    }

    void forgetFile(ImportId run) {
        jdbc.sql("delete from import_file_part where run_id = :run")
                .param("run", run.value())
                .update();
    }

    void forgetFates(ImportId run) {
        jdbc.sql("delete from import_fate where run_id = :run")
                .param("run", run.value())
                .update();
    }

    void keep(ImportId run, List<Fate> fates) {
        jdbc.sql("""
                insert into import_fate (run_id, row_number, outcome, sentences)
                select :run, n, outcome, cast(sentences as jsonb)
                from unnest(cast(:numbers as integer[]), cast(:outcomes as text[]), cast(:sentences as text[]))
                    as new (n, outcome, sentences)""")
                .param("run", run.value())
                .param("numbers", fates.stream().map(Fate::row).toArray(Integer[]::new))
                .param(
                        "outcomes",
                        fates.stream().map(fate -> fate.outcome().name()).toArray(String[]::new))
                .param(
                        "sentences",
                        fates.stream()
                                .map(fate -> Json.mapper().writeValueAsString(fate.sentences()))
                                .toArray(String[]::new))
                .update();
    }

    List<Fate> fates(ImportId run, @Nullable Outcome outcome, int offset, int limit) {
        return jdbc.sql("""
                select row_number, outcome, sentences from import_fate
                where run_id = :run and (cast(:outcome as text) is null or outcome = :outcome)
                order by row_number offset :offset limit :limit""")
                .param("run", run.value())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new Fate(
                        row.getInt("row_number"),
                        Outcome.valueOf(row.getString("outcome")),
                        Json.mapper().readValue(row.getString("sentences"), new TypeReference<List<Sentence>>() {})))
                .list();
    }

    /** By heading in lower case, what each of them was the last time; empty for one that was left out. */
    Map<String, String> remembered(String kind, List<String> headings) {
        record Memory(String heading, String mappedTo) {}
        return jdbc
                .sql("select heading, mapped_to from import_heading where kind = :kind and heading = any(:headings)")
                .param("kind", kind)
                .param("headings", headings.stream().map(Headings::normal).toArray(String[]::new))
                .query(Memory.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Memory::heading, Memory::mappedTo));
    }

    void remember(String kind, List<String> headings, List<String> mapping, Instant now) {
        var distinct = IntStream.range(0, headings.size())
                .boxed()
                .filter(i -> !headings.get(i).isEmpty())
                .collect(Collectors.toMap(i -> Headings.normal(headings.get(i)), mapping::get, (one, other) -> one));
        var known = List.copyOf(distinct.entrySet());
        jdbc.sql("""
                insert into import_heading (kind, heading, mapped_to, confirmed_at)
                select :kind, heading, mapped_to, :now
                from unnest(cast(:headings as text[]), cast(:mapped as text[])) as new (heading, mapped_to)
                on conflict (kind, heading)
                do update set mapped_to = excluded.mapped_to, confirmed_at = excluded.confirmed_at""")
                .param("kind", kind)
                .param("now", Times.sql(now))
                .param("headings", known.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("mapped", known.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }
}
