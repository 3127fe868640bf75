package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.outcome.Outcomes;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a man finishes on his phone is in the figures at the next look, and what he takes back is not. */
@DemoTest
@Import(SurveyFixture.class)
class LiveFiguresTest {
    @Autowired
    MySurveys surveys;

    @Autowired
    Answering answering;

    @Autowired
    Outcomes outcomes;

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

    private int complete() {
        people.ruth();
        return outcomes.read(OutcomeChoice.everything())
                .orElseThrow()
                .sections()
                .getLast()
                .change()
                .n();
    }

    /** Gareth left one question out when he answered on paper. */
    @Test
    void aResponseFinishedOnAPhoneCountsAtTheNextLook() {
        assertThat(complete()).isEqualTo(49);
        people.participant(People.GARETH);
        var id = fixture.response(People.GARETH, Wave.END);
        answering.answer(fixture.key(id), "s1q7", 4, clock.instant());
        answering.finish(fixture.key(id), clock.instant());
        assertThat(complete()).isEqualTo(50);
        people.participant(People.GARETH);
        surveys.takeBack();
        assertThat(complete()).isEqualTo(49);
    }
}
