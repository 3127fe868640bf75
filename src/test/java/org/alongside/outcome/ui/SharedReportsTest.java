package org.alongside.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Attacks;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.outcome.OutcomeOptions.Cohort;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.outcome.Outcomes;
import org.alongside.outcome.SharingRules;
import org.alongside.outcome.Split;
import org.alongside.outcome.Way;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.alongside.survey.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo programme’s reports for sharing, of many choices and by two people. {@code bin/check-suppression} takes all. */
@DemoTest
class SharedReportsTest {
    @Autowired
    Outcomes outcomes;

    @Autowired
    SharingRules rules;

    @Autowired
    ReportWriter writer;

    @Autowired
    People people;

    @BeforeEach
    void asTheManager() {
        people.ruth();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void noReportPrintsMoreThanTheRuleAllows() {
        var programme = outcomes.options().programmes().getFirst();
        var plans = rules.plans(programme.id(), programme.editions().getFirst().id(), Wave.END);
        var printed = new ArrayList<PrintedTable>();
        choices(programme).forEach(choice -> printed.addAll(tables(programme, choice)));
        assertThat(printed).hasSizeGreaterThan(100).anyMatch(table -> table.n().isEmpty());
        assertThat(printed).allSatisfy(table -> {
            if (!plans.givesFigures(table.section(), table.cohorts())) {
                assertThat(table.n()).isEmpty();
                assertThat(table.mean()).isFalse();
            }
            var plan = Objects.requireNonNull(plans.bySection().get(table.section()));
            table.improved()
                    .ifPresent(n -> assertThat(plan.count(table.cohorts(), Way.IMPROVED))
                            .contains(n));
            table.unchanged()
                    .ifPresent(n -> assertThat(plan.count(table.cohorts(), Way.UNCHANGED))
                            .contains(n));
            table.worsened()
                    .ifPresent(n -> assertThat(plan.count(table.cohorts(), Way.WORSENED))
                            .contains(n));
        });
    }

    /** Otherwise the sums of the parts less the overall sum would be the answers of the few who left something out. */
    @Test
    void everyScoreOfAChoiceIsOfTheSameMen() {
        var programme = outcomes.options().programmes().getFirst();
        for (var choice : choices(programme)) {
            var ns = tables(programme, choice).stream()
                    .filter(table -> table.n().isPresent())
                    .collect(Collectors.groupingBy(
                            PrintedTable::cohorts, Collectors.mapping(PrintedTable::n, Collectors.toSet())));
            assertThat(ns.values()).allSatisfy(one -> assertThat(one).hasSize(1));
        }
    }

    @Test
    void theRuleForTheDemoProgrammeHoldsAgainstEveryChoiceOfCohortsAtOnce() {
        var programme = outcomes.options().programmes().getFirst();
        var plans = rules.plans(programme.id(), programme.editions().getFirst().id(), Wave.END);
        var cohorts = outcomes.read(OutcomeChoice.everything().forSharing())
                .orElseThrow()
                .groups(programme, Split.COHORT);
        plans.bySection()
                .forEach((section, plan) -> assertThat(Attacks.problems(programme, cohorts, section, plan, 10, 5))
                        .as(section)
                        .isEmpty());
    }

    /** Two people’s reports can be subtracted too: the rule does not depend on who asks. */
    @Test
    void aFacilitatorSharesNoMoreThanTheManager() {
        var programme = outcomes.options().programmes().getFirst();
        var plans = rules.plans(programme.id(), programme.editions().getFirst().id(), Wave.END);
        people.sian();
        var hers = outcomes.options().programmes().getFirst();
        assertThat(rules.plans(hers.id(), hers.editions().getFirst().id(), Wave.END)
                        .cohorts())
                .isEqualTo(plans.cohorts());
        assertThat(tables(hers, OutcomeChoice.everything()))
                .allSatisfy(table -> assertThat(table.n().isPresent())
                        .isEqualTo(plans.givesFigures(table.section(), table.cohorts())));
    }

    private List<PrintedTable> tables(Programme programme, OutcomeChoice choice) {
        var address = new ChoiceAddress(choice, true, 0);
        return writer.tell(programme, address)
                .map(told -> PrintedTable.of(writer.write(told, address), told))
                .orElse(List.of());
    }

    /** Every project, two of them, every cohort, everything but one cohort, one day, and all. */
    private static Set<OutcomeChoice> choices(Programme programme) {
        var all = OutcomeChoice.everything();
        var choices = new HashSet<>(Set.of(all));
        var cohorts = programme.cohorts().map(Cohort::id).collect(Collectors.toSet());
        for (var one : programme.projects()) {
            for (var other : programme.projects()) {
                Set<CohortId> both = new HashSet<>();
                one.cohorts().forEach(cohort -> both.add(cohort.id()));
                other.cohorts().forEach(cohort -> both.add(cohort.id()));
                choices.add(all.of(both));
            }
        }
        for (var cohort : cohorts) {
            choices.add(all.of(Set.of(cohort)));
            choices.add(all.of(cohorts.stream().filter(c -> !c.equals(cohort)).collect(Collectors.toSet())));
        }
        choices.add(new OutcomeChoice(
                all.programme(),
                Set.of(),
                Set.of(),
                Optional.of(LocalDate.of(2001, 1, 1)),
                Optional.empty(),
                Set.of(),
                false,
                all.earlier(),
                all.later(),
                Optional.empty()));
        return choices;
    }
}
