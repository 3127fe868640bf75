package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.PersonName;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.cohort.WalkIns;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One who walked in: put down in one tap, joined later to who he is, with every mark. */
@DemoTest
class WalkInsTest {
    @Autowired
    Registers registers;

    @Autowired
    WalkInList list;

    @Autowired
    WalkIns walkIns;

    @Autowired
    RegisterHistory history;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SomeSessions some;
    private SessionId session;
    private final EnrolmentId walkIn = EnrolmentId.random();

    @BeforeEach
    void aSessionOfSouthWales() {
        some = new SomeSessions(jdbc);
        session = some.session(some.demoCohort("South Wales 1"), Instant.parse("2025-01-07T10:00:00Z"));
        people.sian();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private void mark(EnrolmentId man, Mark mark, Optional<PersonName> name) {
        var at = Instant.now();
        registers.mark(
                session, new Registers.Tap(man, mark, false, new Registers.Made(at, at.toEpochMilli(), 0), name));
    }

    private void walksIn(String name) {
        mark(walkIn, Mark.PRESENT, Optional.of(new PersonName(name)));
    }

    private ParticipantId participant(String reference) {
        return new ParticipantId(jdbc.sql("select id from participant where reference = :r")
                .param("r", reference)
                .query(UUID.class)
                .single());
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private String marks(EnrolmentId man) {
        return jdbc.sql("""
                select coalesce(string_agg(mark, ' '), '') from register_mark where enrolment_id = :e and session_id = :s""")
                .param("e", man.value())
                .param("s", session.value())
                .query(String.class)
                .single();
    }

    @Test
    void oneTapMakesTheManHisPlaceAndHisMark() {
        var before = count("participant");
        walksIn("Merv");
        walksIn("Merv");
        assertThat(count("participant")).isEqualTo(before + 1);
        assertThat(registers.latest(session).men())
                .filteredOn(man -> man.enrolment().equals(walkIn.value()))
                .singleElement()
                .satisfies(man -> assertThat(man.mark()).isEqualTo(Mark.PRESENT));
        assertThat(list.open()).extracting(WalkInList.WalkIn::firstName).contains("Merv");
        list.settle(walkIn);
        assertThat(list.open()).extracting(WalkInList.WalkIn::firstName).doesNotContain("Merv");
    }

    @Test
    void whicheverTapOnHimArrivesFirst() {
        mark(walkIn, Mark.ABSENT, Optional.of(new PersonName("Merv")));
        walksIn("Merv");
        assertThat(count("walk_in where enrolment_id = '" + walkIn.value() + "'"))
                .isOne();
    }

    @Test
    void whoHeCouldBeIsShownAndNothingIsMerged() {
        walksIn("huw");
        assertThat(walkIns.couldBe(walkIn, ""))
                .extracting(WalkIns.Known::fullName)
                .containsExactly("Huw Bevan");
        assertThat(walkIns.couldBe(walkIn, "jenk"))
                .singleElement()
                .satisfies(known -> assertThat(known.cohorts()).isEqualTo("South Wales 2"));
        assertThat(walkIns.couldBe(walkIn, "Hartley")).isEmpty();
    }

    @Test
    void joinedToAManOfAnotherGroupHisPlaceBecomesThatMans() {
        walksIn("Huw");
        var before = count("participant");
        list.join(walkIn, participant("P006"));
        assertThat(count("participant")).isEqualTo(before - 1);
        assertThat(marks(walkIn)).isEqualTo("PRESENT");
        assertThat(jdbc.sql("select participant_id from enrolment where id = :id")
                        .param("id", walkIn.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(participant("P006").value());
        assertThat(list.open()).extracting(WalkInList.WalkIn::id).doesNotContain(walkIn);
    }

    @Test
    void joinedToAManOfThisGroupHisMarksAndTheirHistoryGoToHisPlace() {
        var gareth = some.demoMan(People.GARETH);
        mark(gareth, Mark.ABSENT, Optional.empty());
        walksIn("Gaz");
        list.join(walkIn, participant(People.GARETH));
        assertThat(marks(gareth)).isEqualTo("PRESENT");
        assertThat(count("enrolment where id = '" + walkIn.value() + "'")).isZero();
        assertThat(history.of(session, 0, 10))
                .extracting(change -> change.man() + " " + change.from() + " " + change.to())
                .contains("Gareth P UNMARKED ABSENT", "Gareth P UNMARKED PRESENT", "Gareth P ABSENT PRESENT");
    }

    @Test
    void oneWhoHasSignedInOnAPhoneIsNotJoined() {
        walksIn("Gaz");
        jdbc.sql("""
                insert into audit_entry (at, action, subject, subject_id)
                select now(), 'signed-in', 'account', p.account_id
                from enrolment e join participant p on p.id = e.participant_id where e.id = :e""").param("e", walkIn.value()).update();
        assertThatThrownBy(() -> list.join(walkIn, participant(People.GARETH))).hasMessage("walkIn.join.signedIn");
    }

    @Test
    void aManOfAnotherProjectOrAnotherProjectsFacilitatorIsNotFound() {
        walksIn("Gaz");
        assertThatThrownBy(() -> list.join(walkIn, participant("P002"))).isInstanceOf(RuleViolation.NotFound.class);
        people.femi();
        assertThat(list.open()).isEmpty();
        assertThatThrownBy(() -> list.settle(walkIn)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> list.join(walkIn, participant(People.GARETH)))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void theHistorySaysEverythingAndIsAppendOnly() {
        walksIn("Merv");
        mark(walkIn, Mark.UNMARKED, Optional.empty());
        assertThat(history.of(session, 0, 10))
                .extracting(change -> change.by() + " " + change.from() + " " + change.to() + " " + change.how())
                .containsExactly("Sian PRESENT UNMARKED LATER", "Sian UNMARKED PRESENT LATER");
        assertThatThrownBy(() -> jdbc.sql("update register_mark_change set to_mark = 'ABSENT'")
                        .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void theHistoryIsForTheStaffOfTheProject() {
        people.femi();
        assertThatThrownBy(() -> history.of(session, 0, 10)).isInstanceOf(RuleViolation.NotFound.class);
    }
}
