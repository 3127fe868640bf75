package org.alongside.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The scores of one reference set, as each block of its expected values looks at them. */
record GoldenData(List<String> columns, List<CSVRecord> records) {
    private static final Pattern TWO_OF_SEVERAL_WAVES = Pattern.compile("paired_(w\\d)_(w\\d)");
    private static final Pattern ONE_GROUP = Pattern.compile("paired_([a-z]+)_(.+)");
    private static final Map<String, String> SECTIONS =
            Map.of("wellbeing", "s1", "problem_solving", "s2", "social_support", "s3", "overall", "s[123]");

    /** A person’s scores; empty where one is missing. */
    record Row(OptionalDouble pre, OptionalDouble post) {}

    static GoldenData read(Path csv) {
        try (var reader = Files.newBufferedReader(csv);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return new GoldenData(parser.getHeaderNames(), parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if the block is not of a known kind. */
    Optional<List<Row>> rows(String block) {
        var waves = TWO_OF_SEVERAL_WAVES.matcher(block);
        var group = ONE_GROUP.matcher(block);
        if (block.equals("paired")) {
            return Optional.of(rows(records, column("pre"), column("post")));
        } else if (waves.matches()) {
            return Optional.of(rows(records, column(waves.group(1)), column(waves.group(2))));
        } else if (group.matches() && columns.contains(group.group(1))) {
            var members = records.stream()
                    .filter(row -> row.get(group.group(1)).equals(group.group(2)))
                    .toList();
            return Optional.of(rows(members, column("pre"), column("post")));
        } else if (SECTIONS.containsKey(block)) {
            var section = SECTIONS.get(block);
            return Optional.of(rows(records, sum(section, "pre"), sum(section, "post")));
        }
        return Optional.empty();
    }

    static List<Pair> pairs(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.pre().isPresent() && row.post().isPresent())
                .map(row -> new Pair(row.pre().getAsDouble(), row.post().getAsDouble()))
                .toList();
    }

    static Completeness completeness(List<Row> rows) {
        return new Completeness(
                count(rows, true, true), count(rows, true, false), count(rows, false, true), count(rows, false, false));
    }

    private static int count(List<Row> rows, boolean pre, boolean post) {
        return (int) rows.stream()
                .filter(row -> row.pre().isPresent() == pre && row.post().isPresent() == post)
                .count();
    }

    private static List<Row> rows(
            List<CSVRecord> records,
            Function<CSVRecord, OptionalDouble> pre,
            Function<CSVRecord, OptionalDouble> post) {
        return records.stream()
                .map(row -> new Row(pre.apply(row), post.apply(row)))
                .toList();
    }

    private static Function<CSVRecord, OptionalDouble> column(String name) {
        return row ->
                row.get(name).isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(row.get(name)));
    }

    /** The sum of a section’s items, if all are there. */
    private Function<CSVRecord, OptionalDouble> sum(String section, String wave) {
        var items = columns.stream()
                .filter(c -> c.matches(section + "q\\d+_" + wave))
                .toList();
        return row -> items.stream().anyMatch(item -> row.get(item).isBlank())
                ? OptionalDouble.empty()
                : OptionalDouble.of(items.stream()
                        .mapToDouble(item -> Double.parseDouble(row.get(item)))
                        .sum());
    }
}
