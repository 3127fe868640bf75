package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.common.Json;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every statistic that the product computes equals R’s, on every reference set of the folder {@code golden.dir}. */
class GoldenTest {
    private static final Path FOLDER = Path.of(System.getProperty("golden.dir", "src/test/resources/golden"));
    private static final String SUFFIX = ".expected.json";
    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicNode> figuresEqualTheReference() throws IOException {
        return sets().map(set -> dynamicContainer(set, blocks(set)));
    }

    @Test
    void thereAreReferenceSets() throws IOException {
        assertThat(sets()).isNotEmpty();
    }

    @Test
    void whatIsComputedIsNotListedAsNotBuilt() {
        assertThat(GoldenFigures.of(List.of(), Direction.HIGHER_IS_BETTER).keySet())
                .doesNotContainAnyElementsOf(GoldenCoverage.NAMES_NOT_BUILT);
    }

    private static Stream<String> sets() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Stream<DynamicNode> blocks(String set) {
        var expected = Json.mapper().readTree(FOLDER.resolve(set + SUFFIX).toFile());
        var data = GoldenData.read(FOLDER.resolve(expected.path("csv").asString(set + ".csv")));
        var direction = expected.path("higher_is_better").asBoolean(true)
                ? Direction.HIGHER_IS_BETTER
                : Direction.LOWER_IS_BETTER;
        return expected.get("statistics").properties().stream()
                .map(block -> block(block.getKey(), block.getValue(), data, direction));
    }

    private static DynamicNode block(String name, JsonNode statistics, GoldenData data, Direction direction) {
        if (GoldenCoverage.isNotBuilt(name)) {
            return dynamicTest(name, () -> abort("nothing of this kind is built yet"));
        } else if (name.equals("waves")) {
            return dynamicTest(name, () -> abort("three waves at once are not supported yet"));
        }
        return data.rows(name)
                .<DynamicNode>map(rows -> {
                    var figures = GoldenFigures.of(rows, direction);
                    return dynamicContainer(
                            name,
                            statistics.properties().stream()
                                    .filter(statistic -> !GoldenCoverage.NAMES_NOT_BUILT.contains(statistic.getKey()))
                                    .map(statistic -> dynamicTest(
                                            statistic.getKey(),
                                            () -> compare(
                                                    computed(figures, statistic.getKey()), statistic.getValue()))));
                })
                .orElseGet(() -> dynamicTest(name, () -> fail("no such kind of reference values is known")));
    }

    private static Figure<?> computed(Map<String, Figure<?>> figures, String name) {
        return Optional.<Figure<?>>ofNullable(figures.get(name))
                .orElseThrow(() -> new AssertionError("neither built nor listed as not built: " + name));
    }

    private static void compare(Figure<?> actual, JsonNode expected) {
        if (expected.hasNonNull("undefined")) {
            assertThat(actual.map(Object::toString))
                    .isInstanceOfSatisfying(
                            Figure.Undefined.class,
                            undefined -> assertThat(undefined.reason().code())
                                    .isEqualTo(expected.get("undefined").asString()));
            return;
        }
        var wanted = expected.get("value").asDouble();
        var tolerance = expected.path("tol_rel").asDouble(TOLERANCE);
        var value = actual.either(found -> found, reason -> fail("undefined: " + reason.code()));
        if (value instanceof PValue p && wanted == 0) {
            // R’s double has underflown; its logarithm is a reference value of its own
            assertThat(p.log10()).isFinite().isLessThan(Math.log10(Double.MIN_VALUE));
        } else {
            var number = value instanceof PValue p ? p.value().doubleValue() : ((Number) value).doubleValue();
            assertThat(number).isCloseTo(wanted, within(Math.abs(wanted) * tolerance));
        }
    }
}
