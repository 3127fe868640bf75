package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
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
    private String pass = "";

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
                .cookie(new Cookie(SurveyApi.COOKIE, pass))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"account\": \"%s\", \"commands\": [%s]}"
                        .formatted(whose.id().value(), commands));
    }

    /** Gareth opened it on his phone and said yes. */
    private SignedIn gareth() {
        var gareth = people.participant(People.GARETH);
        pass = fixture.key(fixture.response(People.GARETH, Wave.END)).pass();
        return gareth;
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request) {
        return request.with(csrf());
    }

    @Test
    void anAnswerAndTheEndAreTakenInOneRequest() throws Exception {
        var gareth = gareth();
        http.perform(sent(outbox(gareth, "{\"item\": \"s1q7\", \"value\": 5}", "{\"finish\": true}")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].done").value(true))
                .andExpect(jsonPath("$[1].done").value(true));
        people.participant(People.GARETH);
        assertThat(surveys.due()).isEmpty();
    }

    @Test
    void anExplicitNullIsASkip() throws Exception {
        var gareth = gareth();
        http.perform(sent(outbox(gareth, "{\"item\": \"s1q7\", \"value\": null}")))
                .andExpect(jsonPath("$[0].done").value(true));
        people.participant(People.GARETH);
        assertThat(fixture.page(fixture.response(People.GARETH, Wave.END)).answers())
                .containsEntry("s1q7", null);
    }

    @Test
    void aCommandThatDoesNotFitIsExplainedAndNeverBlocksTheOthers() throws Exception {
        var gareth = gareth();
        http.perform(sent(outbox(
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
    void aPassOpensOneResponseAndNoOther() throws Exception {
        var gareth = gareth();
        address = "/api/pocket/survey/"
                + fixture.response(People.GARETH, Wave.BASELINE).value();
        http.perform(sent(outbox(gareth, "{\"item\": \"s1q7\", \"value\": 5}"))).andExpect(status().isUnauthorized());
        address =
                "/api/pocket/survey/" + fixture.response(People.ALUN, Wave.END).value();
        http.perform(sent(outbox(gareth, "{\"finish\": true}"))).andExpect(status().isUnauthorized());
        address = "/api/pocket/survey/1";
        http.perform(sent(outbox(gareth, "{\"finish\": true}"))).andExpect(status().isNotFound());
    }

    @Test
    void withoutAPassNothingIsTakenThoughHeIsSignedIn() throws Exception {
        var gareth = people.participant(People.GARETH);
        http.perform(sent(outbox(gareth, "{\"item\": \"s1q7\", \"value\": 5}"))
                        .with(authentication(Objects.requireNonNull(people.authentication()))))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void whoHasSignedOutHasLeftNoPassBehind() throws Exception {
        var gareth = gareth();
        http.perform(post("/logout").with(csrf()).with(authentication(Objects.requireNonNull(people.authentication()))))
                .andExpect(status().isNoContent());
        http.perform(sent(outbox(gareth, "{\"finish\": true}"))).andExpect(status().isUnauthorized());
    }

    @Test
    void aPassOfAnAccountThatWasSwitchedOffOpensNothing() throws Exception {
        var gareth = gareth();
        fixture.switchOff(gareth);
        http.perform(sent(outbox(gareth, "{\"finish\": true}"))).andExpect(status().isUnauthorized());
    }

    @Test
    void nothingIsTakenBeforeHeSaysYes() throws Exception {
        var gareth = people.participant(People.GARETH);
        pass = fixture.keyWithoutConsent(fixture.response(People.GARETH, Wave.END))
                .pass();
        http.perform(sent(outbox(gareth, "{\"consent\": \"words nobody saw\"}", "{\"item\": \"s1q7\", \"value\": 5}")))
                .andExpect(jsonPath("$[0].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[1].problem").value("pocket.survey.noConsent"));
    }

    @Test
    void withoutTheCsrfTokenNothingIsTaken() throws Exception {
        http.perform(outbox(gareth(), "{\"finish\": true}")).andExpect(status().isForbidden());
    }

    @Test
    void whatAnotherManTappedOnTheSamePhoneIsNotDoneInHisName() throws Exception {
        var alun = people.participant(People.ALUN);
        gareth();
        http.perform(sent(outbox(alun, "{\"item\": \"s1q7\", \"value\": 5}"))).andExpect(status().isUnauthorized());
    }
}
