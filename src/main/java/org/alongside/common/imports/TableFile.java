package org.alongside.common.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody sent, CSV or XLSX, read row by row in constant memory: headings, then rows with as many cells as
 * there are headings. Titles above the headings and blank rows are passed over.
 */
public final class TableFile implements Closeable {
    public static final long MOST_BYTES = 50L << 20;
    static final int MOST_COLUMNS = 500;
    static final int MOST_ROWS = 200_000;

    private final RawRows rows;
    private final Queue<RawRow> ahead = new ArrayDeque<>();
    private final List<String> headings;
    private int count;

    private TableFile(RawRows rows) throws IOException {
        this.rows = rows;
        this.headings = findHeadings();
    }

    /** Refuses what is no table, in a sentence. */
    public static TableFile open(Path file) throws IOException {
        var rows = FileType.of(file) == FileType.XLSX ? new XlsxRows(file) : new CsvRows(file);
        try {
            return new TableFile(rows);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    public List<String> headings() {
        return headings;
    }

    public @Nullable String sheet() {
        return rows.sheet();
    }

    /** Null after the last row. */
    public @Nullable Row next() throws IOException {
        var raw = nextFilled();
        if (raw == null) {
            return null;
        }
        if (++count > MOST_ROWS) {
            throw new RuleViolation.Refused("import.file.rows", MOST_ROWS);
        }
        return row(raw);
    }

    private List<String> findHeadings() throws IOException {
        var first = nextFilled();
        if (first == null) {
            throw new RuleViolation.Refused("import.file.empty");
        }
        // a title stands alone in its row, above a row that is wider
        for (var next = nextFilled(); next != null; next = nextFilled()) {
            if (first.filled() > 1 || next.filled() <= 1) {
                ahead.add(next);
                break;
            }
            first = next;
        }
        if (first.problem() != null) {
            throw new RuleViolation.Refused("import.file.headings", first.number());
        }
        var names = new ArrayList<>(first.cells());
        while (names.getLast().isEmpty()) {
            names.removeLast();
        }
        if (names.size() > MOST_COLUMNS) {
            throw new RuleViolation.Refused("import.file.columns", MOST_COLUMNS);
        }
        if (names.stream().anyMatch(name -> name.length() > Cells.LONGEST)) {
            throw new RuleViolation.Refused("import.file.headings", first.number());
        }
        if (ahead.isEmpty()) {
            throw new RuleViolation.Refused("import.file.noRows");
        }
        return List.copyOf(names);
    }

    private @Nullable RawRow nextFilled() throws IOException {
        var waiting = ahead.poll();
        if (waiting != null) {
            return waiting;
        }
        var row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    private Row row(RawRow raw) {
        var problem = raw.problem();
        var cells = new ArrayList<String>(headings.size());
        for (var i = 0; i < headings.size(); i++) {
            var cell = i < raw.cells().size() ? raw.cells().get(i) : "";
            if (cell.length() > Cells.LONGEST) {
                problem = Sentence.of("import.row.long", headings.get(i), Cells.LONGEST);
                cell = "";
            }
            cells.add(cell);
        }
        if (raw.cells().size() > headings.size()
                && !Cells.allBlank(
                        raw.cells().subList(headings.size(), raw.cells().size()))) {
            problem = Sentence.of("import.row.wide", raw.cells().size(), headings.size());
        }
        return new Row(raw.number(), cells, problem);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private enum FileType {
        XLSX,
        TEXT;

        private static final int LOOKED_AT = 8_192;

        static FileType of(Path file) throws IOException {
            byte[] start;
            try (var in = Files.newInputStream(file)) {
                start = in.readNBytes(LOOKED_AT);
            }
            if (start.length == 0) {
                throw new RuleViolation.Refused("import.file.empty");
            }
            if (begins(start, 'P', 'K', 3, 4)) {
                return XLSX;
            }
            if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new RuleViolation.Refused("import.file.oldExcel");
            }
            var wide = begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF);
            if (!wide && hasZero(start)
                    || begins(start, '%', 'P', 'D', 'F')
                    || begins(start, '<')
                    || begins(start, '{')) {
                throw new RuleViolation.Refused("import.file.type");
            }
            return TEXT;
        }

        private static boolean begins(byte[] bytes, int... start) {
            for (var i = 0; i < start.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean hasZero(byte[] bytes) {
            for (var each : bytes) {
                if (each == 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
