package org.alongside.outcome;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.outcome.ClusteredMean.Cluster;
import org.alongside.outcome.EvidenceRules.Detail;
import org.alongside.outcome.MeasuredParts.Measured;
import org.alongside.outcome.MeasuredParts.Part;
import org.alongside.survey.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Adds the people of the evidence pack up, as their rows are written, to every statistic of its results. What fewer
 * people than the programme’s minimum for sharing would stand behind is left out.
 */
final class EvidenceSums {
    /** A person’s scores of one part, one a wave that is given; none where he has none. */
    private record Path(List<@Nullable Double> scores, String cohort) {}

    private final Measured measured;
    private final EvidenceCodebook codebook;
    private final EvidenceRules rules;
    private final List<Wave> waves;
    private final Map<String, Map<Path, Long>> paths = new LinkedHashMap<>();
    private final Map<String, ItemPoints> items = new HashMap<>();
    private final Map<String, Consistency> consistencies = new HashMap<>();
    private final Map<String, Integer> responses = new TreeMap<>();
    private int people;

    EvidenceSums(Measured measured, EvidenceCodebook codebook, EvidenceRules rules) {
        this.measured = measured;
        this.codebook = codebook;
        this.rules = rules;
        waves = Arrays.stream(Wave.values())
                .filter(wave -> rules.gives(wave.code()))
                .toList();
    }

    /** One person’s rows, at least one, each of another wave. */
    void add(List<EvidenceRow> person) {
        people++;
        var byWave = person.stream().collect(Collectors.toMap(EvidenceRow::wave, row -> row));
        for (var i = 0; i < measured.parts().size(); i++) {
            var part = i;
            var scores = waves.stream()
                    .map(wave -> byWave.containsKey(wave.code())
                            ? points(Objects.requireNonNull(byWave.get(wave.code()))
                                    .scores()[part])
                            : null)
                    .toList();
            paths.computeIfAbsent(measured.parts().get(i).id(), id -> new HashMap<>())
                    .merge(new Path(scores, rules.cohort(person.getFirst())), 1L, Long::sum);
        }
        person.forEach(row -> {
            responses.merge(row.wave(), 1, Integer::sum);
            measured.parts().stream().filter(part -> part.title().isPresent()).forEach(part -> answers(part.id(), row));
        });
    }

    private void answers(String section, EvidenceRow row) {
        var points = items.computeIfAbsent(section, id -> ItemPoints.of(codebook, id));
        var consistency = consistencies.computeIfAbsent(section + "_alpha_" + row.wave(), id -> points.consistency());
        points.of(row.answers()).ifPresent(consistency::add);
    }

    private @Nullable Double points(@Nullable Integer stored) {
        return stored == null ? null : stored / (double) measured.unit();
    }

    /** By block, as in the reference values. */
    Map<String, Map<String, Figure<?>>> results() {
        var results = new LinkedHashMap<String, Map<String, Figure<?>>>();
        for (var later = 1; later < waves.size(); later++) {
            between(later, results);
        }
        for (var part : measured.parts()) {
            for (var wave : waves) {
                var name = part.id() + "_alpha_" + wave.code();
                var consistency = consistencies.get(name);
                if (consistency != null && consistency.n() >= rules.smallest()) {
                    results.put(name, NamedFigures.alpha(responses.getOrDefault(wave.code(), 0), consistency));
                }
            }
        }
        if (waves.size() > 2) {
            measured.parts().forEach(part -> path(part, results));
        }
        return results;
    }

