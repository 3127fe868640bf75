package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.SignedIn;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DemoTest
@Import(SurveyFixture.class)
class SurveyApiTest {
    private final MockMvc http;

    @Autowired
    SurveyFixture fixture;

    @Autowired
    People people;

    @Autowired
    MySurveys surveys;

    @Autowired
    Clock clock;

    private String address = "";

    SurveyApiTest(@Autowired WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void garethsLastSurvey() {
        address = "/api/pocket/survey/"
                + fixture.response(People.GARETH, Wave.END).value();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private MockHttpServletRequestBuilder outbox(SignedIn whose, String... bodies) {
        var commands = Arrays.stream(bodies)
                .map(body -> "{\"id\": \"%s\", \"at\": \"%s\", \"body\": %s}"
                        .formatted(UUID.randomUUID(), clock.instant(), body))
                .collect(Collectors.joining(","));
        return post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"account\": \"%s\", \"commands\": [%s]}"
                        .formatted(whose.id().value(), commands));
    }

    private MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(authentication(present()));
    }

    private Authentication present() {
        return Objects.requireNonNull(people.authentication());
    }

    @Test
    void anAnswerAndTheEndAreTakenInOneRequest() throws Exception {
        var gareth = people.participant(People.GARETH);
        http.perform(signedIn(outbox(gareth, "{\"item\": \"s1q7\", \"value\": 5}", "{\"finish\": true}")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].done").value(true))
                .andExpect(jsonPath("$[1].done").value(true));
        people.participant(People.GARETH);
        assertThat(surveys.due()).isEmpty();
    }

    @Test
    void anExplicitNullIsASkip() throws Exception {
        var gareth = people.participant(People.GARETH);
        http.perform(signedIn(outbox(gareth, "{\"item\": \"s1q7\", \"value\": null}")))
                .andExpect(jsonPath("$[0].done").value(true));
        people.participant(People.GARETH);
        assertThat(surveys.find(fixture.response(People.GARETH, Wave.END)).answers())
                .containsEntry("s1q7", null);
    }

    @Test
    void aCommandThatDoesNotFitIsExplainedAndNeverBlocksTheOthers() throws Exception {
        var gareth = people.participant(People.GARETH);
        http.perform(signedIn(outbox(
                        gareth,
                        "{\"item\": \"s1q7\"}",
                        "{\"item\": \"s1q7\", \"value\": \"5\"}",
                        "{\"item\": \"s1q7\", \"value\": 4.5}",
                        "{\"item\": \"s1q7\", \"value\": 9}",
                        "{\"item\": 7, \"value\": 1}",
                        "[]",
                        "null",
                        "{\"item\": \"s1q7\", \"value\": 2}")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[1].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[2].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[3].problem").value("pocket.survey.noAnswer"))
                .andExpect(jsonPath("$[4].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[5].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[6].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[7].done").value(true));
        assertThat(fixture.scores(fixture.response(People.GARETH, Wave.END)))
                .isEqualTo(Map.of("s1", 27, "s2", 21, "s3", 35, "overall", 83));
    }

    @Test
    void anotherMansSurveyIsNotFound() throws Exception {
        var alun = people.participant(People.ALUN);
        http.perform(signedIn(outbox(alun, "{\"item\": \"s1q7\", \"value\": 5}")))
                .andExpect(status().isNotFound());
        people.participant(People.ALUN);
        address = "/api/pocket/survey/" + UUID.randomUUID();
        http.perform(signedIn(outbox(alun, "{\"finish\": true}"))).andExpect(status().isNotFound());
        people.participant(People.ALUN);
        address = "/api/pocket/survey/1";
        http.perform(signedIn(outbox(alun, "{\"finish\": true}"))).andExpect(status().isNotFound());
    }

    @Test
    void staffFindNothingThere() throws Exception {
        var sian = people.sian();
        http.perform(signedIn(outbox(sian, "{\"item\": \"s1q7\", \"value\": 5}")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoIsNotSignedInIsToldSo() throws Exception {
        var gareth = people.participant(People.GARETH);
        people.signOut();
        http.perform(outbox(gareth, "{\"finish\": true}").with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void withoutTheCsrfTokenNothingIsTaken() throws Exception {
        var gareth = people.participant(People.GARETH);
        http.perform(outbox(gareth, "{\"finish\": true}").with(authentication(present())))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatAnotherManTappedOnTheSamePhoneIsNotDoneInHisName() throws Exception {
        var alun = people.participant(People.ALUN);
        people.participant(People.GARETH);
        http.perform(signedIn(outbox(alun, "{\"item\": \"s1q7\", \"value\": 5}")))
                .andExpect(status().isUnprocessableContent());
    }
}
