package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.alongside.survey.PaperForms.Keyed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DemoTest
@Import(SurveyFixture.class)
class SurveyDoorsTest {
    private final MockMvc http;

    @Autowired
    SurveyFixture fixture;

    @Autowired
    SurveyDoors doors;

    @Autowired
    SurveyHelp help;

    @Autowired
    MySurveys surveys;

    @Autowired
    Answering answering;

    @Autowired
    PaperForms forms;

    @Autowired
    SurveyPages pages;

    @Autowired
    ConsentTexts consents;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private EnrolmentId newMan = new EnrolmentId(new UUID(0, 0));

    SurveyDoorsTest(@Autowired WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void aManWhoHasAnsweredNothing() {
        fixture.newMan("X1");
        newMan = jdbc.sql("""
                select e.id from enrolment e join participant p on p.id = e.participant_id where p.reference = 'X1'""")
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .single();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private SurveyDoors.Door link() {
        people.sian();
        var door = doors.link(newMan, Wave.END);
        people.signOut();
        return door;
    }

    private ResultActions open(String secret) throws Exception {
        return http.perform(post("/survey/in")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"secret\": \"" + secret + "\"}"));
    }

    @Test
    void aLinkOpensTheSurveyOnceAndLookingAtItUsesNothingUp() throws Exception {
        var door = link();
        http.perform(get("/survey/in")).andExpect(status().isOk());
        var opened = open(door.token()).andExpect(status().isOk()).andReturn().getResponse();
        var pass = opened.getCookies()[0];
        assertThat(pass.isHttpOnly()).isTrue();
        assertThat(opened.getCookies())
                .filteredOn(cookie -> cookie.getName().equals(SurveyApi.COOKIE))
                .allMatch(cookie -> cookie.getPath().contains("/survey/"));
        var page = "/survey/" + fixture.response("X1", Wave.END).value();
        http.perform(get(page).cookie(new Cookie(SurveyApi.COOKIE, pass.getValue())))
                .andExpect(status().isOk());
        // and nothing else of his
        http.perform(get("/me").cookie(new Cookie(SurveyApi.COOKIE, pass.getValue())))
                .andExpect(status().is3xxRedirection());
        open(door.token()).andExpect(status().isNotFound());
        open(door.code()).andExpect(status().isNotFound());
    }

    @Test
    void aCodeOpensItHoweverItIsTypedAndANewOneEndsTheOneBefore() throws Exception {
        var first = link();
        var second = link();
        open(first.code()).andExpect(status().isNotFound());
        open(first.token()).andExpect(status().isNotFound());
        open(" " + second.code().toLowerCase().substring(0, 3) + "-"
                        + second.code().substring(3))
                .andExpect(status().isOk());
    }

    @Test
    void aLinkThatIsTooOldOrWasNeverMadeOpensNothing() throws Exception {
        var door = link();
        jdbc.sql(
                        "update survey_link set created_at = created_at - interval '49 h', expires_at = expires_at - interval '49 h'")
                .update();
        open(door.token()).andExpect(status().isNotFound());
        open("ABCDEF").andExpect(status().isNotFound());
        open("").andExpect(status().isNotFound());
    }

    @Test
    void onlyHashesAreKept() {
        var door = link();
        assertThat(jdbc.sql("select l::text from survey_link l")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(door.token()) || row.contains(door.code()));
    }

    @Test
    void aTabletThatIsHandedOverIsNotTheFacilitatorsAnyMore() throws Exception {
        people.sian();
        var sian = Objects.requireNonNull(people.authentication());
        var door = doors.handOver(newMan, Wave.END, Helper.FACILITATOR);
        var session = new MockHttpSession();
        http.perform(post("/survey/in")
                        .with(csrf())
                        .session(session)
                        .with(authentication(sian))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"secret\": \"" + door.token() + "\"}"))
                .andExpect(status().isOk());
        assertThat(session.isInvalid()).isTrue();
        assertThat(jdbc.sql("select mode || ' ' || helper from response where id = :id")
                        .param("id", fixture.response("X1", Wave.END).value())
                        .query(String.class)
                        .single())
                .isEqualTo("SHARED_TABLET FACILITATOR");
    }

