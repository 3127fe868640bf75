package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.alongside.survey.SurveyProgress.Man;
import org.alongside.survey.SurveyProgress.Standing;
import org.alongside.survey.SurveyProgress.WaveProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
@Import(SurveyFixture.class)
class SurveyProgressTest {
    @Autowired
    SurveyProgress progress;

    @Autowired
    Answering answering;

    @Autowired
    SurveyFixture fixture;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    FollowUpStore followUps;

    @Autowired
    SurveyHelp help;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private WaveProgress at(Wave wave) {
        people.sian();
        return progress.of(fixture.cohort(SurveyFixture.COHORT)).stream()
                .filter(each -> each.wave() == wave)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void garethHasNotDoneItUntilHeFinishes() {
        fixture.newMan("X1");
        assertThat(names(Wave.END, Standing.DUE))
                .contains("Gareth Pritchard", "X1")
                .doesNotContain("Alun Parry");
        var before = names(Wave.END, Standing.DONE).size();
        people.participant(People.GARETH);
        var id = fixture.response(People.GARETH, Wave.END);
        answering.answer(fixture.key(id), "s1q7", 4, clock.instant());
        assertThat(names(Wave.END, Standing.DUE)).contains("Gareth Pritchard");
        people.participant(People.GARETH);
        answering.finish(fixture.key(id), clock.instant());
        assertThat(names(Wave.END, Standing.DUE)).doesNotContain("Gareth Pritchard");
        assertThat(names(Wave.END, Standing.DONE).size()).isEqualTo(before + 1);
    }

    @Test
    void aWaveThatIsOverSaysWhoMissedIt() {
        fixture.newMan("X1");
        enrolledDaysAgo("X1", 60);
        assertThat(names(Wave.BASELINE, Standing.MISSED)).containsExactly("X1");
    }

    @Test
    void whoCameWhenAllWasOverIsNotAskedHowItWasAtTheStart() {
        fixture.newMan("X1");
        assertThat(at(Wave.BASELINE).men()).extracting(Man::name).doesNotContain("X1");
    }

    @Test
    void aWaveThatIsLateSaysWhoCanStillDoIt() {
        fixture.newMan("X1");
        fixture.move(SurveyFixture.COHORT, -20);
        assertThat(names(Wave.END, Standing.LATE)).contains("X1", "Gareth Pritchard");
    }

    @Test
    void followUpsAreForThoseOnlyWhoSaidYes() {
        fixture.move(SurveyFixture.COHORT, -92);
        fixture.newMan("X1");
        people.sian();
        assertThat(progress.of(fixture.cohort(SurveyFixture.COHORT)))
                .extracting(WaveProgress::wave)
                .doesNotContain(Wave.FOLLOW_UP_3M);
        followUps.say(fixture.enrolment("X1"), true, clock.instant());
        assertThat(names(Wave.FOLLOW_UP_3M, Standing.DUE)).containsExactly("X1");
        assertThat(at(Wave.FOLLOW_UP_3M).notAsked()).isPositive();
        followUps.say(fixture.enrolment("X1"), false, clock.instant());
        people.sian();
        assertThat(progress.of(fixture.cohort(SurveyFixture.COHORT)))
                .extracting(WaveProgress::wave)
                .doesNotContain(Wave.FOLLOW_UP_3M);
    }

    @Test
    void whatWasAnsweredOutsideItsWindowCountsAndIsLabelled() {
        jdbc.sql("update response set timing = 'AFTER' where id = :id")
                .param("id", fixture.response(People.ALUN, Wave.END).value())
                .update();
        assertThat(at(Wave.END).men(Standing.DONE))
                .filteredOn(man -> man.timing() == Window.Timing.AFTER)
                .extracting(Man::name)
                .containsExactly("Alun Parry");
    }

    private void enrolledDaysAgo(String reference, int days) {
        jdbc.sql("""
                update enrolment set enrolled_on = current_date - :days
                where participant_id = (select id from participant where reference = :reference)""").param("days", days).param("reference", reference).update();
    }

    private List<String> names(Wave wave, Standing standing) {
        return at(wave).men(standing).stream().map(Man::name).toList();
    }

    @Test
    void wavesToComeAreNotShown() {
        people.sian();
        assertThat(progress.of(fixture.cohort(SurveyFixture.COHORT)))
                .extracting(WaveProgress::wave)
                .containsExactly(Wave.BASELINE, Wave.END);
    }

    @Test
    void otherProjectsAreNotThereAndParticipantsMayNotAsk() {
        people.femi();
        assertThatThrownBy(() -> progress.of(fixture.cohort(SurveyFixture.COHORT)))
                .isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.GARETH);
        assertThatThrownBy(() -> progress.of(fixture.cohort(SurveyFixture.COHORT)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Also what an import left blank: one page must not say that he is done, and another that he is not. */
    @Test
    void whoeverIsDueIsOfferedHelpAndNobodyElse() {
        people.ruth();
        for (var cohort : jdbc.sql("select id from cohort").query(UUID.class).list()) {
            var id = new CohortId(cohort);
            var due = progress.of(id).stream()
                    .flatMap(wave -> Stream.of(Standing.DUE, Standing.LATE)
                            .flatMap(standing -> wave.men(standing).stream())
                            .map(man -> wave.wave() + " " + man.name()))
                    .toList();
            assertThat(help.waiting(id))
                    .extracting(man -> man.wave() + " " + man.name())
                    .containsExactlyInAnyOrderElementsOf(due);
        }
        assertThat(help.waiting(fixture.cohort("North East 1")))
                .extracting(SurveyHelp.Waiting::name)
                .contains("Colin Robson");
    }
}
