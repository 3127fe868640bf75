package org.alongside.common.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.alongside.common.RuleViolation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV as spreadsheets write it. A line whose quotation marks do not match is one bad row; reading goes on after it. */
final class CsvRows implements RawRows {
    /** A file with more of them is no CSV: each costs reading the file up to there once more. */
    private static final int MOST_BROKEN = 50;

    private final Path file;
    private final Charset charset;
    private final CSVFormat format;
    private CSVParser parser;
    private Iterator<CSVRecord> records;
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
        skipped = shape.linesBefore();
        number = Math.toIntExact(skipped);
        parser = parserAt(skipped);
        records = parser.iterator();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var cells = records.next().stream().map(Cells::clean).toList();
            read = skipped + parser.getCurrentLineNumber();
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
        parser.close();
        skipped = line;
        read = line;
        parser = parserAt(line);
        records = parser.iterator();
    }

    private CSVParser parserAt(long line) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        for (var i = 0L; i < line && reader.readLine() != null; i++) {}
        return format.parse(reader);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
