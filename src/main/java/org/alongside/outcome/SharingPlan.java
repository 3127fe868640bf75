package org.alongside.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;

/**
 * What of one score (a part of an instrument, or overall, between two waves) may leave the house, for every choice of
 * cohorts at once. It is decided once for a whole programme, whoever asks, so that no two tables, of two choices or of
 * two people, can be subtracted to find a few men.
 *
 * <p><b>The rule.</b> The cohorts are put together into <i>blocks</i>, each with at least {@code smallestGroup} men (see
 * {@link SharingBlocks}). A statistic, and n itself, is given for a choice of cohorts only if the choice is made of whole
 * blocks. The blocks are put together into <i>counted blocks</i>, each with its {@link WayUnits}: how many improved, did
 * not change or worsened is given only for choices made of whole counted blocks, and only for the units that all of them
 * have. In a counted block every unit holds nobody or at least {@code smallestCell} men. Everything else is not shown.
 *
 * <p><b>Why it holds.</b> Let B be the blocks, S a counted block of N men made of blocks with r₁, r₂, … men, c₁, c₂, … the
 * counts of its units.
 * <ol>
 *   <li>Whatever is printed, for any choice, is worked out from whole blocks. So whatever can be got by adding and
 *       subtracting printed means, sums or ns is about whole blocks too: about nobody, or at least {@code smallestGroup}
 *       men. What is left out of a choice, seen from a larger one, is again made of whole blocks.
 *   <li>Every printed count is a sum of the cᵢ, every printed n a sum of the rⱼ: knowing all of them is the most that
 *       anybody can know. Of the table of S only these margins are known, so that the cell of block j and unit i may be
 *       anything from max(0, rⱼ + cᵢ − N) to min(rⱼ, cᵢ). That range is as wide as the smallest of rⱼ, cᵢ, N − rⱼ and
 *       N − cᵢ. None of them lies between 1 and {@code smallestCell} − 1: rⱼ and N − rⱼ are sums of blocks, cᵢ and
 *       N − cᵢ sums of units. If one is 0, the cell is 0 or equal to a margin, which may be printed.
 *   <li>A way inside a unit, or a cohort inside a block, may be anything from 0 to the unit’s or block’s number. A way
 *       with nobody in it is a unit of its own.
 * </ol>
 *
 * <p>It does not protect against somebody who knows the other men of a block, nor against two prints of the same choice
 * made on two days between which one man answered: print when a cohort has ended. Each score has a plan of its own, all
 * of them of the same men (see {@link OutcomeChoice#forSharing}), so that from several scores together nothing can be
 * had that is about fewer men. Ages are no part of a choice here; they would cut across blocks.
 */
public final class SharingPlan {
    private final Set<CohortId> nobody;
    private final List<Counted> counted;

    /** One cohort and which way its men’s scores went. */
    public record Group(CohortId cohort, ProjectId project, Shares shares) {
        int n() {
            return shares.n();
        }
    }

    /** How many men went one of these ways. */
    public record Count(Set<Way> ways, int men) {}

    private record Counted(List<Set<CohortId>> blocks, WayUnits units, Shares shares) {
        boolean isWithin(Set<CohortId> choice) {
            return blocks.stream().allMatch(choice::containsAll);
        }

        boolean isOutside(Set<CohortId> choice) {
            return blocks.stream().flatMap(Set::stream).noneMatch(choice::contains);
        }
    }

    private SharingPlan(Set<CohortId> nobody, List<Counted> counted) {
        this.nobody = nobody;
        this.counted = counted;
    }

