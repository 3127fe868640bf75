package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.account.SignedIn;
import org.alongside.activity.Planning.Line;
import org.alongside.activity.SeriesPlan.Meeting;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.activity.SeriesPlan.Why;
import org.alongside.activity.SeriesRule.End;
import org.alongside.activity.SessionChanges.Which;
import org.alongside.activity.SessionChanges.Wish;
import org.alongside.cohort.CohortId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning and changing sessions in the spring of 2030, far from those of the demo programme. */
@DemoTest
class PlanningTest {
    private static final LocalDate TUESDAY = LocalDate.of(2030, 4, 2);

    @Autowired
    Planning planning;

    @Autowired
    SessionChanges changes;

    @Autowired
    ClosedDays closed;

    @Autowired
    Registers registers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private SomeSessions some;
    private SignedIn sian;
    private CohortId wales;
    private CohortId yorkshire;

    @BeforeEach
    void twoCohorts() {
        some = new SomeSessions(jdbc);
        wales = some.demoCohort("South Wales 1");
        yorkshire = some.demoCohort("Yorkshire 1");
        sian = people.sian();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private Line line(String activity, DayOfWeek weekday, String at, int times) {
        var rule = new SeriesRule(
                weekday, LocalTime.parse(at), Duration.ofHours(2), 1, TUESDAY, new End.Times(times), true);
        return new Line(activity(activity), rule, "", Set.of(sian.id()), false);
    }

    private ActivityId activity(String name) {
        return new ActivityId(jdbc.sql("select id from activity where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private List<SessionId> planned(CohortId cohort) {
        return jdbc
                .sql("select id from session where cohort_id = :cohort and starts_at > '2030-01-01' order by starts_at")
                .param("cohort", cohort.value())
                .query(UUID.class)
                .stream()
                .map(SessionId::new)
                .toList();
    }

    private List<Instant> starts(CohortId cohort) {
        return planned(cohort).stream().map(id -> changes.open(id).startsAt()).toList();
    }

    private Which which(SessionId id, Scope scope) {
        return new Which(id, changes.open(id).version(), scope, false);
    }

    private Wish wish(SessionId id, LocalDate day, String at) {
        var session = changes.open(id);
        return new Wish(day, LocalTime.parse(at), session.lasts(), session.place(), session.leaders(), false);
    }

    private void fourTuesdays() {
        planning.save(wales, List.of(line("Gardening", DayOfWeek.TUESDAY, "10:00", 4)));
    }

    @Test
    void whatWasShownIsWhatIsSaved() {
        var lines = List.of(
                line("Gardening", DayOfWeek.TUESDAY, "10:00", 8), line("Coping course", DayOfWeek.THURSDAY, "14:00", 8));
        var shown = planning.preview(wales, lines).stream()
                .flatMap(preview -> preview.plan().meetings().stream())
                .map(Meeting::startsAt)
                .sorted()
                .toList();
        assertThat(planning.save(wales, lines)).isEqualTo(16);
        assertThat(starts(wales)).isEqualTo(shown);
        assertThat(changes.open(planned(wales).getFirst()).leaders()).containsExactly(sian.id());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'planned-sessions' and subject_id = :cohort")
                        .param("cohort", wales.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void bankHolidaysAndClosedDaysAreLeftOutWithTheirReasonAndMadeUpFor() {
        var project = planning.start(wales).project();
        closed.close(project, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(1), "Roof repairs");
        var plan = planning.preview(wales, List.of(line("Gardening", DayOfWeek.TUESDAY, "10:00", 3)))
                .getFirst()
                .plan();
        assertThat(plan.meetings())
                .extracting(Meeting::day)
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3));
        assertThat(plan.skipped())
                .containsExactly(new Skipped(TUESDAY.plusWeeks(1), Why.CLOSED, "Roof repairs"));
        var mondays = planning.preview(wales, List.of(line("Gardening", DayOfWeek.MONDAY, "10:00", 5)))
                .getFirst()
                .plan();
        assertThat(mondays.skipped())
                .extracting(Skipped::words)
                .containsExactly("Easter Monday", "Early May Bank Holiday");
    }

    @Test
    void aSecondSessionOnADayIsPlannedOnlyIfThatIsAskedFor() {
        fourTuesdays();
        var evening = line("Tea and talk", DayOfWeek.TUESDAY, "18:00", 2);
        assertThat(planning.preview(wales, List.of(evening)).getFirst().plan().skipped())
                .hasSize(4)
                .allSatisfy(day -> assertThat(day.why()).isEqualTo(Why.ANOTHER_SESSION));
        var asked = new Line(evening.activity(), evening.rule(), "", evening.leaders(), true);
        assertThat(planning.preview(wales, List.of(asked)).getFirst().plan().skipped()).isEmpty();
        assertThat(planning.save(wales, List.of(asked))).isEqualTo(2);
    }

    @Test
    void sianCannotBeAtTwoSessionsAtOnceAndItIsSaidWhereSheIs() {
        fourTuesdays();
        var football = line("Football", DayOfWeek.TUESDAY, "11:00", 2);
        var clashes = planning.preview(yorkshire, List.of(football)).getFirst().clashes();
        assertThat(clashes).hasSize(2).allSatisfy(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.FACILITATOR);
            assertThat(clash.who()).isEqualTo("Sian");
            assertThat(clash.activity()).isEqualTo("Gardening");
            assertThat(clash.cohort()).isEqualTo("South Wales 1");
        });
        assertThatThrownBy(() -> planning.save(yorkshire, List.of(football)))
                .isInstanceOf(RuleViolation.Conflict.class)
                .hasMessage("clash.some");
        var withoutHer = new Line(football.activity(), football.rule(), "", Set.of(), false);
        assertThat(planning.save(yorkshire, List.of(withoutHer))).isEqualTo(2);
    }

    @Test
    void thePlaceOfAProjectAndTheGroupItselfCannotBeUsedTwiceEither() {
        fourTuesdays();
        var other = new Line(
                activity("Football"),
                line("Football", DayOfWeek.TUESDAY, "11:00", 1).rule(),
                " valley allotments, MILL lane ",
                Set.of(),
                true);
        assertThat(planning.preview(some.demoCohort("South Wales 2"), List.of(other)).getFirst().clashes())
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.PLACE);
        assertThat(planning.preview(wales, List.of(other)).getFirst().clashes())
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.COHORT);
    }

    @Test
    void twoLinesOfOnePlanThatMeetEachOtherAreSeen() {
        var first = line("Gardening", DayOfWeek.TUESDAY, "10:00", 2);
        var second = new Line(
                activity("Football"), line("Football", DayOfWeek.TUESDAY, "11:00", 2).rule(), "", Set.of(), true);
        assertThat(planning.preview(wales, List.of(first, second)).get(1).clashes()).hasSize(2);
        assertThatThrownBy(() -> planning.save(wales, List.of(first, second))).hasMessage("clash.some");
    }

    @Test
    void othersProjectsAreNotThere() {
        fourTuesdays();
        var id = planned(wales).getFirst();
        var which = which(id, Scope.THIS);
        var gardening = line("Gardening", DayOfWeek.TUESDAY, "10:00", 2);
        people.femi();
        assertThatThrownBy(() -> planning.preview(wales, List.of(gardening))).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> planning.save(wales, List.of(gardening))).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> changes.open(id)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> changes.cancel(which, "Snow")).isInstanceOf(RuleViolation.NotFound.class);
        // Sian leads no session of Femi's projects
        assertThatThrownBy(() -> planning.save(some.demoCohort("London East 1"), List.of(gardening)))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void oneIsMovedAndKeepsItsRegister() {
        fourTuesdays();
        var id = planned(wales).get(1);
        registers.mark(id, SomeSessions.tap(some.demoMan(People.GARETH), Mark.APOLOGIES, Instant.now()));
        changes.move(which(id, Scope.THIS), wish(id, TUESDAY.plusDays(8), "14:30"));
        assertThat(changes.open(id).startsAt()).isEqualTo(Instant.parse("2030-04-10T13:30:00Z"));
        assertThat(registers.latest(id).men()).anyMatch(man -> man.mark() == Mark.APOLOGIES);
        assertThat(starts(wales))
                .containsExactly(
                        Instant.parse("2030-04-02T09:00:00Z"),
                        Instant.parse("2030-04-10T13:30:00Z"),
                        Instant.parse("2030-04-16T09:00:00Z"),
                        Instant.parse("2030-04-23T09:00:00Z"));
        assertThat(sequences(id)).isEqualTo(1);
    }

    private int sequences(SessionId id) {
        return jdbc.sql("select sequence from session where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aSeriesStepsIntoItsOwnFootprints() {
        fourTuesdays();
        var all = planned(wales);
        changes.move(which(all.get(1), Scope.FOLLOWING), wish(all.get(1), TUESDAY.plusWeeks(2), "10:00"));
        assertThat(planned(wales)).isEqualTo(all);
        assertThat(starts(wales))
                .containsExactly(
                        Instant.parse("2030-04-02T09:00:00Z"),
                        Instant.parse("2030-04-16T09:00:00Z"),
                        Instant.parse("2030-04-23T09:00:00Z"),
                        Instant.parse("2030-04-30T09:00:00Z"));
        // from now on they are a series of their own
        assertThat(changes.open(all.get(0)).inSeries()).isZero();
        assertThat(changes.open(all.get(1)).inSeries()).isEqualTo(2);
    }

    @Test
    void allToComeAreMovedAndThoseThatWereHeldAreNot() {
        fourTuesdays();
        var all = planned(wales);
        jdbc.sql("update session set status = 'HELD' where id = :id")
                .param("id", all.getFirst().value())
                .update();
        changes.move(which(all.get(2), Scope.ALL), wish(all.get(2), TUESDAY.plusDays(15), "11:00"));
        assertThat(all.stream().map(id -> changes.open(id).startsAt()))
                .containsExactly(
                        Instant.parse("2030-04-02T09:00:00Z"),
                        Instant.parse("2030-04-10T10:00:00Z"),
                        Instant.parse("2030-04-17T10:00:00Z"),
                        Instant.parse("2030-04-24T10:00:00Z"));
    }

    @Test
    void whatWasMovedAwayFromTheOthersKeepsItsDistanceAndOnlyWhatDiffersChanges() {
        fourTuesdays();
        var all = planned(wales);
        changes.move(which(all.get(1), Scope.THIS), wish(all.get(1), TUESDAY.plusDays(8), "15:00"));
        changes.move(which(all.get(0), Scope.ALL), wish(all.get(0), TUESDAY.plusDays(1), "10:00"));
        assertThat(all.stream().map(id -> changes.open(id).startsAt()))
                .containsExactly(
                        Instant.parse("2030-04-03T09:00:00Z"),
                        Instant.parse("2030-04-11T14:00:00Z"),
                        Instant.parse("2030-04-17T09:00:00Z"),
                        Instant.parse("2030-04-24T09:00:00Z"));
    }

    @Test
    void aMoveOntoAClosedDayIsMadeOnlyIfThatIsMeant() {
        fourTuesdays();
        var id = planned(wales).getFirst();
        var easterMonday = LocalDate.of(2030, 4, 22);
        assertThatThrownBy(() -> changes.move(which(id, Scope.THIS), wish(id, easterMonday, "10:00")))
                .hasMessage("move.closed");
        var meant = new Wish(easterMonday, LocalTime.of(10, 0), Duration.ofHours(2), "", Set.of(sian.id()), true);
        changes.move(which(id, Scope.THIS), meant);
        assertThat(changes.open(id).day()).isEqualTo(easterMonday);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        fourTuesdays();
        var id = planned(wales).getFirst();
        var seen = which(id, Scope.THIS);
        changes.cancel(which(id, Scope.THIS), "Snow");
        assertThatThrownBy(() -> changes.move(seen, wish(id, TUESDAY.plusDays(1), "10:00")))
                .isInstanceOf(RuleViolation.Conflict.class)
                .hasMessage("session.changedMeanwhile");
    }

    @Test
    void cancelledWithAReasonAndBroughtBackUnlessItsTimeIsTaken() {
        fourTuesdays();
        var all = planned(wales);
        assertThatThrownBy(() -> changes.cancel(which(all.get(1), Scope.THIS), " ")).hasMessage("cancel.reason.missing");
        changes.cancel(which(all.get(1), Scope.FOLLOWING), "Snow");
        assertThat(all.stream().map(id -> changes.open(id).status()))
                .containsExactly(
                        SessionStatus.PLANNED, SessionStatus.CANCELLED, SessionStatus.CANCELLED, SessionStatus.CANCELLED);
        var nextTuesday = new SeriesRule(
                DayOfWeek.TUESDAY,
                LocalTime.of(10, 0),
                Duration.ofHours(2),
                1,
                TUESDAY.plusWeeks(1),
                new End.Times(1),
                false);
        planning.save(yorkshire, List.of(new Line(activity("Football"), nextTuesday, "", Set.of(sian.id()), false)));
        assertThatThrownBy(() -> changes.bringBack(which(all.get(1), Scope.THIS))).hasMessage("clash.some");
        assertThat(changes.inTheWayOf(which(all.get(1), Scope.THIS)))
                .extracting(Clash::activity)
                .containsExactly("Football");
        changes.bringBack(which(all.get(3), Scope.THIS));
        assertThat(changes.open(all.get(3)).status()).isEqualTo(SessionStatus.PLANNED);
        assertThat(sequences(all.get(3))).isEqualTo(2);
    }

    @Test
    void oneAtWhichSomebodyWasIsNotCancelled() {
        fourTuesdays();
        var id = planned(wales).getFirst();
        registers.mark(id, SomeSessions.tap(some.demoMan(People.GARETH), Mark.PRESENT, Instant.now()));
        assertThatThrownBy(() -> changes.cancel(which(id, Scope.THIS), "Snow")).hasMessage("cancel.held");
    }

    @Test
    void theDatabaseItselfRefusesTheSecondSessionOfACohort() {
        some.session(wales, Instant.parse("2030-06-04T09:00:00Z"));
        assertThatThrownBy(() -> some.session(wales, Instant.parse("2030-06-04T10:59:00Z")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("session_of_a_cohort_is_one_at_a_time");
    }

    @Test
    void theDatabaseItselfRefusesTheSecondSessionAtAPlaceAlsoWhenItIsTheVenue() {
        some.session(wales, Instant.parse("2030-06-04T09:00:00Z"));
        jdbc.sql("update session set place = '' where cohort_id = :cohort and starts_at > '2030-01-01'")
                .param("cohort", wales.value())
                .update();
        var other = some.session(some.demoCohort("South Wales 2"), Instant.parse("2030-06-04T11:00:00Z"));
        assertThatThrownBy(() -> jdbc.sql("""
                                update session set place = 'Valley Allotments, Mill Lane ', starts_at = '2030-06-04T10:30:00Z'
                                where id = :id""").param("id", other.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("session_at_a_place_is_one_at_a_time");
    }

    @Test
    void theDatabaseItselfRefusesAFacilitatorAtTwoSessionsAlsoWhenOneIsMoved() {
        fourTuesdays();
        var football = some.session(yorkshire, Instant.parse("2030-04-02T13:00:00Z"));
        jdbc.sql("""
                insert into session_facilitator (session_id, account_id, starts_at, ends_at, status)
                select id, :sian, starts_at, ends_at, status from session where id = :id""")
                .param("sian", sian.id().value())
                .param("id", football.value())
                .update();
        assertThatThrownBy(() -> jdbc.sql("""
                                update session set starts_at = '2030-04-02T10:00:00Z', ends_at = '2030-04-02T12:00:00Z'
                                where id = :id""").param("id", football.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("session_facilitator_is_at_one_session_at_a_time");
    }

    @Test
    void cancelledOnesAndThoseOfAnOldRegisterOccupyNothing() {
        some.cancel(some.session(wales, Instant.parse("2030-06-04T09:00:00Z")));
        some.session(wales, Instant.parse("2030-06-04T09:00:00Z"));
        assertThat(jdbc.sql("""
                        insert into session (id, version, cohort_id, activity_id, starts_at, ends_at, status, day_only)
                        select gen_random_uuid(), 1, :cohort, a.id, '2030-06-04T09:00:00Z', '2030-06-04T10:00:00Z', 'HELD', true
                        from activity a limit 2""").param("cohort", wales.value()).update())
                .isEqualTo(2);
    }

    @Test
    void aClosureEndsAfterItStartsAndSaysWhy() {
        var project = planning.start(wales).project();
        assertThatThrownBy(() -> closed.close(project, TUESDAY, TUESDAY.minusDays(1), "Easter")).hasMessage("closed.order");
        assertThatThrownBy(() -> closed.close(project, TUESDAY, TUESDAY, " ")).hasMessage("closed.reason.missing");
        fourTuesdays();
        closed.close(project, TUESDAY, TUESDAY.plusDays(7), "Easter");
        assertThat(closed.standing(project)).hasSize(2);
    }
}
