package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;

@DemoTest
class MyCheckInTest {
    @Autowired
    CheckIns checkIns;

    @Autowired
    MyCheckIn mine;

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SomeSessions some;
    private SessionId session;
    private EnrolmentId gareth;

    /** Tries are written down in a transaction of their own. */
    @AfterTransaction
    void noTries() {
        jdbc.sql("delete from check_in_try").update();
    }

    @BeforeEach
    void aSessionThatHasBegun() {
        some = new SomeSessions(jdbc);
        jdbc.sql(
                        "update session set status = 'CANCELLED', cancellation_reason = 'Snow' where starts_at > now() - interval '1 day'")
                .update();
        session = some.session(some.demoCohort("South Wales 1"), Instant.now().minusSeconds(600));
        gareth = some.demoMan(People.GARETH);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private String code() {
        people.sian();
        checkIns.open(session);
        return checkIns.show(session).code();
    }

    private void refused(String typed, String why) {
        people.participant(People.GARETH);
        assertThatThrownBy(() -> mine.checkIn(typed))
                .isInstanceOf(RuleViolation.Refused.class)
                .hasMessage(why);
    }

    private String mark() {
        return jdbc.sql("""
                select coalesce(max(mark || ' ' || marked_how), 'none') from register_mark
                where session_id = :s and enrolment_id = :e""")
                .param("s", session.value())
                .param("e", gareth.value())
                .query(String.class)
                .single();
    }

    private void byStaff(Mark mark) {
        people.sian();
        var at = Instant.now();
        var saw = registers.latest(session).men().stream()
                .filter(man -> man.enrolment().equals(gareth.value()))
                .findFirst()
                .orElseThrow()
                .change();
        registers.mark(
                session,
                new Registers.Tap(
                        gareth,
                        mark,
                        false,
                        new Registers.Made(at, at.toEpochMilli(), saw),
                        java.util.Optional.empty()));
    }

    @Test
    void heIsMarkedByHimself() {
        var code = code();
        people.participant(People.GARETH);
        assertThat(mine.isOpen()).isTrue();
        assertThat(mine.checkIn(code.substring(0, 3) + " " + code.substring(3)).id())
                .isEqualTo(session);
        assertThat(mark()).isEqualTo("PRESENT SELF");
    }

    @Test
    void aCodeWorksOnceForHim() {
        var code = code();
        people.participant(People.GARETH);
        mine.checkIn(code);
        byStaff(Mark.UNMARKED);
        refused(code, "checkIn.used");
        assertThat(mark()).isEqualTo("UNMARKED FACILITATOR");
    }

    @Test
    void aCodeOfAMinuteAgoIsDead() {
        code();
        var secret = jdbc.sql("select secret from check_in where session_id = :s")
                .param("s", session.value())
                .query(byte[].class)
                .single();
        refused(new CheckInCode(secret).at(CheckInCode.step(Instant.now()) - 3), "checkIn.wrong");
        assertThat(mark()).isEqualTo("none");
    }

    @Test
    void itEndsWithTheSession() {
        var code = code();
        jdbc.sql("update session set starts_at = :start, ends_at = :end where id = :id")
                .param("start", Times.sql(Instant.now().minus(Duration.ofHours(2))))
                .param("end", Times.sql(Instant.now().minusSeconds(1)))
                .param("id", session.value())
                .update();
        refused(code, "checkIn.wrong");
        people.sian();
        assertThatThrownBy(() -> checkIns.show(session)).hasMessage("checkIn.over");
    }

    @Test
    void withoutAnOpenCheckInNoCodeWorks() {
        people.participant(People.GARETH);
        assertThat(mine.isOpen()).isFalse();
        refused("000000", "checkIn.wrong");
    }

    @Test
    void itIsOnlyForMenOfTheCohort() {
        var code = code();
        people.participant("P002");
        assertThat(mine.isOpen()).isFalse();
        assertThatThrownBy(() -> mine.checkIn(code)).hasMessage("checkIn.wrong");
        people.femi();
        assertThatThrownBy(() -> checkIns.open(session)).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void oneWhoSentWordMayComeAfterAllButAFacilitatorsNotHereStands() {
        byStaff(Mark.APOLOGIES);
        var code = code();
        people.participant(People.GARETH);
        mine.checkIn(code);
        assertThat(mark()).isEqualTo("PRESENT SELF");

        jdbc.sql("delete from check_in_use").update();
        byStaff(Mark.ABSENT);
        refused(code, "checkIn.markedAbsent");
        assertThat(mark()).isEqualTo("ABSENT FACILITATOR");
    }

    @Test
    void aFewWrongTriesAndHeMustWait() {
        var code = code();
        people.participant("P021");
        for (var i = 0; i < CheckInTries.MOST; i++) {
            assertThatThrownBy(() -> mine.checkIn("12345")).hasMessage("checkIn.wrong");
        }
        assertThatThrownBy(() -> mine.checkIn(code)).hasMessage("checkIn.tooMany");
    }
}
