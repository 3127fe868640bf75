package org.alongside.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.MeasuredParts.Measured;
import org.alongside.outcome.MeasuredParts.Part;
import org.alongside.outcome.Missing.Got;
import org.alongside.survey.Wave;
import org.jspecify.annotations.Nullable;

/** Makes outcomes of cells. */
record CellSums(List<Cell> cells, List<CohortSum> cohorts, Measured measured) {
    /** The part of the cells that count the men themselves. */
    private static final int MEN = 0;

    Outcome outcome(Wave earlier, Wave later) {
        var men = cells.stream().filter(cell -> cell.part() == MEN).toList();
        var ages = AgeBand.count(List.of());
        men.forEach(cell -> ages.merge(cell.band(), (int) cell.men(), Integer::sum));
        return new Outcome(earlier, later, total(men, cell -> true), ages, sections(), byCohort());
    }

    private Map<CohortId, Map<String, SummedChange>> byCohort() {
        var changes = new HashMap<CohortId, Map<String, SummedChange>>();
        for (var sum : cohorts) {
            var parts = changes.computeIfAbsent(sum.cohort(), cohort -> new HashMap<>());
            if (sum.part() != MEN) {
                parts.put(
                        measured.parts().get(sum.part() - 1).id(), sum.inPoints(measured.unit(), measured.direction()));
            }
        }
        return changes;
    }

    /** In the order of the instrument, overall last. */
    private List<SectionOutcome> sections() {
        var byPart = cells.stream().collect(Collectors.groupingBy(Cell::part));
        var sums = cohorts.stream().collect(Collectors.groupingBy(CohortSum::part));
        var parts = measured.parts();
        var changes = IntStream.rangeClosed(1, parts.size())
                .mapToObj(part -> change(byPart.getOrDefault(part, List.of())))
                .toList();
        var family = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).title().isPresent())
                .boxed()
                .toList();
        var adjusted = Holm.adjust(family.stream().map(i -> changes.get(i).p()).toList());
        var sections = new ArrayList<SectionOutcome>();
        for (var i = 0; i < parts.size(); i++) {
            sections.add(section(
                    parts.get(i),
                    changes.get(i),
                    family.contains(i)
                            ? adjusted.get(family.indexOf(i))
                            : changes.get(i).p(),
                    byPart.getOrDefault(i + 1, List.of()),
                    sums.getOrDefault(i + 1, List.of())));
        }
        return sections;
    }

    private SectionOutcome section(
            Part part, PairedChange change, Figure<PValue> holm, List<Cell> its, List<CohortSum> cohorts) {
        var baselines = WaveScores.ofCounted(counted(its, cell -> cell.earlier() != null));
        return new SectionOutcome(
                part.id(),
                part.title(),
                change,
                holm,
                new Completeness(
                        total(its, Cell::isPair),
                        total(its, cell -> cell.earlier() != null && cell.later() == null),
                        total(its, cell -> cell.earlier() == null && cell.later() != null),
                        total(its, cell -> cell.earlier() == null && cell.later() == null)),
                new Missing(
                        got(its, Cell::earlierGot),
                        got(its, Cell::laterGot),
                        total(its, cell -> cell.leftEarly() && !cell.isPair())),
                Attrition.ofCounted(
                        counted(its, Cell::isPair),
                        counted(its, cell -> cell.earlier() != null && cell.later() == null)),
                ClusteredMean.of(cohorts.stream()
                        .filter(sum -> sum.pairs() > 0)
                        .map(sum -> sum.inPoints(measured.unit(), measured.direction())
                                .cluster())
                        .toList()),
                part.reliability()
                        .map(reliability -> change.reliable(baselines, reliability))
                        .orElseGet(() -> Figure.undefined(Reason.NO_RELIABILITY)));
    }

    private PairedChange change(List<Cell> its) {
        return PairedChange.ofCounted(
                its.stream()
                        .filter(Cell::isPair)
                        .map(cell ->
                                new CountedPair(new Pair(points(cell.earlier()), points(cell.later())), cell.men()))
                        .toList(),
                measured.direction());
    }

    private Map<Double, Long> counted(List<Cell> its, Predicate<Cell> which) {
        return its.stream()
                .filter(which)
                .collect(Collectors.groupingBy(cell -> points(cell.earlier()), Collectors.summingLong(Cell::men)));
    }

    private double points(@Nullable Integer stored) {
        return Objects.requireNonNull(stored) / (double) measured.unit();
    }

    private static Map<Got, Integer> got(List<Cell> its, Function<Cell, Got> which) {
        var counts = new EnumMap<Got, Integer>(Got.class);
        its.forEach(cell -> counts.merge(which.apply(cell), (int) cell.men(), Integer::sum));
        return counts;
    }

    private static int total(List<Cell> its, Predicate<Cell> which) {
        return (int) its.stream().filter(which).mapToLong(Cell::men).sum();
    }
}
