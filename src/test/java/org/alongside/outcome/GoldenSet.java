package org.alongside.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.common.Json;
import tools.jackson.databind.JsonNode;

/**
 * A reference set: its file and the blocks of its expected values. What a block is about is seen from the names of its
 * statistics; which columns and which group of people it looks at, from its counts and means. So nothing here knows the
 * name of a project, section, cluster, wave or column.
 */
final class GoldenSet {
    private static final double RELIABILITY = 0.85;

    private final GoldenData data;
    private final Direction direction;
    private final JsonNode blocks;

    GoldenSet(Path folder, String file, String suffix) {
        var expected = Json.mapper().readTree(folder.resolve(file + suffix).toFile());
        data = GoldenData.read(folder.resolve(expected.path("csv").asString(file + ".csv")));
        direction = expected.path("higher_is_better").asBoolean(true)
                ? Direction.HIGHER_IS_BETTER
                : Direction.LOWER_IS_BETTER;
        blocks = expected.get("statistics");
    }

    JsonNode blocks() {
        return blocks;
    }

    /** Whether it repeats what a paper printed of the other blocks. */
    boolean isPrinted(String block) {
        return blocks.get(block).properties().stream()
                .noneMatch(statistic -> statistic.getValue().has("value"));
    }

    /** Empty if the block is of no known kind. */
    Optional<Map<String, Figure<?>>> figures(String name) {
        var block = blocks.get(name);
        if (block.has("n_complete")) {
            var reliability = block.path("rci_reliability").path("value").asDouble(RELIABILITY);
            return chosen(
                    data.readings().sorted(byName(name)),
                    reading -> GoldenFigures.paired(reading, direction, reliability),
                    block,
                    Set.of("n_rows", "n_pre", "n_post", "n_complete", "mean_pre", "mean_post", "mean_change"));
        } else if (block.has("n_completers")) {
            return chosen(
                    data.readings().sorted(byName(name)),
                    GoldenFigures::attrition,
                    block,
                    Set.of("n_completers", "n_non_completers", "mean_completers", "mean_non_completers"));
        } else if (block.has("k")) {
            return chosen(
                    data.itemSets().stream(),
                    items -> GoldenFigures.alpha(data.records(), items.columns()),
                    block,
                    Set.of("k", "n_listwise", "mean_total", "item_means"));
        } else if (block.has("G")) {
            return chosen(
                    data.readings()
                            .filter(reading -> {
                                var change = GoldenFigures.change(reading, direction);
                                return GoldenComparison.agrees(Figure.of(change.n()), block.get("n"))
                                        && GoldenComparison.agrees(change.mean(), block.get("mean"));
                            })
                            .flatMap(reading -> groupings().map(columns -> Map.entry(reading, columns))),
                    grouped -> GoldenFigures.cluster(grouped.getKey(), grouped.getValue()),
                    block,
                    Set.of("n", "G", "mean", "se_CR0"));
        } else if (block.has("spearman_rho")) {
            return chosen(
                    data.readings().flatMap(reading -> data.numbers().stream().map(dose -> Map.entry(reading, dose))),
                    dosed -> GoldenFigures.dose(dosed.getKey(), dosed.getValue()),
                    block,
                    Set.of("n", "ols_intercept", "ols_slope"));
        } else if (block.has("holm")) {
            return Optional.of(holm(block));
        } else if (block.has("n_complete_all_waves")) {
            var names = block.properties().stream().map(Map.Entry::getKey).toList();
            return chosen(
                    GoldenWaves.readings(data, names),
                    figures -> figures,
                    block,
                    block.properties().stream()
                            .map(Map.Entry::getKey)
                            .filter(n -> n.endsWith("_mean_change") || n.equals("linear_slope_mean"))
                            .collect(Collectors.toSet()));
        }
        return Optional.empty();
    }

    /** The first reading whose telling figures are those of the block; if there is none, the first, to fail with. */
    private static <R> Optional<Map<String, Figure<?>>> chosen(
            Stream<R> readings, Function<R, Map<String, Figure<?>>> compute, JsonNode block, Set<String> telling) {
        var all = readings.map(compute).limit(20_000).iterator();
        var first = Optional.<Map<String, Figure<?>>>empty();
        while (all.hasNext()) {
            var figures = all.next();
            if (telling.stream()
                    .filter(block::has)
                    .allMatch(name -> GoldenComparison.agrees(figures.get(name), block.get(name)))) {
                return Optional.of(figures);
            }
            first = first.isEmpty() ? Optional.of(figures) : first;
        }
        return first;
    }

    /** A group named like the end of the block, and waves named like it, come first: others may look the same. */
    private static Comparator<GoldenData.Reading> byName(String block) {
        return Comparator.comparing(reading -> block.endsWith("_" + reading.name()) ? 0 : 1);
    }

    /** Every column that repeats, and every two or three of them together. */
    private Stream<List<String>> groupings() {
        var columns = data.categories();
        var found = new ArrayList<List<String>>();
        columns.forEach(a -> found.add(List.of(a)));
        columns.forEach(a -> columns.forEach(b -> found.add(List.of(a, b))));
        columns.forEach(a -> columns.forEach(b -> columns.forEach(c -> found.add(List.of(a, b, c)))));
        return found.stream()
                .filter(list -> list.stream()
                        .sorted()
                        .distinct()
                        .toList()
                        .equals(list.stream().sorted().toList()));
    }

    /** In the order that the block’s own description gives, or else that of the file. */
    private Map<String, Figure<?>> holm(JsonNode block) {
        var described = block.path("raw_p").path("r").asString("").replaceAll(".*order ", "");
        var size = block.get("holm").get("value").size();
        var tests = Stream.of(described.split(","))
                .map(String::strip)
                .flatMap(name -> pairedBlocks()
                        .filter(b -> b.equals(name) || b.endsWith("_" + name))
                        .limit(1))
                .toList();
        if (tests.size() != size) {
            tests = pairedBlocks()
                    .filter(b -> !b.equals("paired") && !b.equals("overall"))
                    .limit(size)
                    .toList();
        }
        var p = tests.stream().map(this::p).toList();
        return NamedFigures.holm(p);
    }

    private Stream<String> pairedBlocks() {
        return blocks.properties().stream()
                .filter(b -> b.getValue().has("n_complete"))
                .map(Map.Entry::getKey);
    }

    @SuppressWarnings("unchecked") // by its name
    private Figure<PValue> p(String block) {
        return (Figure<PValue>)
                Objects.requireNonNull(figures(block).orElseThrow().get("p_t_two_sided"));
    }
}
