package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class RegistersTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SomeSessions some;
    private CohortId cohort;
    private SessionId session;
    private EnrolmentId gareth;
    private EnrolmentId alun;

    @BeforeEach
    void aSessionOfSouthWales() {
        some = new SomeSessions(jdbc);
        cohort = some.demoCohort("South Wales 1");
        session = some.session(cohort, NOW);
        gareth = some.demoMan(People.GARETH);
        alun = some.demoMan(People.ALUN);
        people.sian();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private void tap(EnrolmentId man, Mark mark, Instant at) {
        registers.mark(session, tapped(man, mark, false, at));
    }

    /** By one who has seen nothing that others did. */
    private static Registers.Tap tapped(EnrolmentId man, Mark mark, boolean onlyIfUnmarked, Instant at) {
        var made = new Registers.Made(at, at.toEpochMilli(), 0);
        return new Registers.Tap(man, mark, onlyIfUnmarked, made, Optional.empty());
    }

    private Map<String, Mark> marks() {
        return registers.latest(session).men().stream()
                .collect(Collectors.toMap(Register.Man::name, Register.Man::mark));
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from register_mark where session_id = :s and enrolment_id = :e")
                .param("s", session.value())
                .param("e", gareth.value())
                .query(String.class)
                .single();
    }

    @Test
    void theMenOfTheCohortStandThereUnmarked() {
        assertThat(registers.open(session).men())
                .extracting(Register.Man::name)
                .containsExactly("Alun", "Dai", "Gareth", "Glyn", "Idris", "Rhodri");
        assertThat(marks().values()).containsOnly(Mark.UNMARKED);
    }

    @Test
    void aTapIsKeptWithWhoAndHow() {
        var sian = people.sian();
        tap(gareth, Mark.PRESENT, NOW);
        assertThat(marks()).containsEntry("Gareth", Mark.PRESENT).containsEntry("Alun", Mark.UNMARKED);
        assertThat(column("marked_by")).isEqualTo(sian.id().value().toString());
        assertThat(column("marked_how")).isEqualTo("FACILITATOR");
    }

    @Test
    void sentTwiceIsOneMark() {
        tap(gareth, Mark.PRESENT, NOW);
        tap(gareth, Mark.PRESENT, NOW);
        assertThat(jdbc.sql("select count(*) from register_mark where session_id = :s")
                        .param("s", session.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void anEarlierTapThatArrivesLateChangesNothing() {
        tap(gareth, Mark.ABSENT, NOW);
        tap(gareth, Mark.PRESENT, NOW.minusSeconds(60));
        assertThat(marks()).containsEntry("Gareth", Mark.ABSENT);
    }

    @Test
    void aMarkTakenBackStaysTakenBack() {
        tap(gareth, Mark.PRESENT, NOW.minusSeconds(60));
        tap(gareth, Mark.UNMARKED, NOW);
        tap(gareth, Mark.PRESENT, NOW.minusSeconds(30));
        assertThat(marks()).containsEntry("Gareth", Mark.UNMARKED);
    }

    @Test
    void everyonesHereLeavesAloneWhomSomebodyElseHasMarkedMeanwhile() {
        tap(gareth, Mark.APOLOGIES, NOW.minusSeconds(60));
        registers.mark(session, tapped(gareth, Mark.PRESENT, true, NOW));
        registers.mark(session, tapped(alun, Mark.PRESENT, true, NOW));
        assertThat(marks()).containsEntry("Gareth", Mark.APOLOGIES).containsEntry("Alun", Mark.PRESENT);
    }

    @Test
    void theDatabaseAllowsOneMarkPerSessionAndMan() {
        tap(gareth, Mark.PRESENT, NOW);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into register_mark
                select session_id, enrolment_id, 'ABSENT', marked_by, marked_how, tapped_at, received_at
                from register_mark where session_id = :s""").param("s", session.value()).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("register_mark_is_one_per_session_and_enrolment");
    }

    @Test
    void twoSessionsOnOneDayHaveARegisterEach() {
        var afternoon = some.session(cohort, NOW.plusSeconds(3 * 3600));
        tap(gareth, Mark.PRESENT, NOW);
        assertThat(registers.latest(afternoon).men())
                .extracting(Register.Man::mark)
                .containsOnly(Mark.UNMARKED);
    }

    @Test
    void aManOfAnotherCohortCannotBeMarked() {
        assertThatThrownBy(() -> tap(some.demoMan("P006"), Mark.PRESENT, NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> tap(EnrolmentId.random(), Mark.PRESENT, NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void forAnotherProjectsFacilitatorThereIsNoSuchRegister() {
        people.femi();
        assertThatThrownBy(() -> registers.open(session)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> registers.latest(session)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> tap(gareth, Mark.PRESENT, NOW)).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void participantsAndAdministratorsHaveNoRegisters() {
        people.participant(People.GARETH);
        assertThatThrownBy(() -> registers.open(session)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tap(gareth, Mark.PRESENT, NOW)).isInstanceOf(AccessDeniedException.class);
        people.anyone(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> registers.open(session)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theManagerOfTheProjectMayTakeIt() {
        people.ruth();
        tap(gareth, Mark.PRESENT, NOW);
        assertThat(marks()).containsEntry("Gareth", Mark.PRESENT);
    }

    @Test
    void aCancelledSessionTakesNoMarks() {
        some.cancel(session);
        assertThatThrownBy(() -> tap(gareth, Mark.PRESENT, NOW))
                .isInstanceOf(RuleViolation.Refused.class)
                .hasMessage("pocket.sessionCancelled");
    }

    @Test
    void theFirstMarkSaysThatTheSessionTakesPlace() {
        assertThat(some.status(session)).isEqualTo("PLANNED");
        tap(gareth, Mark.PRESENT, NOW);
        assertThat(some.status(session)).isEqualTo("HELD");
    }

    @Test
    void wordSentDaysBeforeDoesNotMakeItHeld() {
        session = some.session(cohort, NOW.plus(Duration.ofDays(3)));
        tap(gareth, Mark.APOLOGIES, NOW);
        assertThat(some.status(session)).isEqualTo("PLANNED");
    }

    @Test
    void aMarkMadeDaysAfterIsKnownAsLater() {
        session = some.session(cohort, NOW.minus(Duration.ofDays(3)));
        tap(gareth, Mark.PRESENT, NOW);
        assertThat(column("marked_how")).isEqualTo("LATER");
    }

    @Test
    void oneWhoHasLeftIsListedOnlyWhereHeWasMarked() {
        tap(gareth, Mark.PRESENT, NOW);
        some.stage(gareth, "WITHDRAWN");
        some.stage(alun, "WITHDRAWN");
        assertThat(marks()).containsKey("Gareth").doesNotContainKey("Alun");
    }

    @Test
    void oneWhoNeverBeganCannotBeMarked() {
        List.of("WITHDRAWN", "INVITED", "DECLINED").forEach(stage -> some.stage(alun, stage));
        assertThatThrownBy(() -> tap(alun, Mark.PRESENT, NOW)).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void readingAndMarkingStandInTheAuditTrail() {
        var before = jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
        registers.open(session);
        tap(gareth, Mark.PRESENT, NOW);
        assertThat(jdbc.sql("""
                select action || ' ' || subject from audit_entry where subject_id in (:s, :e) and id > :before
                order by id""")
                        .param("s", session.value())
                        .param("e", gareth.value())
                        .param("before", before)
                        .query(String.class)
                        .list())
                .containsExactly("read-register session", "marked-register enrolment");
    }
}
