package org.alongside.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** What the product computes of a reading of a reference set. */
final class GoldenFigures {
    private GoldenFigures() {}

    static Map<String, Figure<?>> paired(GoldenData.Reading reading, Direction direction, double reliability) {
        var rows = reading.rows();
        return NamedFigures.paired(
                new Completeness(
                        count(rows, true, true),
                        count(rows, true, false),
                        count(rows, false, true),
                        count(rows, false, false)),
                change(reading, direction),
                WaveScores.ofCounted(counted(rows, GoldenData.Row::pre)),
                Figure.of(reliability));
    }

    static PairedChange change(GoldenData.Reading reading, Direction direction) {
        return PairedChange.of(
                reading.complete().stream().map(GoldenData.Row::pair).toList(), direction);
    }

    private static int count(List<GoldenData.Row> rows, boolean pre, boolean post) {
        return (int) rows.stream()
                .filter(row -> row.pre().isPresent() == pre && row.post().isPresent() == post)
                .count();
    }

    private static Map<Double, Long> counted(
            List<GoldenData.Row> rows, Function<GoldenData.Row, OptionalDouble> score) {
        return rows.stream()
                .map(score)
                .flatMap(found -> found.stream().boxed())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    static Map<String, Figure<?>> attrition(GoldenData.Reading reading) {
        return NamedFigures.attrition(Attrition.ofCounted(
                counted(reading.complete(), GoldenData.Row::pre),
                counted(
                        reading.rows().stream()
                                .filter(row -> row.post().isEmpty())
                                .toList(),
                        GoldenData.Row::pre)));
    }

    static Map<String, Figure<?>> alpha(List<CSVRecord> records, List<String> columns) {
        var consistency = new Consistency(columns.size());
        records.stream()
                .filter(row -> columns.stream().noneMatch(column -> GoldenData.isMissing(row.get(column))))
                .forEach(row -> consistency.add(columns.stream()
                        .mapToDouble(column -> Double.parseDouble(row.get(column)))
                        .toArray()));
        return NamedFigures.alpha(records.size(), consistency);
    }

    static Map<String, Figure<?>> cluster(GoldenData.Reading reading, List<String> columns) {
        var groups = reading.complete().stream()
                .collect(Collectors.groupingBy(
                        row -> columns.stream().map(row.person()::get).toList()));
        return NamedFigures.cluster(ClusteredMean.of(
                groups.values().stream().map(GoldenFigures::cluster).toList()));
    }

    private static ClusteredMean.Cluster cluster(List<GoldenData.Row> rows) {
        var changes = rows.stream()
                .map(row -> BigDecimal.valueOf(row.pair().change()))
                .toList();
        return new ClusteredMean.Cluster(
                changes.size(),
                changes.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                changes.stream().map(d -> d.multiply(d)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static Map<String, Figure<?>> dose(GoldenData.Reading reading, String attended) {
        return NamedFigures.dose(Dose.of(reading.complete().stream()
                .filter(row -> !GoldenData.isMissing(row.person().get(attended)))
                .map(row -> new Dose.Point(
                        Double.parseDouble(row.person().get(attended)),
                        row.pair().change(),
                        1))
                .toList()));
    }
}
