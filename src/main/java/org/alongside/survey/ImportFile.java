package org.alongside.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180, UTF-8), a few rows at a time: it may be larger than memory. Row 1 is the header. */
final class ImportFile implements AutoCloseable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean broken;

    ImportFile(InputStream stream) throws IOException {
        // a decoder of its own complains about bytes that are not UTF-8, instead of changing names quietly
        parser = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        records = parser.iterator();
    }

    /** The names of the columns; empty if there is no first row. */
    List<String> header() {
        return next(1).stream()
                .flatMap(header -> header.stream())
                // a mark that some programs put at the start of a file
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
    }

    /** Up to so many records, without empty lines; none at the end. */
    List<CSVRecord> next(int most) {
        var chunk = new ArrayList<CSVRecord>(most);
        try {
            while (chunk.size() < most && !broken && records.hasNext()) {
                var row = records.next();
                if (row.size() > 1 || !row.get(0).isEmpty()) {
                    chunk.add(row);
                }
            }
        } catch (UncheckedIOException e) {
            // a quotation mark that never ends, or another encoding: what follows cannot be told apart
            broken = true;
        }
        return chunk;
    }

    boolean isBroken() {
        return broken;
    }

    /** The row after the last one that could be read. */
    long nextRow() {
        return parser.getRecordNumber() + 1;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
