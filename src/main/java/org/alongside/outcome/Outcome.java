package org.alongside.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.survey.Wave;

/**
 * What changed between two waves for the people of one choice. Sections in the order of the instrument, overall last.
 *
 * @param cohorts the changes in each cohort that has anybody in it, by the id of the part
 */
public record Outcome(
        Wave earlier,
        Wave later,
        int men,
        Map<AgeBand, Integer> ages,
        List<SectionOutcome> sections,
        Map<CohortId, Map<String, SummedChange>> cohorts) {
    /** The same people in groups beside each other: numbers from the smallest, names in the order of the alphabet. */
    public List<Group> groups(Programme programme, Split split) {
        record Key(Object of, String name) {}
        var members = new LinkedHashMap<Key, Set<CohortId>>();
        for (var project : programme.projects()) {
            for (var cohort : project.cohorts()) {
                if (cohorts.containsKey(cohort.id())) {
                    // two cohorts of one name, in two projects, are two
                    Object of = switch (split) {
                        case PROJECT -> project.id();
                        case COHORT -> cohort.id();
                        case ACTIVITY, WEEKS, COURSE_SHARE -> split;
                    };
                    split.of(project, cohort)
                            .forEach(name -> members.computeIfAbsent(new Key(of, name), key -> new HashSet<>())
                                    .add(cohort.id()));
                }
            }
        }
        var groups = new ArrayList<Group>();
        members.forEach((key, its) -> groups.add(new Group(key.name(), its, together(its))));
        groups.sort((a, b) -> split.isNumber()
                ? Integer.compare(Integer.parseInt(a.name()), Integer.parseInt(b.name()))
                : a.name().toLowerCase(Locale.ROOT).compareTo(b.name().toLowerCase(Locale.ROOT)));
        return List.copyOf(groups);
    }

    private Map<String, SummedChange> together(Set<CohortId> its) {
        var sums = new HashMap<String, SummedChange>();
        its.forEach(cohort -> cohorts.getOrDefault(cohort, Map.of())
                .forEach((part, change) -> sums.merge(part, change, SummedChange::plus)));
        return sums;
    }
}
