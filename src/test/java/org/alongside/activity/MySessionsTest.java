package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.CohortId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
class MySessionsTest {
    private static final Instant NOW = Instant.now();

    @Autowired
    MySessions sessions;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SomeSessions some;
    private CohortId cohort;

    @BeforeEach
    void garethHasNothingYet() {
        some = new SomeSessions(jdbc);
        cohort = some.demoCohort("South Wales 1");
        jdbc.sql("delete from session_reply").update();
        jdbc.sql("delete from register_mark").update();
        jdbc.sql("delete from session").update();
        people.participant(People.GARETH);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void theNextSessionIsTheFirstOfHisOwnThatIsNotOverAndNotCancelled() {
        some.session(cohort, NOW.minus(Duration.ofDays(1)));
        some.session(some.demoCohort("Yorkshire 1"), NOW);
        some.cancel(some.session(cohort, NOW.plusSeconds(60)));
        var later = some.session(cohort, NOW.plus(Duration.ofDays(2)));
        var goingOn = some.session(cohort, NOW.minus(Duration.ofHours(1)));
        assertThat(sessions.next(9)).extracting(SessionDetails::id).containsExactly(goingOn, later);
        assertThat(sessions.next(1)).hasSize(1);
    }

    @Test
    void whatIsNotGoingAheadInTheComingWeekIsSaid() {
        var snow = some.session(cohort, NOW.plus(Duration.ofDays(3)));
        some.cancel(snow);
        some.cancel(some.session(cohort, NOW.plus(Duration.ofDays(9))));
        some.cancel(some.session(cohort, NOW.minus(Duration.ofDays(1))));
        some.cancel(some.session(some.demoCohort("Yorkshire 1"), NOW.plus(Duration.ofDays(3))));
        assertThat(sessions.calledOff()).extracting(SessionDetails::id).containsExactly(snow);
    }

    @Test
    void oneWhoHasLeftHasNoSessions() {
        var session = some.session(cohort, NOW);
        some.stage(some.demoMan(People.GARETH), "WITHDRAWN");
        assertThat(sessions.next(9)).isEmpty();
        assertThatThrownBy(() -> sessions.find(session)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> sessions.reply(session, true)).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void heSeesWhoElseIsComingByFirstNameAndWhatHeSaid() {
        var session = some.session(cohort, NOW.plusSeconds(3600));
        people.participant(People.ALUN);
        sessions.reply(session, true);
        people.participant("P021");
        sessions.reply(session, true);
        people.participant("P031");
        sessions.reply(session, false);
        people.participant(People.GARETH);
        assertThat(sessions.replies(session)).isEqualTo(new MySessions.Replies(null, List.of("Alun", "Rhodri")));
        sessions.reply(session, true);
        assertThat(sessions.replies(session).mine()).isTrue();
        sessions.reply(session, false);
        assertThat(sessions.replies(session)).isEqualTo(new MySessions.Replies(false, List.of("Alun", "Rhodri")));
    }

    @Test
    void aManWhoHasLeftIsNoLongerComing() {
        var session = some.session(cohort, NOW.plusSeconds(3600));
        people.participant(People.ALUN);
        sessions.reply(session, true);
        some.stage(some.demoMan(People.ALUN), "WITHDRAWN");
        people.participant(People.GARETH);
        assertThat(sessions.replies(session).othersComing()).isEmpty();
    }

    @Test
    void aSessionOfAnotherCohortDoesNotExistForHim() {
        var session = some.session(some.demoCohort("South Wales 2"), NOW.plusSeconds(3600));
        assertThatThrownBy(() -> sessions.find(session)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> sessions.replies(session)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> sessions.reply(session, true)).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void nobodyRepliesToWhatIsOverOrCancelled() {
        var over = some.session(cohort, NOW.minus(Duration.ofDays(1)));
        var cancelled = some.session(cohort, NOW.plusSeconds(3600));
        some.cancel(cancelled);
        assertThatThrownBy(() -> sessions.reply(over, true)).hasMessage("session.reply.over");
        assertThatThrownBy(() -> sessions.reply(cancelled, true)).hasMessage("session.reply.cancelled");
    }
}
