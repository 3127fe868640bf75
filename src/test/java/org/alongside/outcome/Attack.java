package org.alongside.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.SharingPlan.Group;

/**
 * Somebody who has every table that may be shared, of every choice of cohorts, and knows that counts are 0 or more. He
 * uses linear programming, and adds and subtracts whatever has a mean. He knows nothing of how it was decided.
 */
final class Attack {
    private static final int WAYS = Way.values().length;

    private final List<Group> groups;
    private final int smallestGroup;
    private final int smallestCell;
    /** Each a row of 0 and 1 over cohort × way, and what was printed for it. */
    private final List<double[]> known = new ArrayList<>();

    private final List<Set<CohortId>> withMeans = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Attack(List<Group> groups, int smallestGroup, int smallestCell) {
        this.groups = groups;
        this.smallestGroup = smallestGroup;
        this.smallestCell = smallestCell;
    }

    static List<Set<CohortId>> everyChoice(List<Group> groups) {
        return IntStream.range(1, 1 << groups.size())
                .<Set<CohortId>>mapToObj(bits -> {
                    var choice = new HashSet<CohortId>();
                    IntStream.range(0, groups.size())
                            .filter(g -> (bits >> g & 1) == 1)
                            .forEach(g -> choice.add(groups.get(g).cohort()));
                    return choice;
                })
                .toList();
    }

    List<String> on(SharingPlan plan) {
        for (var choice : everyChoice(groups)) {
            if (plan.givesFigures(choice)) {
                read(choice, Arrays.asList(Way.values()), men(choice));
                withMeans.add(choice);
            }
            for (var count : plan.counts(choice)) {
                read(choice, count.ways(), count.men());
            }
        }
        subtractMeans();
        narrowCounts(plan);
        return problems;
    }

    private int men(Set<CohortId> choice) {
        return groups.stream()
                .filter(g -> choice.contains(g.cohort()))
                .mapToInt(Group::n)
                .sum();
    }

    private void read(Set<CohortId> choice, Collection<Way> ways, int printed) {
        var row = new double[groups.size() * WAYS + 1];
        var truth = 0;
        for (var g = 0; g < groups.size(); g++) {
            for (var way : ways) {
                if (choice.contains(groups.get(g).cohort())) {
                    row[g * WAYS + way.ordinal()] = 1;
                    truth += groups.get(g).shares().count(way);
                }
            }
        }
        row[row.length - 1] = printed;
        if (truth != printed) {
            problems.add("printed " + printed + " instead of " + truth);
        }
        if (printed > 0 && printed < (ways.size() == WAYS ? smallestGroup : smallestCell)) {
            problems.add("printed the small count " + printed);
        }
        known.add(row);
    }

    /** Is a set of fewer men than may have a mean a sum and difference of sets that have one? */
    private void subtractMeans() {
        var rows = Simplex.independent(withMeans.stream().map(this::indicator).toList());
        for (var choice : everyChoice(groups)) {
            var men = men(choice);
            var more = new ArrayList<>(rows);
            more.add(indicator(choice));
            if (men > 0 && men < smallestGroup && Simplex.independent(more).size() == rows.size()) {
                problems.add("the mean of " + men + " men can be worked out");
            }
        }
    }

    /** Cohorts with nobody in them do not matter. */
    private double[] indicator(Set<CohortId> choice) {
        return groups.stream()
                .mapToDouble(g -> choice.contains(g.cohort()) && g.n() > 0 ? 1 : 0)
                .toArray();
    }

    private void narrowCounts(SharingPlan plan) {
        var simplex = new Simplex(Simplex.independent(known), groups.size() * WAYS);
        for (var g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            var alone = Set.of(group.cohort());
            for (var way : Way.values()) {
                if (plan.count(alone, way).isEmpty()) {
                    narrow(
                            simplex,
                            List.of(g * WAYS + way.ordinal()),
                            group.shares().count(way),
                            smallestCell);
                }
            }
            if (!plan.givesFigures(alone)) {
                narrow(simplex, List.of(g * WAYS, g * WAYS + 1, g * WAYS + 2), group.n(), smallestGroup);
            }
        }
    }

    private void narrow(Simplex simplex, List<Integer> cells, int truth, int smallest) {
        if (truth == 0 || truth >= smallest) {
            return;
        }
        var sum = new double[groups.size() * WAYS];
        cells.forEach(cell -> sum[cell] = 1);
        var from = simplex.smallest(sum);
        var to = simplex.largest(sum);
        if (to - from < smallestCell - 1e-6) {
            problems.add("the hidden count %d lies between %.2f and %.2f".formatted(truth, from, to));
        }
    }
}
