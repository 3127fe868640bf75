package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
@Import(SurveyFixture.class)
class AnsweringTest {
    @Autowired
    MySurveys surveys;

    @Autowired
    Answering answering;

    @Autowired
    SurveyFixture fixture;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private Instant now() {
        return clock.instant();
    }

    /** The new man’s survey at the end, begun. */
    private ResponseId begun() {
        fixture.newMan("X1");
        var due = surveys.due().getFirst();
        return surveys.start(due.enrolment(), due.wave());
    }

    private void answerAll(ResponseId id, int value) {
        fixture.page(id)
                .instrument()
                .items()
                .forEach(item -> answering.answer(fixture.key(id), item.id(), value, now()));
    }

    @Test
    void garethIsAskedTheOneQuestionThatTheImportLeftBlankAndThenCounts() {
        assertThat(fixture.completePairs()).isEqualTo(Map.of("s1", 53L, "s2", 53L, "s3", 53L, "overall", 49L));
        people.participant(People.GARETH);
        assertThat(surveys.due()).singleElement().satisfies(due -> {
            assertThat(due.wave()).isEqualTo(Wave.END);
            assertThat(due.left()).isOne();
            assertThat(due.begun()).isTrue();
            assertThat(surveys.start(due.enrolment(), due.wave())).isEqualTo(fixture.response(People.GARETH, Wave.END));
        });
        var id = fixture.response(People.GARETH, Wave.END);
        assertThat(fixture.page(id).answers()).hasSize(22).doesNotContainKey("s1q7");
        answering.answer(fixture.key(id), "s1q7", 4, now());
        answering.finish(fixture.key(id), now());
        assertThat(surveys.due()).isEmpty();
        assertThat(fixture.scores(id)).containsEntry("s1", 3 + 5 + 5 + 4 + 4 + 4 + 4);
        assertThat(fixture.completePairs()).isEqualTo(Map.of("s1", 54L, "s2", 53L, "s3", 53L, "overall", 50L));
    }

