package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class ProjectStaffTest {
    @Autowired
    ProjectStaff projects;

    @Autowired
    Cohorts cohorts;

    @Autowired
    People people;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void whoeverIsGivenAProjectSeesItsCohortsUntilItIsTaken() {
        var femi = people.femi().id();
        people.alex();
        var yorkshire = projects.of(femi).stream()
                .filter(project -> project.name().equals("Yorkshire"))
                .findFirst()
                .orElseThrow();
        assertThat(yorkshire.given()).isFalse();
        projects.give(femi, yorkshire.id());
        projects.give(femi, yorkshire.id());
        people.femi();
        assertThat(cohorts.mine("yorkshire", 0, 10)).hasSize(2);
        people.alex();
        projects.take(femi, yorkshire.id());
        people.femi();
        assertThat(cohorts.mine("yorkshire", 0, 10)).isEmpty();
    }

    @Test
    void onlyAnAdministratorGivesProjectsAndOnlyToFacilitatorsAndManagers() {
        var gareth = people.participant(People.GARETH).id();
        var alex = people.alex().id();
        var one = projects.of(alex).getFirst().id();
        assertThatThrownBy(() -> projects.give(gareth, one)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> projects.give(alex, one)).isInstanceOf(RuleViolation.NotFound.class);
        var ruth = people.ruth().id();
        assertThatThrownBy(() -> projects.give(gareth, one)).isInstanceOf(RuleViolation.NotFound.class);
        people.femi();
        assertThatThrownBy(() -> projects.give(ruth, one)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aManagerGivesHerOwnProjectsToFacilitators() {
        var femi = people.femi().id();
        var sian = people.sian().id();
        var ruth = people.ruth().id();
        var yorkshire =
                cohorts.find(cohorts.mine("yorkshire", 0, 1).getFirst().id()).projectId();
        assertThat(projects.at(yorkshire))
                .filteredOn(ProjectStaff.Worker::given)
                .extracting(ProjectStaff.Worker::id)
                .containsExactlyInAnyOrder(ruth, sian);
        projects.give(femi, yorkshire);
        people.femi();
        assertThat(cohorts.mine("yorkshire", 0, 10)).hasSize(2);
        people.alex();
        projects.take(ruth, yorkshire);
        people.ruth();
        assertThatThrownBy(() -> projects.give(femi, yorkshire)).isInstanceOf(RuleViolation.NotFound.class);
    }
}
