package org.alongside.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.outcome.EvidenceQuery.Alike;

/**
 * What may stand beside a person’s answers in the evidence pack. Whatever somebody could know of a man (his age band,
 * the month, his project, his cohort) is given only if every mixture of these occurs for as many people as the
 * programme shares figures of; waves that fewer people answered are left out whole.
 */
final class EvidenceRules {
    /** In the order in which they are worth most; each is added only if all mixtures stay large enough. */
    enum Detail {
        AGE_BAND,
        PROJECT,
        MONTH,
        YEAR,
        COHORT
    }

    private final int smallest;
    private final Map<AgeBand, String> bands = new EnumMap<>(AgeBand.class);
    private final Set<Detail> given = new LinkedHashSet<>();
    private final Set<String> waves;
    private final Map<UUID, String> numbers = new HashMap<>();

    EvidenceRules(List<Alike> alike, int smallest) {
        this.smallest = smallest;
        waves = waves(alike);
        mergeBands(alike);
        var keys = new ArrayList<Function<Alike, Object>>();
        for (var detail : Detail.values()) {
            if (detail == Detail.YEAR && given.contains(Detail.MONTH)) {
                continue;
            }
            keys.add(key(detail));
            if (isLargeEnough(alike, keys)) {
                given.add(detail);
            } else {
                keys.removeLast();
            }
        }
    }

    private Set<String> waves(List<Alike> alike) {
        var people = new TreeMap<String, Long>();
        for (var group : alike) {
            for (var wave : group.waves().split(" ")) {
                people.merge(wave, group.people(), Long::sum);
            }
        }
        return people.entrySet().stream()
                .filter(wave -> wave.getValue() >= smallest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Neighbouring bands are put together from the youngest until there are enough; unknown ages have a name of theirs. */
    private void mergeBands(List<Alike> alike) {
        var people = new EnumMap<AgeBand, Long>(AgeBand.class);
        alike.forEach(group -> people.merge(group.band(), group.people(), Long::sum));
        var runs = new ArrayList<List<AgeBand>>();
        var open = new ArrayList<AgeBand>();
        for (var band : AgeBand.values()) {
            if (band == AgeBand.UNKNOWN) {
                continue;
            }
            open.add(band);
            if (open.stream().mapToLong(b -> people.getOrDefault(b, 0L)).sum() >= smallest) {
                runs.add(List.copyOf(open));
                open.clear();
            }
        }
        if (!runs.isEmpty() && !open.isEmpty()) {
            var last = new ArrayList<>(runs.removeLast());
            last.addAll(open);
            runs.add(last);
        }
        var unknown = people.getOrDefault(AgeBand.UNKNOWN, 0L);
        if (unknown > 0 && unknown < smallest && !runs.isEmpty()) {
            // too few unknown ages to stand alone: the smallest run goes with them
            var smallestRun = Collections.min(
                    runs,
                    Comparator.comparingLong(
                            run -> run.stream().mapToLong(b -> people.getOrDefault(b, 0L)).sum()));
            runs.remove(smallestRun);
        }
        Arrays.stream(AgeBand.values()).forEach(band -> bands.put(band, "not given"));
        runs.forEach(run -> run.forEach(band -> bands.put(band, name(run))));
    }

    private static String name(List<AgeBand> run) {
        var first = run.getFirst() == AgeBand.BELOW_45 ? "" : String.valueOf(run.getFirst().from());
        if (run.getLast() == AgeBand.FROM_61) {
            return first.isEmpty() ? "any" : first + "+";
        }
        return first.isEmpty() ? "below " + (run.getLast().to() + 1) : first + " to " + run.getLast().to();
    }

    private Function<Alike, Object> key(Detail detail) {
        return switch (detail) {
            case AGE_BAND -> group -> bands.getOrDefault(group.band(), "");
            case PROJECT -> Alike::project;
            case MONTH -> Alike::months;
            case YEAR -> group -> group.months().replaceAll("-[0-9]{2}", "");
            case COHORT -> Alike::cohort;
        };
    }

    private boolean isLargeEnough(List<Alike> alike, List<Function<Alike, Object>> keys) {
        return alike.stream()
                .collect(Collectors.groupingBy(
                        group -> keys.stream().map(key -> key.apply(group)).toList(),
                        Collectors.summingLong(Alike::people)))
                .values()
                .stream()
                .allMatch(people -> people >= smallest);
    }

    int smallest() {
        return smallest;
    }

    boolean gives(Detail detail) {
        return given.contains(detail);
    }

    boolean gives(String wave) {
        return waves.contains(wave);
    }

    String age(EvidenceRow row) {
        return gives(Detail.AGE_BAND) ? bands.getOrDefault(row.band(), "") : "";
    }

    /** A month, a year, or nothing. */
    String month(EvidenceRow row) {
        var month = row.month();
        return month == null ? "" : gives(Detail.MONTH) ? month : gives(Detail.YEAR) ? month.substring(0, 4) : "";
    }

    String project(EvidenceRow row) {
        return gives(Detail.PROJECT) ? number(row.project()) : "";
    }

    String cohort(EvidenceRow row) {
        return gives(Detail.COHORT) ? number(row.cohort()) : "";
    }

    /** In the order in which they are met, which is that of the people’s random numbers. */
    private String number(UUID id) {
        return numbers.computeIfAbsent(id, other -> String.valueOf(numbers.size() + 1));
    }
}
