package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.alongside.account.SignedIn;
import org.alongside.cohort.EnrolmentId;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DemoTest
class RegisterControllerTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private MockMvc http;
    private SomeSessions some;
    private SessionId session;
    private EnrolmentId gareth;
    private EnrolmentId alun;

    @BeforeEach
    void aSessionOfSouthWales() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        some = new SomeSessions(jdbc);
        session = some.session(some.demoCohort("South Wales 1"), Instant.now());
        gareth = some.demoMan(People.GARETH);
        alun = some.demoMan(People.ALUN);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private static String command(String enrolment, String mark) {
        return """
                {"id": "%s", "at": "%s", "body": {"enrolment": "%s", "mark": "%s"}}""".formatted(UUID.randomUUID(), Instant.now(), enrolment, mark);
    }

    private static String command(EnrolmentId man, Mark mark) {
        return command(man.value().toString(), mark.name());
    }

    private MockHttpServletRequestBuilder outbox(SignedIn owner, String... commands) {
        return post("/api/pocket/register/" + session.value())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"account\": \"%s\", \"commands\": [%s]}"
                        .formatted(owner.id().value(), String.join(",", commands)));
    }

    /** Signed in as whoever was asked for last. */
    private MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.with(authentication(Objects.requireNonNull(people.authentication())))
                .with(csrf());
    }

    private long marks() {
        return jdbc.sql("select count(*) from register_mark where session_id = :s and mark = 'PRESENT'")
                .param("s", session.value())
                .query(Long.class)
                .single();
    }

    @Test
    void tapsAreCarriedOutOnce() throws Exception {
        var sian = people.sian();
        var tap = command(gareth, Mark.PRESENT);
        http.perform(signedIn(outbox(sian, tap)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].done").value(true));
        people.sian();
        http.perform(signedIn(outbox(sian, tap)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].done").value(true));
        assertThat(marks()).isOne();
    }

    @Test
    void whatCannotBeDoneDoesNotBlockTheRest() throws Exception {
        var sian = people.sian();
        http.perform(signedIn(outbox(
                        sian,
                        command("no id", "PRESENT"),
                        command(gareth.value().toString(), "SINGING"),
                        """
                        {"id": "%s", "at": "%s", "body": 5}""".formatted(UUID.randomUUID(), Instant.now()),
                        """
                        {"id": "%s", "at": "%s", "body": {}}""".formatted(UUID.randomUUID(), Instant.now()),
                        command(alun, Mark.PRESENT))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[1].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[2].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[3].problem").value("pocket.doesNotFit"))
                .andExpect(jsonPath("$[4].done").value(true));
        assertThat(marks()).isOne();
    }

    @Test
    void withoutItsCsrfTokenNothingIsAccepted() throws Exception {
        var sian = people.sian();
        var request = outbox(sian, command(gareth, Mark.PRESENT))
                .with(authentication(Objects.requireNonNull(people.authentication())));
        http.perform(request).andExpect(status().isForbidden());
        assertThat(marks()).isZero();
    }

    @Test
    void whoeverIsNotSignedInIsToldSo() throws Exception {
        var sian = people.sian();
        people.signOut();
        http.perform(outbox(sian, command(gareth, Mark.PRESENT)).with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void forAParticipantThereIsNoSuchThing() throws Exception {
        var man = people.participant(People.GARETH);
        http.perform(signedIn(outbox(man, command(gareth, Mark.PRESENT)))).andExpect(status().isNotFound());
        assertThat(marks()).isZero();
    }

    @Test
    void whatSianTappedIsNotDoneInRuthsName() throws Exception {
        var sian = people.sian();
        people.ruth();
        http.perform(signedIn(outbox(sian, command(gareth, Mark.PRESENT))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("pocket.otherPerson"));
        assertThat(marks()).isZero();
    }

    @Test
    void anotherProjectsFacilitatorMarksNobody() throws Exception {
        var femi = people.femi();
        http.perform(signedIn(outbox(femi, command(gareth, Mark.PRESENT))))
                .andExpect(jsonPath("$[0].done").value(false))
                .andExpect(jsonPath("$[0].problem").value("error.notFound"));
        assertThat(marks()).isZero();
    }
}
