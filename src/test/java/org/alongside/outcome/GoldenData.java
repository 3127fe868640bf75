package org.alongside.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A reference set’s file, and what may be measured in it: a column, or the sum of a section’s items at one wave. */
record GoldenData(List<String> columns, List<CSVRecord> records) {
    private static final int MOST_GROUPS = 200;
    /** A section’s item at a wave, the wave last (s1q3_pre) or first (t0_a3); or without one (q3). */
    private static final List<Pattern> ITEMS = List.of(
            Pattern.compile("(?<section>.*?)[_.]?(?<item>\\d+)[_.](?<wave>[^_.]+)"),
            Pattern.compile("(?<wave>[^_.]+)[_.](?<section>.*?)[_.]?(?<item>\\d+)"),
            Pattern.compile("(?<section>.*?)[_.]?(?<item>\\d+)(?<wave>)"));

    /** One number a person and wave; nothing if any of its columns is empty. */
    record Measure(String name, String wave, List<String> columns) {
        OptionalDouble of(CSVRecord row) {
            var sum = 0.0;
            for (var column : columns) {
                if (isMissing(row.get(column))) {
                    return OptionalDouble.empty();
                }
                sum += Double.parseDouble(row.get(column));
            }
            return OptionalDouble.of(sum);
        }
    }

    /** A person’s scores; empty where one is missing. */
    record Row(OptionalDouble pre, OptionalDouble post, CSVRecord person) {
        boolean isComplete() {
            return pre.isPresent() && post.isPresent();
        }

        Pair pair() {
            return new Pair(pre.getAsDouble(), post.getAsDouble());
        }
    }

    /** Two waves of one thing, for everybody or for one group: one way to read the file. */
    record Reading(String name, List<Row> rows) {
        List<Row> complete() {
            return rows.stream().filter(Row::isComplete).toList();
        }
    }

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

    /** Columns of numbers, but for the number of the person. */
    List<String> numbers() {
        return columns.stream()
                .filter(column -> !column.toLowerCase(Locale.ROOT).endsWith("id")
                        && records.stream().allMatch(row -> isNumber(row.get(column))))
                .toList();
    }

    /** Columns whose values come again and again, and which are no item of a section. */
    List<String> categories() {
        var items = items();
        return columns.stream()
                .filter(column -> {
                    if (items.contains(column)) {
                        return false;
                    }
                    var values = values(column).size();
                    return values > 1 && values <= Math.min(MOST_GROUPS, records.size() / 2 + 1);
                })
                .toList();
    }

    private HashSet<String> values(String column) {
        var values = new HashSet<String>();
        for (var row : records) {
            values.add(row.get(column));
            if (values.size() > MOST_GROUPS) {
                break;
            }
        }
        return values;
    }

    /** Sets of items: each section at each wave, everything at each wave, and all columns of numbers. */
    List<Measure> itemSets() {
        var sets = new ArrayList<Measure>();
        for (var pattern : ITEMS) {
            var sections = new LinkedHashMap<String, Measure>();
            var waves = new LinkedHashMap<String, Measure>();
            for (var column : numbers()) {
                var found = pattern.matcher(column);
                if (found.matches()) {
                    add(sections, found.group("section"), found.group("wave"), column);
                    add(waves, "", found.group("wave"), column);
                }
            }
            sets.addAll(sections.values());
            sets.addAll(waves.values());
        }
        sets.add(new Measure("", "", numbers()));
        return sets.stream().filter(set -> set.columns().size() > 1).distinct().toList();
    }

    private static void add(LinkedHashMap<String, Measure> sets, String section, String wave, String column) {
        sets.computeIfAbsent(section + "/" + wave, key -> new Measure(section, wave, new ArrayList<>()))
                .columns()
                .add(column);
    }

    private Set<String> items() {
        return itemSets().stream()
                .filter(set -> !set.name().isEmpty() && !set.wave().isEmpty())
                .flatMap(set -> set.columns().stream())
                .collect(Collectors.toSet());
    }

    List<Measure> singles() {
        var items = items();
        return numbers().stream()
                .filter(column -> !items.contains(column))
                .map(column -> new Measure("", column, List.of(column)))
                .toList();
    }

    /** Each two waves of each measure, for everybody and for each group; lazily, since there may be many. */
    Stream<Reading> readings() {
        var measures = Stream.concat(itemSets().stream(), singles().stream()).toList();
        return IntStream.range(0, measures.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, measures.size())
                        .mapToObj(measures::get)
                        .filter(later -> comparable(measures.get(i), later))
                        .flatMap(later -> readings(measures.get(i), later)));
    }

    private static boolean comparable(Measure earlier, Measure later) {
        return earlier.name().equals(later.name())
                && !earlier.wave().equals(later.wave())
                && earlier.columns().size() == later.columns().size();
    }

    private Stream<Reading> readings(Measure earlier, Measure later) {
        var all = new Reading(earlier.wave() + "_" + later.wave(), rows(records, earlier, later));
        return Stream.concat(
                Stream.of(all),
                categories().stream()
                        .filter(column -> !earlier.columns().contains(column)
                                && !later.columns().contains(column))
                        .flatMap(column -> values(column).stream()
                                .map(value -> new Reading(
                                        value,
                                        rows(
                                                records.stream()
                                                        .filter(row ->
                                                                row.get(column).equals(value))
                                                        .toList(),
                                                earlier,
                                                later)))));
    }

    private static List<Row> rows(List<CSVRecord> records, Measure earlier, Measure later) {
        return records.stream()
                .map(row -> new Row(earlier.of(row), later.of(row), row))
                .toList();
    }

    /** As R writes and reads it. */
    static boolean isMissing(String text) {
        return text.isBlank() || text.strip().equals("NA");
    }

    private static boolean isNumber(String text) {
        return isMissing(text) || text.matches("-?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }
}
