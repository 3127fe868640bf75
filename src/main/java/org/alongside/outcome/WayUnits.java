package org.alongside.outcome;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The three ways, put together into units that are counted as one. A unit is counted for a set of people only if it
 * holds nobody or at least as many as the smallest count that may be printed.
 */
record WayUnits(List<Set<Way>> units) {
    static final WayUnits TOGETHER = new WayUnits(List.of(EnumSet.allOf(Way.class)));

    /** In the order in which a reader would want them: what improved stands alone if anything can. */
    private static final List<List<Set<Way>>> PAIRS = List.of(
            List.of(EnumSet.of(Way.IMPROVED), EnumSet.of(Way.UNCHANGED, Way.WORSENED)),
            List.of(EnumSet.of(Way.IMPROVED, Way.UNCHANGED), EnumSet.of(Way.WORSENED)),
            List.of(EnumSet.of(Way.IMPROVED, Way.WORSENED), EnumSet.of(Way.UNCHANGED)));

    /** The finest units within these that may be counted for such people; empty if not even these may. */
    Optional<WayUnits> within(Shares shares, int smallest) {
        var finer = new ArrayList<Set<Way>>();
        for (var unit : units) {
            var parts = finest(unit, shares, smallest);
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            finer.addAll(parts);
        }
        return Optional.of(new WayUnits(List.copyOf(finer)));
    }

    /** The finest units of which both these and those are made. */
    WayUnits join(WayUnits other) {
        var joined = new ArrayList<Set<Way>>();
        for (var unit : Stream.concat(units.stream(), other.units.stream()).toList()) {
            var all = EnumSet.copyOf(unit);
            joined.removeIf(earlier -> {
                var overlaps = earlier.stream().anyMatch(unit::contains);
                if (overlaps) {
                    all.addAll(earlier);
                }
                return overlaps;
            });
            joined.add(all);
        }
        return new WayUnits(List.copyOf(joined));
    }

    private static List<Set<Way>> finest(Set<Way> unit, Shares shares, int smallest) {
        if (unit.stream().allMatch(way -> mayBeCounted(shares.count(way), smallest))) {
            return unit.stream().<Set<Way>>map(EnumSet::of).toList();
        }
        var total = unit.stream().mapToInt(shares::count).sum();
        if (!mayBeCounted(total, smallest)) {
            return List.of();
        }
        // nobody went that way: said by itself, it hides nothing and gives nothing away
        var nobody = unit.stream().filter(way -> shares.count(way) == 0).toList();
        if (!nobody.isEmpty()) {
            var somebody = EnumSet.copyOf(unit);
            nobody.forEach(somebody::remove);
            return Stream.concat(nobody.stream().<Set<Way>>map(EnumSet::of), Stream.<Set<Way>>of(somebody))
                    .toList();
        }
        return unit.size() < Way.values().length
                ? List.of(unit)
                : PAIRS.stream()
                        .filter(pair -> pair.stream()
                                .allMatch(part -> mayBeCounted(
                                        part.stream().mapToInt(shares::count).sum(), smallest)))
                        .findFirst()
                        .orElse(List.of(unit));
    }

    private static boolean mayBeCounted(int count, int smallest) {
        return count == 0 || count >= smallest;
    }
}
