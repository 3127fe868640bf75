package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.SignedIn;
import org.alongside.actionplan.Plan.Step;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** In the transactions of the product: a command that is refused must not take the others with it. */
@DemoTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PlanApiTest {
    /** Glyn, who has no plan yet. */
    private static final String GLYN = "P051";

    @Autowired
    WebApplicationContext web;

    @Autowired
    Plans plans;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    MockMvc phone;

    @BeforeEach
    void phone() {
        phone = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @AfterEach
    void asBefore() {
        people.signOut();
        jdbc.sql("delete from plan_step where participant_id = (select id from participant where reference = :glyn)")
                .param("glyn", GLYN)
                .update();
        jdbc.sql("delete from plan_goal where participant_id = (select id from participant where reference = :glyn)")
                .param("glyn", GLYN)
                .update();
        jdbc.sql("delete from pocket_command").update();
    }

    @Test
    void aGoalAStepAndATickArriveOnceHoweverOftenTheyAreSent() throws Exception {
        var glyn = people.participant(GLYN);
        var goal = UUID.randomUUID();
        var step = UUID.randomUUID();
        var body = outbox(
                glyn,
                "{\"goal\":{\"id\":\"%s\",\"title\":\"Get out more\"}}".formatted(goal),
                "{\"add\":{\"id\":\"%s\",\"title\":\"Walk to the shop\",\"byWhen\":\"WEEK\",\"goal\":\"%s\"}}"
                        .formatted(step, goal),
                "{\"state\":{\"id\":\"%s\",\"state\":\"DONE\"}}".formatted(step));
        for (var i = 0; i < 2; i++) {
            phone.perform(as(glyn, body))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[*].done").value(not(hasItem(false))));
        }
        people.participant(GLYN);
        assertThat(plans.mine().steps()).singleElement().satisfies(made -> {
            assertThat(made.id()).isEqualTo(new StepId(step));
            assertThat(made.goalId()).isEqualTo(new GoalId(goal));
            assertThat(made.words())
                    .isEqualTo(new StepWords(new PlanText("Walk to the shop"), ByWhen.WEEK, Optional.empty()));
            assertThat(made.state()).isEqualTo(StepState.DONE);
        });
    }

    @Test
    void whatIsRefusedDoesNotBlockTheRest() throws Exception {
        people.participant(People.GARETH);
        var his = plans.mine().steps().getFirst().id().value();
        var glyn = people.participant(GLYN);
        var body = outbox(
                glyn,
                "{\"state\":{\"id\":\"%s\",\"state\":\"DROPPED\"}}".formatted(his),
                "{\"state\":{\"id\":\"%s\",\"state\":\"DROPPED\"}}".formatted(UUID.randomUUID()),
                "{\"add\":{\"id\":\"%s\",\"title\":\" \"}}".formatted(UUID.randomUUID()),
                "{\"state\":{\"id\":\"%s\",\"state\":\"FLOWN\"}}".formatted(UUID.randomUUID()),
                "{}",
                "\"nonsense\"",
                "{\"add\":{\"id\":\"%s\",\"title\":\"\\ud800 Go\"}}".formatted(UUID.randomUUID()),
                "{\"add\":{\"id\":\"%s\",\"title\":\"Go to the match\"}}".formatted(UUID.randomUUID()));
        phone.perform(as(glyn, body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].problem").value("error.notFound"))
                .andExpect(jsonPath("$[1].problem").value("error.notFound"))
                .andExpect(jsonPath("$[2].problem").value("pocket.plan.empty"))
                .andExpect(jsonPath("$[3].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[4].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[5].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[7].done").value(true));
        people.participant(GLYN);
        assertThat(plans.mine().steps()).extracting(Step::title).contains("Go to the match");
        people.participant(People.GARETH);
        assertThat(plans.mine().steps().getFirst().state()).isEqualTo(StepState.DONE);
    }

    @Test
    void whoeverIsNotSignedInOrComesFromAnotherSiteOrIsStaffChangesNothing() throws Exception {
        var glyn = people.participant(GLYN);
        var body = outbox(glyn, "{\"add\":{\"id\":\"%s\",\"title\":\"Go\"}}".formatted(UUID.randomUUID()));
        phone.perform(request(body).with(signedIn(glyn))).andExpect(status().isForbidden());
        var sian = people.sian();
        phone.perform(as(sian, outbox(sian, "{\"add\":{\"id\":\"%s\",\"title\":\"Go\"}}".formatted(UUID.randomUUID()))))
                .andExpect(status().isNotFound());
        people.signOut();
        phone.perform(request(body).with(csrf())).andExpect(status().isUnauthorized());
        people.participant(GLYN);
        assertThat(plans.mine().steps()).isEmpty();
    }

    @Test
    void onePhonesTapsAreNeverDoneInAnotherMansName() throws Exception {
        var glyn = people.participant(GLYN);
        var alun = people.participant(People.ALUN);
        phone.perform(as(alun, outbox(glyn, "{\"add\":{\"id\":\"%s\",\"title\":\"Go\"}}".formatted(UUID.randomUUID()))))
                .andExpect(status().isUnprocessableContent());
        people.participant(People.ALUN);
        assertThat(plans.mine().steps()).extracting(Step::title).doesNotContain("Go");
    }

    private static String outbox(SignedIn owner, String... bodies) {
        var commands = new StringBuilder();
        for (var body : bodies) {
            commands.append(commands.isEmpty() ? "" : ",")
                    .append("{\"id\":\"%s\",\"at\":\"%s\",\"body\":%s}"
                            .formatted(
                                    UUID.randomUUID(),
                                    "2026-01-01T10:00:00.%03dZ".formatted(commands.length() % 1000),
                                    body));
        }
        return "{\"account\":\"%s\",\"commands\":[%s]}".formatted(owner.id().value(), commands);
    }

    private static MockHttpServletRequestBuilder as(SignedIn person, String body) {
        return request(body).with(signedIn(person)).with(csrf());
    }

    private static RequestPostProcessor signedIn(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role()))));
    }

    private static MockHttpServletRequestBuilder request(String body) {
        return post(PlanApi.URL).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
