package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.account.PersonName;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class CohortsTest {
    @Autowired
    Cohorts cohorts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Rosters rosters;

    @Autowired
    People people;

    @Test
    void aManagerOfAllProjectsSeesTenCohorts() {
        people.ruth();
        assertThat(cohorts.mine("", 0, 100)).hasSize(10);
    }

    @Test
    void aFacilitatorSeesTheCohortsOfHerOwnProjectsOnly() {
        people.sian();
        assertThat(cohorts.mine("", 0, 100))
                .extracting(Cohorts.CohortRow::project)
                .containsOnly("South Wales", "Yorkshire", "North East");
        var one = cohorts.mine("wales 1", 0, 100).getFirst();
        people.femi();
        assertThatThrownBy(() -> cohorts.find(one.id())).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> rosters.roster(one.id())).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void theSearchAndThePageAreDoneByTheDatabaseInAFixedOrder() {
        people.ruth();
        var all = cohorts.mine("london", 0, 100);
        assertThat(all).hasSize(4);
        assertThat(cohorts.mine("london", 2, 1)).containsExactly(all.get(2));
        assertThat(cohorts.mine("100%", 0, 10)).isEmpty();
    }

    @Test
    void aManIsAddedByHisFirstNameAlone() {
        people.sian();
        var cohort = cohorts.mine("wales 1", 0, 1).getFirst();
        enrolments.add(cohort.id(), new PersonName(" Bryn "));
        assertThat(rosters.roster(cohort.id()))
                .anySatisfy(row -> assertThat(row.fullName()).isEqualTo("Bryn"));
    }

    @Test
    void aParticipantMayNotListCohorts() {
        people.participant(People.GARETH);
        assertThatThrownBy(() -> cohorts.mine("", 0, 10)).isInstanceOf(AccessDeniedException.class);
    }
}
