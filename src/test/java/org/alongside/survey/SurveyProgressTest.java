package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.alongside.survey.SurveyProgress.WaveProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
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
        assertThat(at(Wave.END).notDone()).contains("Gareth Pritchard", "X1").doesNotContain("Alun Parry");
        var before = at(Wave.END).done();
        people.participant(People.GARETH);
        var id = fixture.response(People.GARETH, Wave.END);
        answering.answer(fixture.key(id), "s1q7", 4, clock.instant());
        assertThat(at(Wave.END).notDone()).contains("Gareth Pritchard");
        people.participant(People.GARETH);
        answering.finish(fixture.key(id), clock.instant());
        assertThat(at(Wave.END).notDone()).doesNotContain("Gareth Pritchard");
        assertThat(at(Wave.END).done()).isEqualTo(before + 1);
    }

    @Test
    void aWaveThatIsOverSaysWhoMissedIt() {
        fixture.newMan("X1");
        assertThat(at(Wave.BASELINE).open()).isFalse();
        assertThat(at(Wave.BASELINE).notDone()).containsExactly("X1");
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
}
