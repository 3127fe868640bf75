package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every statistic equals R’s, on every reference set of the folder {@code golden.dir}; what is not known, fails. */
class GoldenTest {
    private static final Path FOLDER = Path.of(System.getProperty("golden.dir", "src/test/resources/golden"));
    private static final String SUFFIX = ".expected.json";

    @TestFactory
    Stream<DynamicNode> figuresEqualTheReference() throws IOException {
        return sets().map(file -> {
            var set = new GoldenSet(FOLDER, file, SUFFIX);
            return dynamicContainer(
                    file,
                    set.blocks().properties().stream().map(block -> block(set, block.getKey(), block.getValue())));
        });
    }

    @Test
    void thereAreReferenceSets() throws IOException {
        assertThat(sets()).isNotEmpty();
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

    private static DynamicNode block(GoldenSet set, String name, JsonNode block) {
        if (set.isPrinted(name)) {
            return dynamicContainer(
                    name,
                    block.properties().stream()
                            .filter(part -> part.getValue().isObject())
                            .map(part ->
                                    dynamicContainer(part.getKey(), printed(set, part.getKey(), part.getValue()))));
        }
        return set.figures(name)
                .<DynamicNode>map(figures -> dynamicContainer(
                        name,
                        block.properties().stream()
                                .filter(statistic -> !isLeftToR(statistic.getKey()))
                                .map(statistic -> dynamicTest(
                                        statistic.getKey(),
                                        () -> assertAgrees(figures, statistic.getKey(), statistic.getValue())))))
                .orElseGet(() -> dynamicTest(name, () -> fail("no such kind of reference values is known")));
    }

    /** Mixed models and analysis of variance of repeated measures are in the evidence pack’s R script. */
    private static boolean isLeftToR(String statistic) {
        return statistic.startsWith("lmm_") || statistic.startsWith("rm_anova_") || statistic.startsWith("gg_");
    }

    private static Stream<DynamicNode> printed(GoldenSet set, String block, JsonNode values) {
        return values.properties().stream()
                .map(value -> dynamicTest(
                        value.getKey(),
                        () -> assertThat(GoldenComparison.isPrinted(
                                        set.figures(block).orElseThrow(), value.getKey(), value.getValue()))
                                .isTrue()));
    }

    private static void assertAgrees(Map<String, Figure<?>> figures, String name, JsonNode expected) {
        var actual = figures.get(name);
        assertThat(actual).as("is not computed: " + name).isNotNull();
        assertThat(GoldenComparison.agrees(actual, expected))
                .as("computed %s, expected %s", actual, expected)
                .isTrue();
    }
}
