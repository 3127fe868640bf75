package org.alongside.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.alongside.outcome.SharingPlan.Group;

/**
 * Cohorts put together so that each block has enough men: a cohort alone if it is large enough, small ones with the next
 * small ones of their project, what is then left with the smallest block of the project, and small projects with each
 * other. Cohorts in which nobody answered are in no block. No block at all: too few men altogether.
 */
final class SharingBlocks {
    private SharingBlocks() {}

    static List<List<Group>> of(List<Group> groups, int smallestGroup) {
        var projects = new LinkedHashMap<Object, List<List<Group>>>();
        groups.stream()
                .filter(group -> group.n() > 0)
                .forEach(group -> projects.computeIfAbsent(group.project(), p -> new ArrayList<>())
                        .add(List.of(group)));
        var whole = new ArrayList<List<Group>>();
        for (var project : projects.values()) {
            whole.addAll(together(project, smallestGroup));
        }
        // what is too small by itself now is a whole project
        var blocks = together(whole, smallestGroup);
        return blocks.stream().allMatch(block -> men(block) >= smallestGroup) ? blocks : List.of();
    }

    /** Nothing too small is left, unless all of it together is. */
    private static List<List<Group>> together(List<List<Group>> parts, int smallestGroup) {
        var blocks = new ArrayList<List<Group>>();
        var small = new ArrayList<Group>();
        for (var part : parts) {
            if (men(part) >= smallestGroup) {
                blocks.add(part);
                continue;
            }
            small.addAll(part);
            if (men(small) >= smallestGroup) {
                blocks.add(List.copyOf(small));
                small.clear();
            }
        }
        if (!small.isEmpty()) {
            var host = blocks.stream().min(Comparator.comparingInt(SharingBlocks::men));
            host.ifPresent(blocks::remove);
            var joined = new ArrayList<>(host.orElse(List.of()));
            joined.addAll(small);
            blocks.add(List.copyOf(joined));
        }
        return blocks;
    }

    private static int men(List<Group> block) {
        return block.stream().mapToInt(Group::n).sum();
    }
}
