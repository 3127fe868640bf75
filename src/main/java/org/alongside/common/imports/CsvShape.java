package org.alongside.common.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How a CSV file is written: nobody can tell but the file itself. */
record CsvShape(char delimiter, int linesBefore) {
    private static final String DELIMITERS = ",;\t|";
    private static final int LOOKED_AT = 20;
    private static final int LONGEST_LINE = 100_000;

    /** UTF-8 unless it cannot be; then what spreadsheets in Britain write, where every byte is some character. */
    static Charset charset(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(2);
            if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE
                    || start.length == 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16;
            }
        }
        var buffer = new char[16_384];
        // a decoder of its own complains about bytes that are not UTF-8, instead of changing names quietly
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(buffer) >= 0) {}
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    static CsvShape of(Path file, Charset charset) throws IOException {
        var lines = firstLines(file, charset);
        if (!lines.isEmpty()) {
            var first = lines.getFirst().replace("\uFEFF", "").toLowerCase(Locale.ROOT);
            if (first.startsWith("sep=") && first.length() >= 5) {
                return new CsvShape(first.charAt(4), 1);
            }
        }
        return new CsvShape(delimiter(lines), 0);
    }

    /** The one that cuts most lines into the same number of cells, and into many. */
    private static char delimiter(List<String> lines) {
        var full = lines.stream().filter(line -> !line.isBlank()).toList();
        return (char) DELIMITERS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(delimiter -> agreement(full, (char) (int) delimiter)))
                .orElse((int) ',')
                .intValue();
    }

    private static long agreement(List<String> lines, char delimiter) {
        var counts = lines.stream().map(line -> outsideQuotes(line, delimiter)).toList();
        return counts.stream()
                .distinct()
                .filter(count -> count > 0)
                .mapToLong(
                        count -> count * counts.stream().filter(count::equals).count())
                .max()
                .orElse(0);
    }

    private static long outsideQuotes(String line, char delimiter) {
        var inside = false;
        var count = 0L;
        for (var i : IntStream.range(0, line.length()).toArray()) {
            if (line.charAt(i) == '"') {
                inside = !inside;
            } else if (!inside && line.charAt(i) == delimiter) {
                count++;
            }
        }
        return count;
    }

    private static List<String> firstLines(Path file, Charset charset) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            for (var c = reader.read(); c >= 0 && lines.size() < LOOKED_AT; c = reader.read()) {
                if (c == '\n' || line.length() > LONGEST_LINE) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
