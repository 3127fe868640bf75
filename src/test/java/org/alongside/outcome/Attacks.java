package org.alongside.outcome;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.outcome.SharingPlan.Group;

/** The attack on what is really in the database. */
public final class Attacks {
    private Attacks() {}

    /** What can be found out of one score, from every choice of cohorts together; {@code groups} are the true figures. */
    public static List<String> problems(
            Programme programme,
            List<org.alongside.outcome.Group> groups,
            String section,
            SharingPlan plan,
            int smallestGroup,
            int smallestCell) {
        return new Attack(truth(programme, groups, section), smallestGroup, smallestCell).on(plan);
    }

    public static List<Group> truth(Programme programme, List<org.alongside.outcome.Group> groups, String section) {
        return programme.projects().stream()
                .flatMap(project -> project.cohorts().stream()
                        .map(cohort -> new Group(
                                cohort.id(),
                                project.id(),
                                groups.stream()
                                        .filter(group -> group.cohorts().contains(cohort.id()))
                                        .map(group -> group.change(section).shares())
                                        .findFirst()
                                        .orElse(new Shares(0, 0, 0)))))
                .toList();
    }

    public static Map<String, Object> referenceCases() throws IOException {
        var output = new LinkedHashMap<String, Object>();
        for (var one : SharingPlanProperties.cases()) {
            var groups = SharingPlanProperties.groups(one);
            var plan = SharingPlan.of(groups, 10, 5);
            var printed = new LinkedHashMap<String, Object>();
            for (var i = 0; i < groups.size(); i++) {
                printed.put(
                        one.get("groups").get(i).get("name").asString(),
                        printed(plan, groups, Set.of(groups.get(i).cohort())));
            }
            var all = groups.stream().map(Group::cohort).collect(Collectors.toSet());
            output.put(one.get("name").asString(), Map.of("groups", printed, "total", printed(plan, groups, all)));
        }
        return output;
    }

    private static Map<String, Object> printed(SharingPlan plan, List<Group> groups, Set<CohortId> choice) {
        var shows = plan.givesFigures(choice);
        var n = groups.stream()
                .filter(g -> choice.contains(g.cohort()))
                .mapToInt(Group::n)
                .sum();
        return Map.of(
                "n", shows ? n : "*",
                "inc", count(plan, choice, Way.IMPROVED, shows && n == 0),
                "same", count(plan, choice, Way.UNCHANGED, shows && n == 0),
                "dec", count(plan, choice, Way.WORSENED, shows && n == 0),
                "mean_shown", shows && n > 0);
    }

    private static Object count(SharingPlan plan, Set<CohortId> choice, Way way, boolean nobody) {
        return nobody ? 0 : plan.count(choice, way).<Object>map(n -> n).orElse("*");
    }
}