    @Test
    void readingMakesNoResponse() {
        fixture.newMan("X1");
        var before = count();
        assertThat(surveys.due()).singleElement().satisfies(due -> {
            assertThat(due.begun()).isFalse();
            assertThat(due.left()).isEqualTo(23);
        });
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void startingTwiceBeginsOneResponse() {
        var id = begun();
        var due = surveys.due().getFirst();
        assertThat(surveys.start(due.enrolment(), due.wave())).isEqualTo(id);
    }

    @Test
    void eachAnswerMakesTheScoresAnewAndASkipTakesItsOwn() {
        var id = begun();
        answerAll(id, 2);
        assertThat(fixture.scores(id)).isEqualTo(Map.of("s1", 14, "s2", 16, "s3", 16, "overall", 46));
        answering.answer(fixture.key(id), "s2q1", 5, now());
        assertThat(fixture.scores(id)).isEqualTo(Map.of("s1", 14, "s2", 19, "s3", 16, "overall", 49));
        answering.answer(fixture.key(id), "s2q1", null, now());
        assertThat(fixture.scores(id)).isEqualTo(Map.of("s1", 14, "s3", 16));
        assertThat(fixture.page(id).answers()).hasSize(23).containsEntry("s2q1", null);
    }

    @Test
    void aSurveyIsFinishedOnlyWhenEveryQuestionIsAnsweredOrSkipped() {
        var id = begun();
        assertThatThrownBy(() -> answering.finish(fixture.key(id), now())).hasMessage("pocket.survey.unanswered");
        answerAll(id, 3);
        answering.answer(fixture.key(id), "s1q1", null, now());
        assertThat(surveys.due())
                .singleElement()
                .satisfies(due -> assertThat(due.left()).isZero());
        answering.finish(fixture.key(id), now());
        assertThat(surveys.due()).isEmpty();
        assertThat(fixture.page(id).finished()).isTrue();
    }

    @Test
    void finishingTwiceChangesNothing() {
        var id = begun();
        answerAll(id, 3);
        answering.finish(fixture.key(id), now());
        var finished = finishedAt(id);
        answering.finish(fixture.key(id), now().plusSeconds(60));
        assertThat(finishedAt(id)).isEqualTo(finished);
    }

    @Test
    void ofTwoTapsTheLaterOneStandsWhicheverArrivesFirst() {
        var id = begun();
        var tap = now();
        answering.answer(fixture.key(id), "s1q1", 5, tap);
        answering.answer(fixture.key(id), "s1q1", 1, tap.minusSeconds(10));
        assertThat(fixture.page(id).answers()).containsEntry("s1q1", 5);
        answering.answer(fixture.key(id), "s1q1", 2, tap.plusSeconds(1));
        assertThat(fixture.page(id).answers()).containsEntry("s1q1", 2);
    }

    @Test
    void aFinishedSurveyTakesNoAnswerTappedLaterButOneTappedBefore() {
        var id = begun();
        answerAll(id, 3);
        answering.finish(fixture.key(id), now().plusSeconds(20));
        assertThatThrownBy(() -> answering.answer(fixture.key(id), "s1q1", 5, now().plusSeconds(60)))
                .isInstanceOf(RuleViolation.Refused.class)
                .hasMessage("pocket.survey.finished");
        answering.answer(fixture.key(id), "s1q1", 4, now().plusSeconds(10));
        assertThat(fixture.scores(id)).containsEntry("s1", 22);
    }

    @Test
    void whatHasNoBlankIsClosedThoughItWasImported() {
        people.participant(People.GARETH);
        var id = fixture.response(People.GARETH, Wave.BASELINE);
        assertThatThrownBy(() -> answering.answer(fixture.key(id), "s1q1", 5, now()))
                .isInstanceOf(RuleViolation.Refused.class);
    }

    @Test
    void aReopenedImportGoesOnCountingUntilItIsFinishedAgain() {
        // Neil’s import left three questions blank
        people.participant("P002");
        var id = fixture.response("P002", Wave.END);
        assertThat(surveys.due())
                .singleElement()
                .satisfies(due -> assertThat(due.left()).isEqualTo(3));
        answering.answer(fixture.key(id), "s1q4", 3, now());
        assertThat(fixture.completePairs()).containsEntry("s2", 53L);
        answering.answer(fixture.key(id), "s1q6", 3, now());
        answering.answer(fixture.key(id), "s1q7", 3, now());
        // he goes back and thinks again
        answering.answer(fixture.key(id), "s1q4", 5, now());
        assertThat(surveys.due()).hasSize(1);
        answering.finish(fixture.key(id), now());
        assertThat(surveys.due()).isEmpty();
        assertThatThrownBy(() -> answering.answer(fixture.key(id), "s1q4", 1, now().plusSeconds(1)))
                .isInstanceOf(RuleViolation.Refused.class);
    }

    @Test
    void anotherMansResponseIsNotThere() {
        var gareths = fixture.response(People.GARETH, Wave.END);
        people.participant(People.ALUN);
        assertThatThrownBy(() -> fixture.page(gareths)).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> answering.answer(fixture.key(gareths), "s1q7", 4, now()))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> answering.finish(fixture.key(gareths), now()))
                .isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.GARETH);
        var enrolment = surveys.due().getFirst().enrolment();
        people.participant(People.ALUN);
        assertThatThrownBy(() -> surveys.start(enrolment, Wave.END)).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void onlyAnswersOfTheScaleToQuestionsOfTheInstrumentAreTaken() {
        var id = begun();
        for (var value : new int[] {0, 6, -1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> answering.answer(fixture.key(id), "s1q1", value, now()))
                    .hasMessage("pocket.survey.noAnswer");
        }
        assertThatThrownBy(() -> answering.answer(fixture.key(id), "s9q9", 1, now()))
                .hasMessage("pocket.survey.noQuestion");
        assertThatThrownBy(() -> answering.answer(fixture.key(id), "overall", 1, now()))
                .hasMessage("pocket.survey.noQuestion");
    }

    @Test
    void aWaveThatIsOverIsNotBegunAndImportedBlanksAreNotAskedAnyMore() {
        people.participant(People.GARETH);
        var due = surveys.due().getFirst();
        fixture.move(SurveyFixture.COHORT, -60);
        assertThat(surveys.due()).isEmpty();
        var gareths = fixture.response(People.GARETH, Wave.END);
        assertThatThrownBy(() -> answering.answer(fixture.key(gareths), "s1q7", 4, now()))
                .hasMessage("pocket.survey.closed");
        assertThat(surveys.start(due.enrolment(), Wave.END)).isEqualTo(gareths);
        assertThatThrownBy(() -> surveys.start(due.enrolment(), Wave.FOLLOW_UP_12M))
                .hasMessage("survey.closed");
    }

    @Test
    void whatWasBegunInTimeIsKeptWhenItArrivesLate() {
        var id = begun();
        fixture.move(SurveyFixture.COHORT, -60);
        answering.answer(fixture.key(id), "s1q1", 4, now());
        assertThat(fixture.page(id).answers()).containsEntry("s1q1", 4);
    }

    @Test
    void aManWhoComesBeforeTheGroupDoesIsAskedTheBaselineFirst() {
        fixture.newMan("X1");
        fixture.move(SurveyFixture.COHORT, 60);
        assertThat(surveys.due()).extracting(MySurveys.DueSurvey::wave).containsExactly(Wave.BASELINE);
    }

    @Test
    void aManWhoWithdrewIsAskedNothing() {
        fixture.newMan("X1");
        jdbc.sql("""
                update enrolment set stage = 'WITHDRAWN', stage_reason = 'MOVED_AWAY' where participant_id =
                    (select id from participant where reference = 'X1')""").update();
        assertThat(surveys.due()).isEmpty();
    }

    @Test
    void theDatabaseKeepsOneResponsePerManInstrumentAndWave() {
        var id = begun();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, answers,
                            scores)
                        select enrolment_id, participant_id, instrument_id, wave, mode, started_at, answers, scores
                        from response where id = :id""").param("id", id.value()).update())
                .hasMessageContaining("response_is_one_per_man_instrument_and_wave");
    }

    @Test
    void theDatabaseRefusesAResponseWithMoreOrFewerAnswersThanQuestions() {
        var id = begun();
        assertThatThrownBy(() -> jdbc.sql("update response set answers = answers || 3 where id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("stays one to the same questionnaire");
    }

    @Test
    void theDatabaseRefusesAnotherMansEnrolment() {
        var id = begun();
        assertThatThrownBy(() -> jdbc.sql("""
                        update response set enrolment_id = demo_id('enrolment P001') where id = :id""").param("id", id.value()).update())
                .hasMessageContaining("response_is_of_an_enrolled_man");
    }

    @Test
    void staffCannotReadOrAnswerAnything() {
        var id = fixture.response(People.GARETH, Wave.END);
        people.sian();
        assertThatThrownBy(() -> fixture.page(id)).isInstanceOf(AccessDeniedException.class);
        people.ruth();
        assertThatThrownBy(() -> fixture.page(id)).isInstanceOf(AccessDeniedException.class);
        people.alex();
        assertThatThrownBy(() -> fixture.page(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void beginningAndFinishingStandInTheAuditTrailWithoutAnswers() {
        var id = begun();
        answerAll(id, 3);
        answering.finish(fixture.key(id), now());
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("started-survey", "consented-to-survey", "finished-survey");
    }

    private long count() {
        return jdbc.sql("select count(*) from response").query(Long.class).single();
    }

    private Instant finishedAt(ResponseId id) {
        return jdbc.sql("select finished_at from response where id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
