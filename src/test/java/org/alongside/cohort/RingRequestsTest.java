package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.cohort.RingRequests.ToRing;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class RingRequestsTest {
    @Autowired
    RingRequests requests;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private void garethAsks() {
        people.participant(People.GARETH);
        requests.ask();
    }

    private List<ToRing> ofSian() {
        people.sian();
        return requests.toRing();
    }

    @Test
    void hisOwnFacilitatorSeesHisNameAndWhenAndNobodyElseDoes() {
        garethAsks();
        assertThat(ofSian()).singleElement().satisfies(asking -> {
            assertThat(asking.firstName()).isEqualTo("Gareth");
            assertThat(asking.cohort()).isEqualTo("South Wales 1");
            assertThat(asking.triedAt()).isNull();
        });
        people.femi();
        assertThat(requests.toRing()).isEmpty();
        people.ruth();
        assertThatThrownBy(() -> requests.toRing()).isInstanceOf(AccessDeniedException.class);
        people.participant(People.ALUN);
        assertThatThrownBy(() -> requests.toRing()).isInstanceOf(AccessDeniedException.class);
        assertThat(requests.mine())
                .hasValueSatisfying(mine -> assertThat(mine.at()).isNull());
    }

    @Test
    void aSecondTapIsTheSameWish() {
        garethAsks();
        requests.ask();
        assertThat(ofSian()).hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into ring_request (participant_id, asked_at)
                select participant_id, now() from ring_request where ended_at is null""").update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void heCanTakeItBack() {
        garethAsks();
        requests.takeBack();
        assertThat(requests.mine())
                .hasValueSatisfying(mine -> assertThat(mine.at()).isNull());
        assertThat(ofSian()).isEmpty();
    }

    @Test
    void whoeverRingsFirstEndsItForAll() {
        garethAsks();
        var asking = ofSian().getFirst();
        requests.notReached(asking.id());
        assertThat(ofSian()).singleElement().satisfies(tried -> {
            assertThat(tried.triedBy()).isEqualTo("Sian");
            assertThat(tried.triedAt()).isNotNull();
        });
        people.participant(People.GARETH);
        assertThat(requests.mine())
                .hasValueSatisfying(mine -> assertThat(mine.triedAt()).isNotNull());
        people.femi();
        assertThatThrownBy(() -> requests.rung(asking.id())).isInstanceOf(RuleViolation.Conflict.class);
        people.sian();
        requests.rung(asking.id());
        assertThat(requests.toRing()).isEmpty();
        assertThatThrownBy(() -> requests.rung(asking.id())).isInstanceOf(RuleViolation.Conflict.class);
        assertThat(jdbc.sql("select action from audit_entry where action like '%asked%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("asked-to-be-rung", "tried-who-asked", "rang-who-asked");
    }

    @Test
    void sixTimesADayAreEnough() {
        garethAsks();
        for (var more = 0; more < 5; more++) {
            requests.takeBack();
            requests.ask();
        }
        requests.takeBack();
        assertThatThrownBy(() -> requests.ask())
                .isInstanceOf(RuleViolation.Refused.class)
                .extracting(e -> ((RuleViolation) e).key())
                .isEqualTo("ring.often");
        jdbc.sql("update ring_request set asked_at = asked_at - interval '25 hours'")
                .update();
        requests.ask();
        assertThat(ofSian()).hasSize(1);
    }

    @Test
    void nobodyMayAskWhereNobodyWouldSeeIt() {
        jdbc.sql("""
                delete from project_staff s using account a where a.id = s.account_id and a.role = 'FACILITATOR'""").update();
        people.participant(People.GARETH);
        assertThat(requests.mine()).isEmpty();
        assertThatThrownBy(() -> requests.ask()).isInstanceOf(RuleViolation.Refused.class);
        people.anyone(Role.PARTICIPANT);
        assertThatThrownBy(() -> requests.ask()).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void itGoesWithTheMan() {
        people.anyone(Role.PARTICIPANT);
        jdbc.sql("""
                with man as (
                    insert into participant (id, version, account_id, first_name)
                    select gen_random_uuid(), 1, id, 'Somebody' from account where display_name = 'Somebody'
                    returning id, account_id)
                insert into ring_request (participant_id, asked_at, ended_at, ended_how, ended_by)
                select id, now(), now(), 'TAKEN_BACK', account_id from man""").update();
        assertThat(jdbc.sql("delete from participant where first_name = 'Somebody'")
                        .update())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from ring_request")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoHasLeftIsNotOnTheList() {
        garethAsks();
        jdbc.sql("update enrolment set stage = 'WITHDRAWN', stage_reason = 'MOVED_AWAY' where participant_id = "
                        + "(select id from participant where reference = 'P001')")
                .update();
        assertThat(ofSian()).isEmpty();
    }
}
