package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.actionplan.Plans.Step;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class PlansTest {
    private static final Instant NOW = Instant.parse("2100-01-01T10:00:00Z");

    @Autowired
    Plans plans;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void aManSeesHisOwnPlanInTheOrderInWhichHeMadeIt() {
        people.participant(People.GARETH);
        add("First of all");
        add("And then");
        assertThat(titles())
                .containsExactly(
                        "Ask at the college about the electrician course",
                        "Practise the interview with Alun",
                        "Ring the job centre",
                        "First of all",
                        "And then");
        assertThat(plans.nextStep()).map(Step::title).contains("Practise the interview with Alun");
    }

    @Test
    void addingTheSameStepTwiceMakesOne() {
        people.participant(People.GARETH);
        var id = new StepId(UUID.randomUUID());
        plans.addStep(id, null, new PlanText("Mend the gate"), "this week", NOW);
        plans.addStep(id, null, new PlanText("Mend the gate"), "this week", NOW);
        assertThat(titles()).containsOnlyOnce("Mend the gate");
    }

    @Test
    void ofTwoPhonesTheLaterTapStandsWhicheverArrivesFirst() {
        people.participant(People.GARETH);
        var id = add("Mend the gate");
        plans.setState(id, StepState.DONE, NOW.plusSeconds(20));
        plans.setState(id, StepState.DROPPED, NOW.plusSeconds(10));
        assertThat(state(id)).isEqualTo(StepState.DONE);
        plans.setState(id, StepState.TO_DO, NOW.plusSeconds(30));
        assertThat(state(id)).isEqualTo(StepState.TO_DO);
    }

    @Test
    void anotherMansPlanIsOutOfReachAndLooksLikeNothing() {
        people.participant(People.GARETH);
        var goal = plans.mine().goals().getFirst().id();
        var step = add("Mend the gate");
        people.participant(People.ALUN);
        assertThat(titles()).doesNotContain("Mend the gate");
        var unknown = new StepId(UUID.randomUUID());
        assertThatThrownBy(() -> plans.setState(step, StepState.DONE, NOW)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> plans.setState(unknown, StepState.DONE, NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> plans.addStep(step, null, new PlanText("Mine now"), "", NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> plans.addStep(unknown, goal, new PlanText("Under his goal"), "", NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> plans.addGoal(goal, new PlanText("Mine now"), NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.GARETH);
        assertThat(state(step)).isEqualTo(StepState.TO_DO);
    }

    @Test
    void evenAStepHeSharedReachesNobodyElseYet() {
        var shared = jdbc.sql("""
                select s.title from plan_step s join plan_step_sharing h on h.step_id = s.id""").query(String.class).list();
        assertThat(shared).isNotEmpty();
        people.participant(People.ALUN);
        assertThat(titles()).doesNotContainAnyElementsOf(shared);
        for (Runnable staff : List.<Runnable>of(people::sian, people::ruth, people::alex)) {
            staff.run();
            assertThatThrownBy(plans::mine).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(plans::nextStep).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatChangedIsWrittenDownWithoutAWordOfIt() {
        var gareth = people.participant(People.GARETH);
        var id = add("Mend the gate");
        plans.setState(id, StepState.DONE, NOW);
        assertThat(jdbc.sql("select action from audit_entry where account_id = :me and subject_id = :id order by id")
                        .param("me", gareth.id().value())
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("added-step", "changed-step");
    }

    private StepId add(String title) {
        var id = new StepId(UUID.randomUUID());
        plans.addStep(id, null, new PlanText(title), "", NOW);
        return id;
    }

    private List<String> titles() {
        return plans.mine().steps().stream().map(Step::title).toList();
    }

    private StepState state(StepId id) {
        return plans.mine().steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
