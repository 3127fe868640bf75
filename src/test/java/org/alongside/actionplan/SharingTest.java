package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who sees a step: nobody, unless its owner shows it, and then those alone, for as long as he does. */
@DemoTest
class SharingTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    /** Rhodri, of the same cohort as Gareth and Alun. */
    private static final String RHODRI = "P021";
    /** Neil, of another cohort. */
    private static final String NEIL = "P002";

    @Autowired
    Plans plans;

    @Autowired
    ShownSteps shown;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final StepId step = new StepId(UUID.randomUUID());

    @BeforeEach
    void garethHasAStepAndNobodyShowsAnything() {
        jdbc.sql("delete from plan_step_sharing").update();
        people.participant(People.GARETH);
        plans.addStep(step, null, StepWords.of("Mend the gate"), NOW);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void aStepIsPrivateUntilItIsShown() {
        assertThat(seenBy(People.ALUN, RHODRI, NEIL)).isEmpty();
        assertThat(seenBySian()).isEmpty();
    }

    @Test
    void oneManSeesWhatIsShownToHimAndNobodyElseDoes() {
        show(Audience.PEER, People.ALUN, true, 1);
        assertThat(seenBy(People.ALUN)).containsExactly("Gareth: Mend the gate");
        assertThat(seenBy(People.GARETH, RHODRI, NEIL)).isEmpty();
        assertThat(seenBySian()).isEmpty();
        show(Audience.PEER, People.ALUN, false, 2);
        assertThat(seenBy(People.ALUN)).isEmpty();
    }

    @Test
    void theGroupSeesWhatIsShownToItAndNoOtherGroupNorTheFacilitator() {
        show(Audience.GROUP, null, true, 1);
        assertThat(seenBy(People.ALUN)).hasSize(1);
        assertThat(seenBy(RHODRI)).hasSize(1);
        assertThat(seenBy(NEIL)).isEmpty();
        assertThat(seenBySian()).isEmpty();
    }

    @Test
    void theFacilitatorSeesWhatIsShownToHimAndNeverAManagerOrAnAdministrator() {
        show(Audience.FACILITATOR, null, true, 1);
        assertThat(seenBySian()).containsExactly("Gareth: Mend the gate");
        assertThat(seenBy(People.ALUN)).isEmpty();
        people.femi();
        assertThatThrownBy(() -> shown.toFacilitator(cohort(), List.of())).isInstanceOf(RuleViolation.NotFound.class);
        for (Runnable staff : List.<Runnable>of(people::ruth, people::alex)) {
            staff.run();
            assertThatThrownBy(() -> shown.toFacilitator(cohort(), List.of()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(shown::toMe).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> shown.say(step, Hand.HELP, true)).isInstanceOf(AccessDeniedException.class);
        }
        people.sian();
        assertThatThrownBy(shown::toMe).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thatTheFacilitatorReadItIsWrittenDownOnceForEachOpeningOfThePage() {
        people.sian();
        assertThat(shown.toFacilitator(cohort(), List.of())).isEmpty();
        assertThat(readings()).isZero();
        show(Audience.FACILITATOR, null, true, 1);
        people.sian();
        for (var opening = 1; opening <= 2; opening++) {
            var open = shown.toFacilitator(cohort(), List.of());
            for (var refresh = 0; refresh < 3; refresh++) {
                open = shown.toFacilitator(cohort(), open);
            }
            assertThat(readings()).isEqualTo(opening);
        }
    }

    private long readings() {
        return jdbc.sql("select count(*) from audit_entry where action = 'read-shown-steps'")
                .query(Long.class)
                .single();
    }

    @Test
    void eachIsTakenBackByItself() {
        show(Audience.GROUP, null, true, 1);
        show(Audience.FACILITATOR, null, true, 2);
        show(Audience.GROUP, null, false, 3);
        assertThat(seenBy(People.ALUN)).isEmpty();
        assertThat(seenBySian()).hasSize(1);
        show(Audience.FACILITATOR, null, false, 4);
        assertThat(seenBySian()).isEmpty();
    }

    @Test
    void whatArrivesLateDoesNotShowAgainWhatHeTookBack() {
        show(Audience.GROUP, null, false, 5);
        show(Audience.GROUP, null, true, 4);
        assertThat(seenBy(People.ALUN)).isEmpty();
        show(Audience.GROUP, null, true, 5);
        assertThat(seenBy(People.ALUN))
                .as("of two at the same moment, the one that hides")
                .isEmpty();
        show(Audience.GROUP, null, true, 6);
        assertThat(seenBy(People.ALUN)).hasSize(1);
    }

    @Test
    void whoeverLeavesTakesItBackAndSeesNothingAnyMoreAlsoIfHeComesBack() {
        show(Audience.GROUP, null, true, 1);
        show(Audience.PEER, People.ALUN, true, 2);
        stage(People.ALUN, "WITHDRAWN");
        assertThat(seenBy(People.ALUN)).isEmpty();
        assertThat(seenBy(RHODRI)).hasSize(1);
        stage(People.ALUN, "ACTIVE");
        show(Audience.GROUP, null, false, 3);
        assertThat(seenBy(People.ALUN))
                .as("what was shown to him alone ended when he left")
                .isEmpty();

        show(Audience.GROUP, null, true, 4);
        stage(People.GARETH, "WITHDRAWN");
        assertThat(seenBy(People.ALUN)).isEmpty();
        stage(People.GARETH, "ACTIVE");
        assertThat(seenBy(People.ALUN)).isEmpty();
    }

    @Test
    void whatHeLetsGoIsSeenByNobody() {
        show(Audience.GROUP, null, true, 1);
        people.participant(People.GARETH);
        plans.setState(step, StepState.DROPPED, NOW.plusSeconds(2));
        assertThat(seenBy(People.ALUN)).isEmpty();
    }

    @Test
    void aManOfAnotherCohortCannotBeShownAnything() {
        assertThatThrownBy(() -> show(Audience.PEER, NEIL, true, 1)).hasMessage("pocket.plan.nobodyThere");
        assertThatThrownBy(() -> show(Audience.PEER, People.GARETH, true, 1)).hasMessage("pocket.plan.nobodyThere");
        assertThatThrownBy(() -> show(Audience.PEER, null, true, 1)).hasMessage("pocket.doesNotFit");
        assertThatThrownBy(() -> show(Audience.GROUP, People.ALUN, true, 1)).hasMessage("pocket.doesNotFit");
        people.participant(People.ALUN);
        assertThatThrownBy(() -> plans.show(step, Audience.GROUP, null, true, NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> plans.show(step, Audience.GROUP, null, false, NOW))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void whoeverSeesItOffersAHandOrSaysWellDoneAndTheOwnerReadsItWhileHeShowsIt() {
        show(Audience.GROUP, null, true, 1);
        people.participant(People.ALUN);
        shown.say(step, Hand.HELP, true);
        shown.say(step, Hand.HELP, true);
        shown.say(step, Hand.WELL_DONE, true);
        assertThat(offers()).containsExactlyInAnyOrder("Alun HELP", "Alun WELL_DONE");
        people.participant(People.ALUN);
        assertThat(shown.toMe()).singleElement().extracting(ShownStep::mine).isEqualTo(java.util.Set.of(Hand.values()));
        shown.say(step, Hand.HELP, false);
        assertThat(offers()).containsExactly("Alun WELL_DONE");
        show(Audience.GROUP, null, false, 2);
        assertThat(offers()).isEmpty();
    }

    @Test
    void whoeverDoesNotSeeItCanSayNothingAboutIt() {
        for (var other : List.of(People.GARETH, People.ALUN, NEIL)) {
            people.participant(other);
            assertThatThrownBy(() -> shown.say(step, Hand.HELP, true)).isInstanceOf(RuleViolation.NotFound.class);
        }
        people.sian();
        assertThatThrownBy(() -> shown.say(step, Hand.HELP, true)).isInstanceOf(RuleViolation.NotFound.class);
    }

    private void show(Audience to, @Nullable String peer, boolean shows, int second) {
        people.participant(People.GARETH);
        plans.show(step, to, peer == null ? null : man(peer), shows, NOW.plusSeconds(second));
    }

    private List<String> seenBy(String... references) {
        return List.of(references).stream()
                .flatMap(reference -> {
                    people.participant(reference);
                    return shown.toMe().stream();
                })
                .map(SharingTest::words)
                .toList();
    }

    private List<String> seenBySian() {
        people.sian();
        return shown.toFacilitator(cohort(), List.of()).stream()
                .map(SharingTest::words)
                .toList();
    }

    private static String words(ShownStep step) {
        return step.owner() + ": " + step.words().title().value();
    }

    private List<String> offers() {
        people.participant(People.GARETH);
        return plans.mine().steps().stream()
                .filter(mine -> mine.id().equals(step))
                .flatMap(mine -> mine.offers().stream())
                .map(offer -> offer.name() + " " + offer.hand())
                .toList();
    }

    private ParticipantId man(String reference) {
        return new ParticipantId(id("participant " + reference));
    }

    private CohortId cohort() {
        return new CohortId(id("cohort South Wales 1"));
    }

    private UUID id(String words) {
        return jdbc.sql("select demo_id(:words)")
                .param("words", words)
                .query(UUID.class)
                .single();
    }

    private void stage(String reference, String stage) {
        jdbc.sql("""
                update enrolment set stage = :stage, stage_reason = 'WORK'
                where participant_id = demo_id('participant ' || :who)""").param("stage", stage).param("who", reference).update();
    }
}