    /** From the first wave to another. */
    private void between(int later, Map<String, Map<String, Figure<?>>> results) {
        var two = waves.getFirst().code() + "_" + waves.get(later).code();
        var family = new LinkedHashMap<String, Figure<PValue>>();
        for (var part : measured.parts()) {
            var change = change(part, 0, later, path -> true);
            if (change.n() < rules.smallest()) {
                continue;
            }
            var name = part.id() + "_" + two;
            var both = count(part, 0, later, true, true);
            var who = new Completeness(
                    both,
                    count(part, 0, later, true, false),
                    count(part, 0, later, false, true),
                    count(part, 0, later, false, false));
            var baselines = WaveScores.ofCounted(scores(part, path -> true));
            var reliability = part.reliability()
                    .<Figure<Double>>map(Figure::of)
                    .orElseGet(() -> Figure.undefined(Reason.NO_RELIABILITY));
            results.put(name, NamedFigures.paired(who, change, baselines, reliability));
            if (who.earlierOnly() >= rules.smallest()) {
                results.put(
                        name + "_attrition",
                        NamedFigures.attrition(Attrition.ofCounted(
                                scores(part, path -> path.scores().get(later) != null),
                                scores(part, path -> path.scores().get(later) == null))));
            }
            if (rules.gives(Detail.COHORT)) {
                results.put(name + "_cluster", NamedFigures.cluster(clusters(part, later)));
            }
            if (part.title().isPresent()) {
                family.put(part.id(), change.p());
            }
        }
        if (family.size() > 1) {
            results.put("holm_" + two, NamedFigures.holm(List.copyOf(family.values())));
        }
    }

    private void path(Part part, Map<String, Map<String, Figure<?>>> results) {
        var complete = of(part).filter(entry -> entry.getKey().scores().stream().allMatch(Objects::nonNull))
                .map(entry -> new WaveTrend.Path(
                        entry.getKey().scores().stream()
                                .map(Objects::requireNonNull)
                                .toList(),
                        entry.getValue()))
                .toList();
        if (complete.stream().mapToLong(WaveTrend.Path::people).sum() < rules.smallest()) {
            return;
        }
        var pairs = new LinkedHashMap<String, PairedChange>();
        for (var i = 0; i < waves.size(); i++) {
            for (var j = i + 1; j < waves.size(); j++) {
                pairs.put(waves.get(i).code() + "_" + waves.get(j).code(), change(part, i, j, path -> true));
            }
        }
        var times = IntStream.rangeClosed(1, waves.size()).asDoubleStream().toArray();
        results.put(part.id() + "_waves", NamedFigures.waves(pairs, WaveTrend.of(times, complete)));
    }

    private Stream<Map.Entry<Path, Long>> of(Part part) {
        return paths.getOrDefault(part.id(), Map.of()).entrySet().stream();
    }

    private PairedChange change(Part part, int earlier, int later, Predicate<Path> which) {
        return PairedChange.ofCounted(
                of(part).filter(entry -> which.test(entry.getKey()))
                        .flatMap(entry -> {
                            var from = entry.getKey().scores().get(earlier);
                            var to = entry.getKey().scores().get(later);
                            return from == null || to == null
                                    ? Stream.empty()
                                    : Stream.of(new CountedPair(new Pair(from, to), entry.getValue()));
                        })
                        .toList(),
                measured.direction());
    }

    private int count(Part part, int earlier, int later, boolean hasEarlier, boolean hasLater) {
        return (int) of(part).filter(entry -> entry.getKey().scores().get(earlier) != null == hasEarlier
                        && entry.getKey().scores().get(later) != null == hasLater)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** At the first wave. */
    private Map<Double, Long> scores(Part part, Predicate<Path> which) {
        var scores = new TreeMap<Double, Long>();
        of(part).filter(entry -> which.test(entry.getKey())).forEach(entry -> {
            var score = entry.getKey().scores().getFirst();
            if (score != null) {
                scores.merge(score, entry.getValue(), Long::sum);
            }
        });
        return scores;
    }

    private ClusteredMean clusters(Part part, int later) {
        var cohorts = of(part).map(entry -> entry.getKey().cohort()).collect(Collectors.toSet());
        return ClusteredMean.of(cohorts.stream()
                .map(cohort -> change(part, 0, later, path -> path.cohort().equals(cohort)))
                .filter(change -> change.n() > 0)
                .map(change -> {
                    var sum = BigDecimal.ZERO;
                    var squares = BigDecimal.ZERO;
                    for (var entry : change.counts().entrySet()) {
                        var d = BigDecimal.valueOf(entry.getKey());
                        var times = BigDecimal.valueOf(entry.getValue());
                        sum = sum.add(d.multiply(times));
                        squares = squares.add(d.multiply(d).multiply(times));
                    }
                    return new Cluster(change.n(), sum, squares);
                })
                .toList());
    }

    int people() {
        return people;
    }

    List<Wave> waves() {
        return waves;
    }
}