    @Test
    void nobodyMakesALinkForAManOfAnotherProject() {
        people.femi();
        assertThatThrownBy(() -> doors.link(newMan, Wave.END)).isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.GARETH);
        assertThatThrownBy(() -> doors.link(newMan, Wave.END)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aWaveThatIsClosedIsNotOpened() throws Exception {
        var door = link();
        fixture.move(SurveyFixture.COHORT, -200);
        people.sian();
        assertThatThrownBy(() -> doors.link(newMan, Wave.END)).hasMessage("survey.closed");
        people.signOut();
        open(door.token()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoTakesHisAnswersBackIsInNoFigureAndIsAskedNoMore() {
        var before = fixture.completePairs();
        people.participant(People.ALUN);
        assertThat(surveys.anyCount()).isTrue();
        surveys.takeBack();
        assertThat(surveys.anyCount()).isFalse();
        assertThat(surveys.due()).isEmpty();
        assertThat(fixture.countedPairs()).isEqualTo(before.getOrDefault("overall", 0L) - 1);
    }

    @Test
    void aFacilitatorTakesAnswersBackForAManOfHersWhoSaysSoAndHeIsAskedForThemNoMore() throws Exception {
        var door = link();
        people.participant(People.ALUN);
        var his = fixture.response(People.ALUN, Wave.END);
        var pass = pages.passForMe(his);
        assertThat(pages.open(his, pass)).isPresent();
        var alun = fixture.enrolment(People.ALUN);
        var cohort = jdbc.sql("select cohort_id from enrolment where id = :id")
                .param("id", alun.value())
                .query((row, n) -> new CohortId(row.getObject(1, UUID.class)))
                .single();
        var counted = fixture.countedPairs();
        people.femi();
        assertThatThrownBy(() -> help.takeBack(alun)).isInstanceOf(RuleViolation.NotFound.class);
        people.ruth();
        assertThat(help.answered(cohort)).anyMatch(man -> man.enrolment().equals(alun));
        help.takeBack(alun);
        assertThat(help.answered(cohort)).noneMatch(man -> man.enrolment().equals(alun));
        assertThat(fixture.countedPairs()).isEqualTo(counted - 1);
        assertThat(pages.open(his, pass)).isEmpty();

        // and whoever had only begun is not led into questions that take no answer
        open(door.token()).andExpect(status().isOk());
        people.ruth();
        help.takeBack(newMan);
        assertThat(help.waiting(fixture.cohort(SurveyFixture.COHORT)))
                .noneMatch(man -> man.enrolment().equals(newMan) && man.wave() == Wave.END);
        assertThatThrownBy(() -> doors.link(newMan, Wave.END)).hasMessage("survey.tookBack");
        assertThatThrownBy(() -> forms.print(newMan, Wave.END)).hasMessage("survey.tookBack");
    }

    @Test
    void thatHeAskedToBeContactedIsToldToHisProjectAndNothingElse() {
        var gareths = fixture.response(People.GARETH, Wave.END);
        people.participant(People.GARETH);
        var key = fixture.key(gareths);
        var lead = people.sian();
        jdbc.sql("update project set safeguarding_account_id = :lead")
                .param("lead", lead.id().value())
                .update();
        assertThat(help.contactRequests()).isEmpty();
        answering.contactMe(key, clock.instant());
        answering.contactMe(key, clock.instant());
        people.ruth();
        assertThat(help.contactRequests()).isEmpty();
        people.sian();
        assertThat(help.contactRequests())
                .singleElement()
                .satisfies(request -> assertThat(request.name()).startsWith("Gareth"));
        help.contacted(gareths);
        assertThat(help.contactRequests()).isEmpty();
    }

    @Test
    void whoAsksAgainAfterSomebodyWasInTouchIsHeardAgain() {
        var gareths = fixture.response(People.GARETH, Wave.END);
        people.participant(People.GARETH);
        var key = fixture.key(gareths);
        var first = clock.instant();
        answering.contactMe(key, first);
        people.ruth();
        help.contacted(gareths);
        answering.contactMe(key, first);
        assertThat(help.contactRequests()).as("the same tap, arriving twice").isEmpty();
        answering.contactMe(key, clock.instant().plusSeconds(60));
        assertThat(help.contactRequests()).hasSize(1);
    }

    @Test
    void aLeadOutsideTheStaffIsToldAndOfOneWhoIsSwitchedOffTheWholeProjectIs() {
        var gareths = fixture.response(People.GARETH, Wave.END);
        people.participant(People.GARETH);
        answering.contactMe(fixture.key(gareths), clock.instant());
        var lead = people.femi();
        jdbc.sql("update project set safeguarding_account_id = :lead")
                .param("lead", lead.id().value())
                .update();
        assertThat(help.contactRequests()).hasSize(1);
        people.sian();
        assertThat(help.contactRequests()).isEmpty();
        fixture.switchOff(lead);
        assertThat(help.contactRequests()).hasSize(1);
        help.contacted(gareths);
        assertThat(help.contactRequests()).isEmpty();
    }

    @Test
    void aFormOnPaperGivesTheSameScoresAsThePhoneAndIsKeyedOnce() {
        people.sian();
        var form = forms.print(newMan, Wave.END);
        assertThat(forms.print(newMan, Wave.END)).isEqualTo(form);
        var items = forms.find(form).instrument().items();
        var values = new ArrayList<@Nullable Integer>();
        for (var i = 0; i < items.size(); i++) {
            values.add(i == 20 ? null : 1 + i % 5);
        }
        var words = consents.version(Locale.UK, "On paper");
        assertThatThrownBy(() -> forms.save(form, new Keyed(false, values, Helper.FACILITATOR, false), words))
                .hasMessage("paper.noConsent");
        assertThatThrownBy(() -> forms.save(form, new Keyed(false, values, Helper.FACILITATOR, true), words))
                .as("he did not agree, and asked for somebody all the same")
                .hasMessage("paper.noConsentButContact");
        forms.save(form, new Keyed(true, values, Helper.FACILITATOR, false), words);
        assertThatThrownBy(() -> forms.save(form, new Keyed(true, values, Helper.FACILITATOR, false), words))
                .hasMessage("survey.done");
        assertThat(help.ways(fixture.cohort(SurveyFixture.COHORT)))
                .anySatisfy(way -> assertThat(way.mode() + way.helper()).isEqualTo("PAPERFACILITATOR"));
        var onPaper = fixture.scores(fixture.response("X1", Wave.END));

        fixture.newMan("X2");
        var due = surveys.due().getFirst();
        var phone = surveys.start(due.enrolment(), due.wave());
        var key = fixture.key(phone);
        for (var i = items.size() - 1; i >= 0; i--) {
            answering.answer(key, items.get(i).id(), values.get(i), clock.instant());
        }
        answering.finish(key, clock.instant());
        assertThat(fixture.scores(phone))
                .isEqualTo(onPaper)
                .containsKeys("s1", "s2")
                .doesNotContainKey("overall");
        people.femi();
        assertThatThrownBy(() -> forms.find(form)).isInstanceOf(RuleViolation.NotFound.class);
    }

    /** He began on his phone and ended on paper: what he left empty there he had answered already. */
    @Test
    void whatIsLeftEmptyOnPaperStaysAsHeAnsweredItOnHisPhone() {
        fixture.newMan("X3");
        var due = surveys.due().getFirst();
        var phone = surveys.start(due.enrolment(), due.wave());
        var key = fixture.key(phone);
        var items = fixture.page(phone).instrument().items();
        answering.answer(key, items.get(0).id(), 3, clock.instant());
        answering.answer(key, items.get(1).id(), 5, clock.instant());
        people.sian();
        var form = forms.print(due.enrolment(), due.wave());
        var values =
                new ArrayList<@Nullable Integer>(items.stream().map(item -> 2).toList());
        values.set(0, null);
        values.set(22, null);
        forms.save(form, new Keyed(true, values, Helper.NOBODY, false), consents.version(Locale.UK, "On paper"));
        assertThat(jdbc.sql("select answers[1] || ' ' || answers[2] || ' ' || coalesce(answers[23], 0) from response"
                                + " where id = :id and finished_at is not null")
                        .param("id", phone.value())
                        .query(String.class)
                        .single())
                .isEqualTo("3 2 0");
    }

    /** Gareth left out the seventh question, before anything here was on a phone. */
    @Test
    void whatAnImportLeftBlankIsKeyedFromPaperAndTheRestStays() {
        var gareths = fixture.response(People.GARETH, Wave.END);
        var before = answers(gareths);
        assertThat(before.get(6)).isNull();
        people.sian();
        var form = forms.print(fixture.enrolment(People.GARETH), Wave.END);
        var values = new ArrayList<@Nullable Integer>(Collections.nCopies(before.size(), null));
        values.set(6, 4);
        forms.save(form, new Keyed(true, values, Helper.NOBODY, false), consents.version(Locale.UK, "On paper"));
        before.set(6, 4);
        assertThat(answers(gareths)).isEqualTo(before);
        assertThat(fixture.scores(gareths)).containsKeys("s1", "overall");
        assertThat(jdbc.sql(
                                "select reopened_at is null and finished_at > now() - interval '1 day' from response where id = :id")
                        .param("id", gareths.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> forms.print(fixture.enrolment(People.GARETH), Wave.END))
                .hasMessage("survey.done");
    }

    private List<@Nullable Integer> answers(ResponseId id) {
        return new ArrayList<>(jdbc.sql("select unnest(answers) from response where id = :id")
                .param("id", id.value())
                .query((row, n) -> (Integer) row.getObject(1))
                .list());
    }

    @Test
    void whoTicksOnPaperThatHeWantsToBeContactedIsHeardAndWhoDoesNotIsNot() {
        people.sian();
        var form = forms.print(newMan, Wave.END);
        var values = new ArrayList<@Nullable Integer>(
                forms.find(form).instrument().items().stream().map(item -> 1).toList());
        var words = consents.version(Locale.UK, "On paper");
        forms.save(form, new Keyed(true, values, Helper.NOBODY, true), words);
        people.ruth();
        assertThat(help.contactRequests())
                .singleElement()
                .satisfies(request -> assertThat(request.name()).isEqualTo("X1"));
    }
}
