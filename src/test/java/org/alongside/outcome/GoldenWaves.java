package org.alongside.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three waves or more at once, under the names of the reference values: each two waves in order, and the trend. */
final class GoldenWaves {
    private static final String CHANGE = "_mean_change";

    private GoldenWaves() {}

    /** The waves may be any columns of numbers that stand together, and their times 1, 2, 3 or what their names say. */
    static Stream<Map<String, Figure<?>>> readings(GoldenData data, List<String> names) {
        var pairs = names.stream()
                .filter(name -> name.endsWith(CHANGE))
                .map(name -> name.substring(0, name.length() - CHANGE.length()))
                .toList();
        var waves = (int) Math.rint((1 + Math.sqrt(1 + 8.0 * pairs.size())) / 2);
        var measures =
                Stream.concat(data.itemSets().stream(), data.singles().stream()).toList();
        return IntStream.rangeClosed(0, measures.size() - waves)
                .mapToObj(i -> measures.subList(i, i + waves))
                .flatMap(chosen -> Stream.of(ordinal(waves), named(chosen))
                        .filter(times -> times.length == waves)
                        .map(times -> figures(data, chosen, pairs, times)));
    }

    private static double[] ordinal(int waves) {
        return IntStream.rangeClosed(1, waves).asDoubleStream().toArray();
    }

    private static double[] named(List<GoldenData.Measure> chosen) {
        return chosen.stream()
                .map(measure -> measure.wave().replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Map<String, Figure<?>> figures(
            GoldenData data, List<GoldenData.Measure> waves, List<String> pairs, double[] times) {
        var changes = new LinkedHashMap<String, PairedChange>();
        var names = pairs.iterator();
        for (var i = 0; i < waves.size(); i++) {
            for (var j = i + 1; j < waves.size(); j++) {
                changes.put(names.next(), change(data, waves.get(i), waves.get(j)));
            }
        }
        var paths = data.records().stream()
                .filter(row -> waves.stream().allMatch(wave -> wave.of(row).isPresent()))
                .map(row -> new WaveTrend.Path(
                        waves.stream().map(wave -> wave.of(row).getAsDouble()).toList(), 1))
                .toList();
        return NamedFigures.waves(changes, WaveTrend.of(times, paths));
    }

    private static PairedChange change(GoldenData data, GoldenData.Measure earlier, GoldenData.Measure later) {
        return PairedChange.of(
                data.records().stream()
                        .filter(row ->
                                earlier.of(row).isPresent() && later.of(row).isPresent())
                        .map(row -> new Pair(
                                earlier.of(row).getAsDouble(), later.of(row).getAsDouble()))
                        .toList(),
                Direction.HIGHER_IS_BETTER);
    }
}
