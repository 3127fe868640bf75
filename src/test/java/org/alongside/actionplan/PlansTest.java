package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.actionplan.Plan.Step;
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
        plans.addStep(new StepId(UUID.randomUUID()), null, StepWords.of("First of all"), NOW);
        plans.addStep(new StepId(UUID.randomUUID()), null, StepWords.of("And then"), NOW.plusMillis(1));
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
        plans.addStep(id, null, StepWords.of("Mend the gate"), NOW);
        plans.addStep(id, null, StepWords.of("Mend the gate"), NOW);
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
        assertThatThrownBy(() -> plans.addStep(step, null, StepWords.of("Mine now"), NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> plans.addStep(unknown, goal, StepWords.of("Under his goal"), NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> plans.addGoal(goal, new PlanText("Mine now"), null, NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.GARETH);
        assertThat(state(step)).isEqualTo(StepState.TO_DO);
    }

    @Test
    void hisPlanIsForHimAlone() {
        for (Runnable staff : List.<Runnable>of(people::sian, people::ruth, people::alex)) {
            staff.run();
            assertThatThrownBy(plans::mine).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(plans::nextStep).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void heKeepsHisPlanWhenHeIsInNoCohortAnyMore() {
        people.participant(People.GARETH);
        jdbc.sql("""
                update enrolment set stage = 'WITHDRAWN', stage_reason = 'WORK'
                where participant_id = demo_id('participant P001')""").update();
        var id = add("Mend the gate");
        plans.setState(id, StepState.DONE, NOW.plusSeconds(1));
        assertThat(titles()).contains("Ring the job centre", "Mend the gate");
        assertThatThrownBy(() -> plans.show(id, Audience.GROUP, null, true, NOW))
                .hasMessage("pocket.plan.nobodyThere");
    }

    @Test
    void aPlanIsNotWithoutEnd() {
        people.participant(People.GARETH);
        jdbc.sql("""
                insert into plan_step (id, participant_id, title, words_at, state, state_at, outcome_at, place, place_at, created_at)
                select gen_random_uuid(), demo_id('participant P001'), 'Step', now(), 'DROPPED', now(), now(), n, now(), now()
                from generate_series(1, :most) as n""").param("most", PlanStore.MOST_STEPS).update();
        assertThatThrownBy(() -> add("One more")).hasMessage("pocket.plan.full");
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
        plans.addStep(id, null, StepWords.of(title), NOW);
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
