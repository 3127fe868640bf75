package org.alongside.common.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.common.Broadcast;
import org.alongside.common.Json;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.alongside.common.imports.ImportRun.Counts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The runs themselves: where each stands. */
@Component
class ImportRuns {
    private static final String SELECT = "select r.* from import_run r ";

    private final JdbcClient jdbc;
    private final Broadcast broadcast;

    ImportRuns(JdbcClient jdbc, Broadcast broadcast) {
        this.jdbc = jdbc;
        this.broadcast = broadcast;
    }

    void insert(
            ImportId id,
            String kind,
            UUID subject,
            UUID account,
            String fileName,
            TableFile table,
            List<String> mapping,
            Instant now) {
        jdbc.sql("""
                insert into import_run (id, kind, subject_id, account_id, asked_by, file_name, sheet, headings, mapping,
                    state, rows_in_file, created_at)
                values (:id, :kind, :subject, :account, :account, :fileName, :sheet, :headings, :mapping, 'MAPPING', 0, :now)""")
                .param("id", id.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("account", account)
                .param("fileName", fileName)
                .param("sheet", table.sheet())
                .param("headings", table.headings().toArray(String[]::new))
                .param("mapping", mapping.toArray(String[]::new))
                .param("now", Times.sql(now))
                .update();
    }

    void setRowsInFile(ImportId id, int rows) {
        jdbc.sql("update import_run set rows_in_file = :rows where id = :id")
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    ImportRun find(ImportId id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id.value())
                .query(ImportRuns::run)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    /** Of one kind into one thing, the latest first. */
    List<ImportRun> of(String kind, UUID subject, int offset, int limit) {
        return jdbc.sql(SELECT + """
                where r.kind = :kind and r.subject_id = :subject
                order by r.created_at desc, r.id offset :offset limit :limit""")
                .param("kind", kind)
                .param("subject", subject)
                .param("offset", offset)
                .param("limit", limit)
                .query(ImportRuns::run)
                .list();
    }

    /** One person’s own, the latest first. */
    List<ImportRun> by(UUID account, int offset, int limit) {
        return jdbc.sql(SELECT + """
                where r.account_id = :account order by r.created_at desc, r.id offset :offset limit :limit""")
                .param("account", account)
                .param("offset", offset)
                .param("limit", limit)
                .query(ImportRuns::run)
                .list();
    }

    void map(ImportId id, List<String> mapping, Map<String, String> choices) {
        jdbc.sql("update import_run set mapping = :mapping, choices = cast(:choices as jsonb) where id = :id")
                .param("mapping", mapping.toArray(String[]::new))
                .param("choices", Json.mapper().writeValueAsString(choices))
                .param("id", id.value())
                .update();
    }

    /** Begins a piece of work, unless the run is not at the state for it: of two who tap at once, one is told so. */
    void begin(ImportId id, ImportState work, UUID account) {
        var begun = jdbc.sql("""
                update import_run set state = :state, rows_done = 0, problems = '[]', asked_by = :account
                where id = :id and state = any(:before)""")
                .param("state", work.name())
                .param("account", account)
                .param("id", id.value())
                .param("before", work.before().stream().map(Enum::name).toArray(String[]::new))
                .update();
        if (begun == 0) {
            throw new RuleViolation.Conflict("import.notNow");
        }
        broadcast.changed(Broadcast.Topic.IMPORT, id.value());
    }

    /**
     * Where the work has led, with what is to be said about it. A run that was given up meanwhile stays so: whoever
     * still works on it must not keep what he did.
     */
    void become(ImportId id, ImportState state, List<Sentence> problems) {
        var changed = jdbc.sql("""
                update import_run set state = :state, problems = cast(:problems as jsonb)
                where id = :id and state = any(:before)""")
                .param("state", state.name())
                .param("problems", Json.mapper().writeValueAsString(problems))
                .param("id", id.value())
                .param("before", state.before().stream().map(Enum::name).toArray(String[]::new))
                .update();
        if (changed == 0) {
            throw new IllegalStateException("Import %s cannot become %s any more".formatted(id.value(), state));
        }
        broadcast.changed(Broadcast.Topic.IMPORT, id.value());
    }

    void imported(ImportId id, Instant now) {
        jdbc.sql("update import_run set imported_at = :now where id = :id")
                .param("now", Times.sql(now))
                .param("id", id.value())
                .update();
    }

    void progress(ImportId id, int done) {
        jdbc.sql("update import_run set rows_done = :done where id = :id")
                .param("done", done)
                .param("id", id.value())
                .update();
        broadcast.changed(Broadcast.Topic.IMPORT, id.value());
    }

    void checked(ImportId id, Tally tally) {
        jdbc.sql("""
                update import_run set rows_done = rows_in_file, rows_imported = :imported, rows_partly = :partly,
                    rows_skipped = :skipped, rows_refused = :refused, fingerprint = :fingerprint
                where id = :id""")
                .param("imported", tally.of(Outcome.IMPORTED))
                .param("partly", tally.of(Outcome.PARTLY))
                .param("skipped", tally.of(Outcome.SKIPPED))
                .param("refused", tally.of(Outcome.REFUSED))
                .param("fingerprint", tally.fingerprint())
                .param("id", id.value())
                .update();
    }

    boolean delete(ImportId id) {
        return jdbc.sql("delete from import_run where id = :id and imported_at is null and state = any(:states)")
                        .param("id", id.value())
                        .param("states", new String[] {"MAPPING", "CHECKED", "FAILED"})
                        .update()
                == 1;
    }

    /** Files that nobody ran, what was said of rows that came in, and after the time for undoing what was made. */
    void forgetOld(Instant now) {
        jdbc.sql("""
                delete from import_run
                where imported_at is null and state in ('MAPPING', 'CHECKED', 'FAILED') and created_at < :then""")
                .param("then", Times.sql(now.minus(ImportRun.ROWS_ARE_KEPT)))
                .update();
        forget("import_fate", now.minus(ImportRun.ROWS_ARE_KEPT));
        forget("import_trace", now.minus(ImportRun.CAN_BE_UNDONE));
    }

    private void forget(String table, Instant importedBefore) {
        jdbc.sql("delete from " + table + " t using import_run r where r.id = t.run_id and r.imported_at < :then")
                .param("then", Times.sql(importedBefore))
                .update();
    }

    private static ImportRun run(ResultSet row, int n) throws SQLException {
        return new ImportRun(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getString("file_name"),
                row.getString("sheet"),
                texts(row, "headings"),
                texts(row, "mapping"),
                Json.mapper().readValue(row.getString("choices"), new TypeReference<Map<String, String>>() {}),
                ImportState.valueOf(row.getString("state")),
                new Counts(
                        row.getInt("rows_in_file"),
                        row.getInt("rows_done"),
                        row.getInt("rows_imported"),
                        row.getInt("rows_partly"),
                        row.getInt("rows_skipped"),
                        row.getInt("rows_refused")),
                row.getString("fingerprint"),
                Json.mapper().readValue(row.getString("problems"), new TypeReference<List<Sentence>>() {}),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("imported_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .<@Nullable Instant>map(at -> at)
                        .orElse(null));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
