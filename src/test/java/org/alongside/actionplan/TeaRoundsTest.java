package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.actionplan.TeaRound.Man;
import org.alongside.activity.SessionId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class TeaRoundsTest {
    private static final Instant BEFORE = Instant.parse("2026-01-01T10:00:00Z");

    @Autowired
    TeaRounds rounds;

    @Autowired
    Plans plans;

    @Autowired
    ShownSteps shown;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final StepId gate = new StepId(UUID.randomUUID());
    private final StepId secret = new StepId(UUID.randomUUID());

    @BeforeEach
    void garethAndAlunAreHereAndGarethShowsOneOfHisSteps() {
        jdbc.sql("delete from plan_step_sharing").update();
        people.participant(People.GARETH);
        plans.addStep(gate, null, StepWords.of("Mend the gate"), BEFORE);
        plans.addStep(secret, null, StepWords.of("See the doctor"), BEFORE);
        plans.show(gate, Audience.GROUP, null, true, BEFORE);
        plans.show(secret, Audience.FACILITATOR, null, true, BEFORE);
        for (var man : List.of("P001", "P011")) {
            jdbc.sql("""
                    insert into register_mark (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
                    select :session, demo_id('enrolment ' || :man), 'PRESENT', demo_id('account sian@demo.example'),
                        'FACILITATOR', now(), now()""").param("session", session().value()).param("man", man).update();
        }
        people.sian();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void onlyTheMenWhoAreHereAndOnlyWhatTheyShowToTheGroup() {
        var men = rounds.open(session()).men();
        assertThat(men).extracting(Man::name).containsExactly("Alun", "Gareth");
        assertThat(men.getFirst().steps()).isEmpty();
        assertThat(men.getLast().steps()).extracting(TeaRound.Step::title).containsExactly("Mend the gate");
    }

    @Test
    void aMarkUpdatesTheMansPlanAndHeCanUndoIt() {
        rounds.mark(session(), gate, TeaMark.DONE, Optional.empty());
        assertThat(mine(gate).state()).isEqualTo(StepState.DONE);
        assertThat(mine(gate).tea()).contains(TeaMark.DONE);
        plans.change(new PlanChange.UndoTea(gate.value()), Instant.parse("2026-01-02T10:00:00Z"));
        assertThat(mine(gate).state()).isEqualTo(StepState.TO_DO);
        assertThat(mine(gate).tea()).isEmpty();
        assertThat(count("tea_round_mark")).isZero();
    }

    @Test
    void oneThatIsStuckIsStillToDo() {
        rounds.mark(session(), gate, TeaMark.STUCK, Optional.empty());
        assertThat(mine(gate).state()).isEqualTo(StepState.TO_DO);
        assertThat(mine(gate).tea()).contains(TeaMark.STUCK);
    }

    @Test
    void theSecondWordStandsAndPassAfterAMistakeLeavesThePlanAsItWas() {
        rounds.mark(session(), gate, TeaMark.DONE, Optional.empty());
        rounds.mark(session(), gate, TeaMark.STUCK, Optional.empty());
        assertThat(mine(gate).state()).isEqualTo(StepState.TO_DO);
        people.sian();
        rounds.mark(session(), gate, TeaMark.MOVED_ON, Optional.empty());
        assertThat(mine(gate).state()).isEqualTo(StepState.MOVED_ON);
        people.sian();
        rounds.pass(session(), man(People.GARETH));
        assertThat(mine(gate).state()).isEqualTo(StepState.TO_DO);
        assertThat(count("tea_round_mark")).isZero();
    }

    @Test
    void whatHeChangedHimselfSinceStaysAsHePutIt() {
        rounds.mark(session(), gate, TeaMark.DONE, Optional.empty());
        people.participant(People.GARETH);
        plans.setState(gate, StepState.MOVED_ON, Instant.parse("2100-01-01T10:00:00Z"));
        assertThat(mine(gate).tea()).isEmpty();
        people.sian();
        rounds.pass(session(), man(People.GARETH));
        assertThat(mine(gate).state()).isEqualTo(StepState.MOVED_ON);
    }

    @Test
    void ofAManWhoPassesNothingIsStoredInAnyTable() {
        var before = everyTable();
        rounds.pass(session(), man(People.GARETH));
        rounds.pass(session(), man(People.ALUN));
        assertThat(everyTable()).isEqualTo(before);
    }

    @Test
    void aPeerWhoOfferedIsPickedAndBothReadIt() {
        var alun = people.participant(People.ALUN).id();
        shown.say(gate, Hand.HELP, true);
        people.sian();
        assertThat(rounds.open(session()).men().getLast().steps().getFirst().helpers())
                .extracting(TeaRound.Helper::name)
                .containsExactly("Alun");
        rounds.mark(session(), gate, TeaMark.STUCK, Optional.of(alun));
        assertThat(mine(gate).offers()).singleElement().satisfies(offer -> {
            assertThat(offer.name()).isEqualTo("Alun");
            assertThat(offer.picked()).isTrue();
        });
        people.participant(People.ALUN);
        assertThat(shown.toMe()).singleElement().matches(ShownStep::picked);
        people.sian();
        rounds.pass(session(), man(People.GARETH));
        assertThat(mine(gate).offers()).noneMatch(Plan.Offer::picked);
    }

    @Test
    void whoeverDidNotOfferIsNotPickedAndTheMarkIsNotMadeEither() {
        var rhodri = new AccountId(
                jdbc.sql("select demo_id('account P021')").query(UUID.class).single());
        assertThatThrownBy(() -> rounds.mark(session(), gate, TeaMark.STUCK, Optional.of(rhodri)))
                .hasMessage("tea.gone");
    }

    @Test
    void whatIsNotShownToTheGroupCannotBeMarked() {
        assertThatThrownBy(() -> rounds.mark(session(), secret, TeaMark.DONE, Optional.empty()))
                .isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.GARETH);
        plans.show(gate, Audience.GROUP, null, false, BEFORE.plusSeconds(1));
        people.sian();
        assertThat(rounds.latest(session()).men()).allMatch(man -> man.steps().isEmpty());
        assertThatThrownBy(() -> rounds.mark(session(), gate, TeaMark.DONE, Optional.empty()))
                .isInstanceOf(RuleViolation.NotFound.class);
        var yorkshire = new SessionId(jdbc.sql("select demo_id('session Yorkshire 1Football0')")
                .query(UUID.class)
                .single());
        assertThatThrownBy(() -> rounds.mark(yorkshire, gate, TeaMark.DONE, Optional.empty()))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void nobodyButAFacilitatorOfTheProjectLeadsIt() {
        people.femi();
        assertThatThrownBy(() -> rounds.open(session())).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> rounds.mark(session(), gate, TeaMark.DONE, Optional.empty()))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> rounds.pass(session(), man(People.GARETH))).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> rounds.write(session(), "Hello")).isInstanceOf(RuleViolation.NotFound.class);
        for (Runnable other : List.<Runnable>of(people::ruth, people::alex, () -> people.participant(People.GARETH))) {
            other.run();
            assertThatThrownBy(() -> rounds.open(session())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rounds.latest(session())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theNoteIsForTheGroupAndTheFacilitator() {
        rounds.write(session(), "Two raised beds.\nGood talk.");
        assertThat(rounds.latest(session()).note()).isEqualTo("Two raised beds. Good talk.");
        assertThatThrownBy(() -> rounds.write(session(), "x".repeat(301))).hasMessage("pocket.plan.long");
        people.participant("P021");
        assertThat(rounds.note(session())).isEqualTo("Two raised beds. Good talk.");
        people.participant("P002");
        assertThatThrownBy(() -> rounds.note(session())).isInstanceOf(RuleViolation.NotFound.class);
        people.ruth();
        assertThatThrownBy(() -> rounds.note(session())).isInstanceOf(AccessDeniedException.class);
    }

    private Plan.Step mine(StepId id) {
        people.participant(People.GARETH);
        return plans.mine().steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> everyTable() {
        var all = new TreeMap<String, String>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> all.put(
                        table,
                        jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                        .formatted(table))
                                .query(String.class)
                                .single()));
        return all;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private ParticipantId man(String reference) {
        return new ParticipantId(jdbc.sql("select demo_id('participant ' || :who)")
                .param("who", reference)
                .query(UUID.class)
                .single());
    }

    private SessionId session() {
        return new SessionId(jdbc.sql("select demo_id('session South Wales 1Gardening0')")
                .query(UUID.class)
                .single());
    }
}
