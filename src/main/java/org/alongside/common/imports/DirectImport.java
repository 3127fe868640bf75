package org.alongside.common.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same import without a page, in the transaction of whoever calls: columns as they would be proposed, choices as they
 * usually are. For the demonstration programme, and to measure.
 */
@Component
public class DirectImport {
    /** Of a file with more rows that do not come in, only so many are told: no file may fill the memory. */
    private static final int MOST_TOLD = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectImport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many rows came in whole, how many did not, and what became of these, up to {@value #MOST_TOLD} of them. */
    public record Report(ImportId id, int imported, int left, List<Fate> others) {
        public Report {
            others = List.copyOf(others);
        }
    }

    public Report run(ImportKind kind, UUID subject, InputStream in) {
        try {
            var path = Uploads.keep(in);
            try (var table = TableFile.open(path)) {
                return run(kind, subject, table);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report run(ImportKind kind, UUID subject, TableFile table) {
        var id = ImportId.random();
        var columns = new Columns(table.headings(), Headings.propose(table.headings(), Map.of(), kind, subject));
        var choices = new HashMap<String, String>();
        kind.choices(subject).forEach(choice -> choices.put(choice.code(), choice.standard()));
        var problems = new ArrayList<>(Headings.problems(columns.mapping(), kind.columns(subject)));
        problems.addAll(kind.problems(subject, columns, choices));
        if (!problems.isEmpty()) {
            return new Report(id, 0, 1, List.of(new Fate(1, Outcome.REFUSED, problems)));
        }
        var job = new ImportJob(id, subject, columns, choices, new ImportTrace(jdbc, id), clock.instant());
        var taker = kind.begin(job);
        var others = new ArrayList<Fate>();
        var imported = 0;
        var notWhole = 0;
        try (var parts = new ReadAhead<>(() -> part(table, kind.rowsAtOnce()))) {
            for (var rows = parts.next(); !rows.isEmpty(); rows = parts.next()) {
                var fates = RowFates.of(rows, taker);
                var left = RowFates.withoutImported(fates);
                left.stream().limit(MOST_TOLD - others.size()).forEach(others::add);
                notWhole += left.size();
                imported += fates.size() - left.size();
            }
        }
        taker.finish();
        return new Report(id, imported, notWhole, others);
    }

    /** Empty after the last row. */
    private static List<Row> part(TableFile table, int size) {
        try {
            var rows = new ArrayList<Row>(size);
            for (var row = table.next(); row != null; row = rows.size() < size ? table.next() : null) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