    /**
     * Of all cohorts of a programme, each once, in the order in which they should be put together.
     *
     * @param smallestGroup no statistic is given for fewer men
     * @param smallestCell no count between 1 and this is given
     */
    public static SharingPlan of(List<Group> groups, int smallestGroup, int smallestCell) {
        var blocks = SharingBlocks.of(groups, smallestGroup);
        var nobody = groups.stream().filter(g -> g.n() == 0).map(Group::cohort).collect(Collectors.toSet());
        var counted = new ArrayList<Counted>();
        var whole = WayUnits.TOGETHER.within(sum(blocks), smallestCell);
        if (whole.isPresent()) {
            var byProject = new Division(smallestCell).divide(blocks, whole.get(), wholeProjects(blocks));
            for (var part : byProject) {
                var alone = part.blocks().stream().map(List::of).toList();
                new Division(smallestCell)
                        .divide(part.blocks(), part.units(), alone)
                        .forEach(p -> counted.add(new Counted(
                                p.blocks().stream().map(SharingPlan::cohorts).toList(), p.units(), sum(p.blocks()))));
            }
        }
        return new SharingPlan(nobody, List.copyOf(counted));
    }

    /** Whether n and statistics may be given for the men of these cohorts together. Nobody at all: yes, a 0. */
    public boolean givesFigures(Set<CohortId> choice) {
        var rest = new HashSet<>(choice);
        rest.removeAll(nobody);
        counted.stream()
                .flatMap(part -> part.blocks().stream())
                .filter(choice::containsAll)
                .forEach(rest::removeAll);
        return rest.isEmpty();
    }

    /** What may be said of how many went which way; empty if nothing. Every way is in one count at most. */
    public List<Count> counts(Set<CohortId> choice) {
        var within = counted.stream().filter(part -> part.isWithin(choice)).toList();
        var whole = givesFigures(choice)
                && counted.stream().allMatch(part -> part.isWithin(choice) || part.isOutside(choice));
        if (!whole || within.isEmpty()) {
            return List.of();
        }
        var units = within.stream().map(Counted::units).reduce(WayUnits::join).orElse(WayUnits.TOGETHER);
        return units.units().stream()
                .map(unit -> new Count(
                        unit,
                        within.stream()
                                .mapToInt(part -> unit.stream()
                                        .mapToInt(part.shares()::count)
                                        .sum())
                                .sum()))
                .toList();
    }

    /** How many men of the choice went that way and nowhere else; empty: not shown. */
    public Optional<Integer> count(Set<CohortId> choice, Way way) {
        return counts(choice).stream()
                .filter(count -> count.ways().equals(Set.of(way)))
                .map(Count::men)
                .findFirst();
    }

    private static List<List<List<Group>>> wholeProjects(List<List<Group>> blocks) {
        return blocks.stream()
                .collect(Collectors.groupingBy(
                        block -> block.stream().map(Group::project).collect(Collectors.toSet()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private static Set<CohortId> cohorts(List<Group> block) {
        return block.stream().map(Group::cohort).collect(Collectors.toUnmodifiableSet());
    }

    private static Shares sum(Collection<List<Group>> blocks) {
        return blocks.stream().flatMap(List::stream).map(Group::shares).reduce(new Shares(0, 0, 0), Shares::plus);
    }

    /** Blocks that are counted together. */
    private record Part(List<List<Group>> blocks, WayUnits units) {}

    /** Takes apart what was counted together, as far as what is left can still be counted. */
    private record Division(int smallestCell) {
        List<Part> divide(List<List<Group>> blocks, WayUnits units, List<List<List<Group>>> candidates) {
            var parts = new ArrayList<Part>();
            var left = new ArrayList<>(blocks);
            var largestFirst = candidates.stream()
                    .sorted(Comparator.comparingInt((List<List<Group>> c) -> -sum(c).n()))
                    .toList();
            for (var candidate : largestFirst) {
                var rest = new ArrayList<>(left);
                rest.removeAll(candidate);
                var mine = units.within(sum(candidate), smallestCell);
                if (mine.isPresent() && units.within(sum(rest), smallestCell).isPresent()) {
                    parts.add(new Part(candidate, mine.get()));
                    left = rest;
                }
            }
            if (!left.isEmpty()) {
                parts.add(new Part(left, units.within(sum(left), smallestCell).orElse(units)));
            }
            return parts;
        }
    }
}
