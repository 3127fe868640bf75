package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.activity.CalendarFeeds.Kind;
import org.alongside.common.Json;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DemoTest
class CalendarFeedTest {
    /** Where {@code bin/check-calendar} looks: two parsers that are not ours read the same feed there. */
    private static final Path FOLDER = Path.of("target/calendar");

    @Autowired
    WebApplicationContext context;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    SessionChanges changes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private MockMvc http;
    private SomeSessions some;

    @BeforeEach
    void noOtherSessions() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        some = new SomeSessions(jdbc);
        jdbc.sql("delete from session_reply").update();
        jdbc.sql("delete from register_mark").update();
        jdbc.sql("delete from session").update();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        return http.perform(get(address)).andReturn().getResponse();
    }

    private String ofGareth() {
        people.participant(People.GARETH);
        var address = feeds.renew(Kind.OWN, "en-GB");
        people.signOut();
        return address;
    }

    @Test
    void aCalendarGetsHisSessionsWithoutSigningInAndKeepsNothing() throws Exception {
        some.session(some.demoCohort("South Wales 1"), Instant.parse("2030-04-02T09:00:00Z"));
        some.session(some.demoCohort("Yorkshire 1"), Instant.parse("2030-04-02T09:00:00Z"));
        var response = fetch(ofGareth());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("text/calendar");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getCookies()).isEmpty();
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(response.getContentAsString())
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("SUMMARY:Gardening", "DTSTART;TZID=Europe/London:20300402T100000", "BEGIN:VTIMEZONE");
    }

    @Test
    void itNamesNobodyAndDoesNotSayWhatItIsFor() throws Exception {
        jdbc.sql("""
                insert into session (id, version, cohort_id, activity_id, starts_at, ends_at)
                select gen_random_uuid(), 1, :cohort, id, '2030-04-04T13:00:00Z', '2030-04-04T14:30:00Z'
                from activity where name = 'Coping course'""").param("cohort", some.demoCohort("South Wales 1").value()).update();
        var text = fetch(ofGareth()).getContentAsString();
        assertThat(text)
                .contains("SUMMARY:Course")
                .doesNotContainIgnoringCase("coping")
                .doesNotContainIgnoringCase("mental")
                .doesNotContainIgnoringCase("resilience")
                .doesNotContain("Gareth", "Pritchard", "Sian", "South Wales");
    }

    @Test
    void aNewAddressEndsTheOldOneAtOnceAndAnEndedOneIsDead() throws Exception {
        var old = ofGareth();
        var renewed = ofGareth();
        assertThat(renewed).isNotEqualTo(old);
        assertThat(fetch(old).getStatus()).isEqualTo(404);
        assertThat(fetch(renewed).getStatus()).isEqualTo(200);
        people.participant(People.GARETH);
        feeds.end(Kind.OWN);
        assertThat(feeds.exists(Kind.OWN)).isFalse();
        assertThat(fetch(renewed).getStatus()).isEqualTo(404);
    }

    @Test
    void onlyAHashIsKeptAndWhoeverHasLeftSeesNothingMore() throws Exception {
        some.session(some.demoCohort("South Wales 1"), Instant.parse("2030-04-02T09:00:00Z"));
        var address = ofGareth();
        var secret = address.replaceAll("^/calendar/|\\.ics$", "");
        assertThat(jdbc.sql(
                                "select count(*) from secret_address where encode(token_hash, 'escape') like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
        some.stage(some.demoMan(People.GARETH), "WITHDRAWN");
        assertThat(fetch(address).getContentAsString()).doesNotContain("VEVENT");
        jdbc.sql(
                        "update account set enabled = false where id = (select account_id from participant where reference = 'P001')")
                .update();
        assertThat(fetch(address).getStatus()).isEqualTo(404);
    }

    @Test
    void aFacilitatorHasTheSessionsSheLeadsOrAllOfHerProjects() throws Exception {
        var led = some.session(some.demoCohort("South Wales 1"), Instant.parse("2030-04-02T09:00:00Z"));
        some.session(some.demoCohort("Yorkshire 1"), Instant.parse("2030-04-03T09:00:00Z"));
        some.session(some.demoCohort("London East 1"), Instant.parse("2030-04-04T09:00:00Z"));
        var sian = people.sian();
        jdbc.sql("""
                insert into session_facilitator (session_id, account_id, starts_at, ends_at, status)
                select id, :sian, starts_at, ends_at, status from session where id = :id""").param("sian", sian.id().value()).param("id", led.value()).update();
        assertThat(fetch(feeds.renew(Kind.OWN, "en-GB")).getContentAsString())
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("South Wales 1");
        people.sian();
        assertThat(fetch(feeds.renew(Kind.PROJECTS, "cy-GB")).getContentAsString())
                .contains("South Wales 1", "Yorkshire 1")
                .doesNotContain("London East 1");
    }

    @Test
    void whoeverGuessesIsStoppedAndACalendarThatAsksAllTheTimeToo() throws Exception {
        for (var i = 0; i < 30; i++) {
            assertThat(guess()).isEqualTo(404);
        }
        assertThat(guess()).isEqualTo(429);
        var address = ofGareth();
        for (var i = 0; i < 30; i++) {
            assertThat(fetch(address).getStatus()).isEqualTo(200);
        }
        assertThat(fetch(address).getStatus()).isEqualTo(429);
    }

    /** From an address of its own: what was tried stays counted after the test. */
    private int guess() throws Exception {
        return http.perform(get("/calendar/" + UUID.randomUUID() + ".ics").with(request -> {
                    request.setRemoteAddr("192.0.2.17");
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** The two nights of the year, another zone, one moved, one cancelled, one brought back: for bin/check-calendar. */
    @Test
    void aFeedForOtherParsersToRead() throws Exception {
        var sian = people.sian();
        var wales = some.demoCohort("South Wales 1");
        var expected = new ArrayList<Map<String, Object>>();
        for (var start : List.of(
                "2030-03-26T10:00:00Z", "2030-04-02T09:00:00Z",
                // the missing hour, and the doubled one, whose second half is another group’s
                "2030-03-31T01:30:00Z", "2030-10-27T00:30:00Z",
                "2030-10-22T09:00:00Z", "2030-10-29T10:00:00Z")) {
            expected.add(expect(some.session(wales, Instant.parse(start)), start, "CONFIRMED", 0));
        }
        var second = some.session(some.demoCohort("Yorkshire 1"), Instant.parse("2030-10-27T01:30:00Z"));
        expected.add(expect(second, "2030-10-27T01:30:00Z", "CONFIRMED", 0));
        var auckland = some.cohort(sian, "Pacific/Auckland");
        expected.add(expect(
                some.session(auckland, Instant.parse("2030-04-06T22:00:00Z")), "2030-04-06T22:00:00Z", "CONFIRMED", 0));
        var moved = some.session(wales, Instant.parse("2030-05-07T09:00:00Z"));
        var session = changes.open(moved);
        changes.move(
                new SessionChanges.Which(moved, session.version(), Scope.THIS, false),
                new SessionChanges.Wish(
                        session.day().plusDays(1),
                        session.at(),
                        session.lasts(),
                        session.place(),
                        session.leaders(),
                        false));
        expected.add(expect(moved, "2030-05-08T09:00:00Z", "CONFIRMED", 1));
        var off = some.session(wales, Instant.parse("2030-05-14T09:00:00Z"));
        changes.cancel(new SessionChanges.Which(off, 1, Scope.THIS, false), "Snow, ice; and “more”\nsnow");
        expected.add(expect(off, "2030-05-14T09:00:00Z", "CANCELLED", 1));
        var back = some.session(wales, Instant.parse("2030-05-21T09:00:00Z"));
        changes.cancel(new SessionChanges.Which(back, 1, Scope.THIS, false), "Snow");
        changes.bringBack(new SessionChanges.Which(back, 2, Scope.THIS, false));
        expected.add(expect(back, "2030-05-21T09:00:00Z", "CONFIRMED", 2));
        var text = fetch(feeds.renew(Kind.PROJECTS, "en-GB")).getContentAsString();
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(expected.size() + 1);
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        write("feed.ics", text);
        write("expected.json", Json.mapper().writeValueAsString(expected));
    }

    private static Map<String, Object> expect(SessionId id, String start, String status, int sequence) {
        return Map.of(
                "uid",
                id.value() + "@alongside",
                "start",
                start,
                "end",
                Instant.parse(start).plusSeconds(7200).toString(),
                "status",
                status,
                "sequence",
                sequence,
                "location",
                "Shed & garden, Mill Lane");
    }

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name), text);
    }
}
