package org.alongside.common.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.alongside.common.RuleViolation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheets write it. A line whose quotation marks do not match is one bad row; reading goes on after it. Until
 * the first quotation mark a row is a line, and cut without the parser, several times as fast.
 */
final class CsvRows implements RawRows {
    /** A file with more of them is no CSV: each costs reading the file up to there once more. */
    private static final int MOST_BROKEN = 50;

    private final Path file;
    private final Charset charset;
    private final CSVFormat format;
    private final char delimiter;
    /** Null from the first quotation mark on. */
    private @Nullable BufferedReader plain;

    private @Nullable CSVParser parser;
    private Iterator<CSVRecord> records = Collections.emptyIterator();
    private int number;
    private int broken;
    /** Lines of the file before the parser’s first, and before its next record. */
    private long skipped;

    private long read;

    CsvRows(Path file) throws IOException {
        this.file = file;
        charset = CsvShape.charset(file);
        var shape = CsvShape.of(file, charset);
        format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(shape.delimiter())
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        delimiter = shape.delimiter();
        read = shape.linesBefore();
        number = Math.toIntExact(read);
        plain = readerAt(read);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (plain != null) {
            var line = plain.readLine();
            if (line == null) {
                return null;
            }
            if (line.indexOf('"') < 0) {
                read++;
                return new RawRow(++number, cut(line), null);
            }
            goOnAfterLine(read);
        }
        return nextParsed();
    }

    private List<String> cut(String line) {
        var cells = new ArrayList<String>();
        var begin = 0;
        for (var end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, begin)) {
            cells.add(Cells.clean(line, begin, end));
            begin = end + 1;
        }
        cells.add(Cells.clean(line, begin, line.length()));
        return cells;
    }

    private @Nullable RawRow nextParsed() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var cells = records.next().stream().map(Cells::clean).toList();
            read = skipped + Objects.requireNonNull(parser).getCurrentLineNumber();
            return new RawRow(++number, cells, null);
        } catch (UncheckedIOException e) {
            if (++broken > MOST_BROKEN) {
                throw new RuleViolation.Refused("import.file.quotes", number + 1);
            }
            goOnAfterLine(read + 1);
            return new RawRow(++number, List.of(), Sentence.of("import.row.quote"));
        }
    }

    private void goOnAfterLine(long line) throws IOException {
        close();
        plain = null;
        skipped = line;
        read = line;
        parser = format.parse(readerAt(line));
        records = parser.iterator();
    }

    private BufferedReader readerAt(long line) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        for (var i = 0L; i < line && reader.readLine() != null; i++) {}
        return reader;
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
        if (parser != null) {
            parser.close();
        }
    }
}
