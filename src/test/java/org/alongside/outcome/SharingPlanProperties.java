package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Json;
import org.alongside.outcome.SharingPlan.Group;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Nothing that may be shared tells more than it should, whatever is put side by side. */
class SharingPlanProperties {
    private static final int GROUP = 10;
    private static final int CELL = 5;

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void noTablesTogetherGiveAFewMenAway(@ForAll("programmes") List<Group> groups) {
        assertThat(new Attack(groups, GROUP, CELL).on(SharingPlan.of(groups, GROUP, CELL)))
                .as(groups.toString())
                .isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void enoughMenAltogetherAreAlwaysReported(@ForAll("programmes") List<Group> groups) {
        var all = new HashSet<>(groups.stream().map(Group::cohort).toList());
        var n = groups.stream().mapToInt(g -> g.shares().n()).sum();
        assertThat(SharingPlan.of(groups, GROUP, CELL).givesFigures(all)).isEqualTo(n == 0 || n >= GROUP);
    }

    /** The attack is no better than its eye for what is wrong. */
    @Example
    void theAttackFindsWhatIsGivenAway() {
        var small = groups(new int[][] {{12, 6, 5}, {3, 1, 2}});
        assertThat(new Attack(small, GROUP, CELL).on(SharingPlan.of(small, 1, 1)))
                .anyMatch(problem -> problem.contains("the mean of 6 men"))
                .anyMatch(problem -> problem.contains("small count 3"));
        var cell = groups(new int[][] {{12, 1, 6}, {20, 8, 9}});
        assertThat(new Attack(cell, GROUP, CELL).on(SharingPlan.of(cell, GROUP, 1)))
                .anyMatch(problem -> problem.contains("small count 1"));
    }

    /** The cases of the reference attack; bin/check-suppression runs that one itself over them. */
    @Example
    void theReferenceCasesHoldAndKeepWhatCanBeKept() throws IOException {
        for (var one : cases()) {
            var groups = groups(one);
            var plan = SharingPlan.of(groups, GROUP, CELL);
            assertThat(new Attack(groups, GROUP, CELL).on(plan))
                    .as(one.get("name").asString())
                    .isEmpty();
        }
        var large = groups(new int[][] {{12, 6, 5}, {10, 5, 6}, {9, 7, 8}, {14, 5, 5}, {11, 6, 9}});
        var plan = SharingPlan.of(large, GROUP, CELL);
        assertThat(large).allMatch(group -> plan.counts(Set.of(group.cohort())).size() == 3);
    }

    @Example
    void thePapersTableKeepsWhatIncreased() {
        var groups = groups(new int[][] {{42, 4, 7}});
        var plan = SharingPlan.of(groups, GROUP, CELL);
        var all = Set.of(groups.getFirst().cohort());
        assertThat(plan.count(all, Way.IMPROVED)).contains(42);
        assertThat(plan.count(all, Way.UNCHANGED)).isEmpty();
        assertThat(plan.count(all, Way.WORSENED)).isEmpty();
        assertThat(plan.counts(all)).contains(new SharingPlan.Count(Set.of(Way.UNCHANGED, Way.WORSENED), 11));
    }

    static JsonNode cases() throws IOException {
        return Json.mapper()
                .readTree(new ClassPathResource("outcome/suppression_cases.json").getContentAsByteArray())
                .get("cases");
    }

    /** Each its own project. */
    static List<Group> groups(JsonNode one) {
        var counts = new ArrayList<int[]>();
        one.get("groups")
                .forEach(g -> counts.add(new int[] {
                    g.get("inc").asInt(), g.get("same").asInt(), g.get("dec").asInt()
                }));
        return groups(counts.toArray(int[][]::new));
    }

    private static List<Group> groups(int[][] counts) {
        var groups = new ArrayList<Group>();
        for (var count : counts) {
            groups.add(group(groups.size(), new Shares(count[0], count[1], count[2])));
        }
        return groups;
    }

    private static Group group(int project, Shares shares) {
        return new Group(new CohortId(UUID.randomUUID()), new ProjectId(new UUID(0, project)), shares);
    }

    @Provide
    Arbitrary<List<Group>> programmes() {
        var small = Arbitraries.integers().between(0, 4);
        var count = Arbitraries.oneOf(small, Arbitraries.integers().between(0, 12), Arbitraries.just(0));
        var shares = Combinators.combine(count, count, count).as(Shares::new);
        var group = Combinators.combine(Arbitraries.integers().between(0, 2), shares)
                .as(SharingPlanProperties::group);
        return group.list().ofMinSize(1).ofMaxSize(6);
    }
}
