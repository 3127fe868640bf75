package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.alongside.account.PersonName;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
class EnrolmentsTest {
    private static final PersonName BRYN = new PersonName("Bryn");

    @Autowired
    Enrolments enrolments;

    @Autowired
    PossibleDuplicates duplicates;

    @Autowired
    Cohorts cohorts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private CohortId wales;
    private CohortId yorkshire;

    @BeforeEach
    void asSian() {
        people.sian();
        wales = cohorts.mine("wales 1", 0, 1).getFirst().id();
        yorkshire = cohorts.mine("yorkshire 1", 0, 1).getFirst().id();
    }

    @Test
    void everyStageAndCohortIsKeptWithItsReasonAndWhoChangedIt() {
        var man = enrolments.add(wales, NewMan.named(BRYN).at(Stage.REFERRED));
        enrolments.become(man, Stage.INVITED, Optional.empty());
        enrolments.become(man, Stage.ACTIVE, Optional.empty());
        enrolments.move(man, yorkshire);
        enrolments.become(man, Stage.WITHDRAWN, Optional.of(Leaving.because(LeavingReason.WORK)));
        assertThat(history(man))
                .containsExactly(
                        "South Wales 1 REFERRED -",
                        "South Wales 1 INVITED -",
                        "South Wales 1 ACTIVE -",
                        "Yorkshire 1 ACTIVE -",
                        "Yorkshire 1 WITHDRAWN WORK");
        assertThat(jdbc.sql("select count(*) from enrolment_change where enrolment_id = :id and by = :me")
                        .param("id", man.value())
                        .param("me", people.sian().id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void decliningAndWithdrawingNeedAReasonAndOtherNeedsWords() {
        var man = enrolments.add(wales, NewMan.named(BRYN).at(Stage.INVITED));
        refused("enrolment.reason.needed", () -> enrolments.become(man, Stage.DECLINED, Optional.empty()));
        refused("enrolment.reason.words", () -> Leaving.because(LeavingReason.OTHER));
        refused("enrolment.cannotBecome", () -> enrolments.become(man, Stage.COMPLETED, Optional.empty()));
        enrolments.become(man, Stage.DECLINED, Optional.of(new Leaving(LeavingReason.OTHER, "Looks after his mother")));
        enrolments.become(man, Stage.ACTIVE, Optional.empty());
        assertThat(history(man))
                .containsExactly("South Wales 1 INVITED -", "South Wales 1 DECLINED OTHER", "South Wales 1 ACTIVE -");
    }

    @Test
    void aFullGroupTakesNobodyMore() {
        fill(wales);
        refused("enrolment.full", () -> enrolments.add(wales, BRYN));
    }

    @Test
    void theManAtTheDoorIsInEvenWhenTheGroupIsFullAndOnlyOnce() {
        fill(wales);
        var id = EnrolmentId.random();
        enrolments.walkIn(wales, id, BRYN);
        enrolments.walkIn(wales, id, BRYN);
        assertThat(jdbc.sql("""
                select count(*) from enrolment e join participant p on p.id = e.participant_id
                where e.id = :id and e.stage = 'ACTIVE' and e.beyond_capacity and p.to_complete""").param("id", id.value()).query(Long.class).single())
                .isOne();
        assertThatThrownBy(() -> enrolments.walkIn(yorkshire, id, BRYN)).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void outsideTheAgesOfTheProgrammeHeNeedsAReason() {
        var young = new NewMan(BRYN, "", "", Optional.of(new Age(44)), Optional.empty(), Stage.ACTIVE);
        refused("enrolment.outside.reason", () -> enrolments.add(wales, young));
        enrolments.add(wales, new NewMan(BRYN, "", "", Optional.of(new Age(45)), Optional.empty(), Stage.ACTIVE));
        enrolments.add(
                wales,
                new NewMan(
                        BRYN,
                        "",
                        "",
                        Optional.of(new Age(61)),
                        Optional.of(new OutsideTarget(OutsideReason.NEARLY, "")),
                        Stage.ACTIVE));
        refused("enrolment.age.possible", () -> Age.parse("12"));
        refused("enrolment.age.possible", () -> Age.parse("forty"));
    }

    @Test
    void likeNamesAreShownToWhoeverHasTheProjectAndToNobodyElse() {
        assertThat(duplicates.of(new PersonName("gareth"), "", wales))
                .extracting(PossibleDuplicates.Known::fullName)
                .containsExactly("Gareth Pritchard");
        assertThat(duplicates.of(new PersonName("Gaz"), "pritchard", yorkshire))
                .singleElement()
                .satisfies(known -> assertThat(known.inCohort()).isFalse());
        assertThat(duplicates.of(new PersonName("Gareth"), "Jones", wales)).isEmpty();
        people.femi();
        assertThat(duplicates.of(new PersonName("Gareth"), "", wales)).isEmpty();
    }

    @Test
    void aManWhomOneKnowsMayJoinASecondGroupButNotTheSameOneTwice() {
        var gareth =
                duplicates.of(new PersonName("Gareth"), "", wales).getFirst().id();
        enrolments.addAgain(yorkshire, gareth, NewMan.named(new PersonName("Gareth")));
        refused("enrolment.already", () -> enrolments.addAgain(wales, gareth, NewMan.named(new PersonName("Gareth"))));
    }

    @Test
    void nobodyIsChangedAddedOrMovedByThoseWithoutTheProject() {
        var man = enrolments.add(wales, BRYN);
        var gareth =
                duplicates.of(new PersonName("Gareth"), "", wales).getFirst().id();
        people.femi();
        var london = cohorts.mine("london", 0, 1).getFirst().id();
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> enrolments.add(wales, BRYN),
                () -> enrolments.walkIn(wales, EnrolmentId.random(), BRYN),
                () -> enrolments.become(man, Stage.COMPLETED, Optional.empty()),
                () -> enrolments.move(man, london),
                () -> enrolments.addAgain(london, gareth, NewMan.named(BRYN)))) {
            assertThatThrownBy(act).isInstanceOf(RuleViolation.NotFound.class);
        }
        people.sian();
        assertThatThrownBy(() -> enrolments.move(man, london)).isInstanceOf(RuleViolation.NotFound.class);
    }

    private void fill(CohortId cohort) {
        jdbc.sql("""
                update cohort set capacity = (select count(*) from enrolment where cohort_id = :id) where id = :id""").param("id", cohort.value()).update();
    }

    private List<String> history(EnrolmentId man) {
        return jdbc.sql("""
                select c.name || ' ' || h.stage || ' ' || coalesce(h.stage_reason, '-')
                from enrolment_change h join cohort c on c.id = h.cohort_id where enrolment_id = :id order by number""").param("id", man.value()).query(String.class).list();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
