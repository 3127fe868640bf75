package org.alongside.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.alongside.activity.SessionId;
import org.alongside.activity.SomeSessions;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HomeSessionsTest extends ViewTest {
    @Autowired
    JdbcClient jdbc;

    private SomeSessions some;

    @BeforeEach
    void noOtherSessions() {
        some = new SomeSessions(jdbc);
        jdbc.sql("delete from session_reply").update();
        jdbc.sql("delete from register_mark").update();
        jdbc.sql("delete from session").update();
    }

    private SessionId session(Instant start) {
        return some.session(some.demoCohort("South Wales 1"), start);
    }

    private void home() {
        UI.getCurrent().navigate("");
    }

    private void open(SessionId id) {
        UI.getCurrent().navigate("sessions/" + id.value());
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Anchor link(String text) {
        return $(Anchor.class).withText(text).single();
    }

    private NativeButton button(String text) {
        return $(NativeButton.class).withText(text).single();
    }

    @Test
    void aFacilitatorIsOneTapAwayFromTodaysRegister() {
        var id = session(Instant.now());
        people.sian();
        home();
        assertThat($(H2.class).first().getText()).isEqualTo("Gardening, South Wales 1");
        assertThat(link("Who’s here?").getHref()).isEqualTo("/sessions/" + id.value());
        open(id);
        assertThat($(H1.class).single().getText()).isEqualTo("Gardening, South Wales 1");
        assertThat($(RegisterSheet.class)
                        .single()
                        .getElement()
                        .getPropertyRaw("data")
                        .toString())
                .contains("Alun", "Gareth")
                .doesNotContain("Pritchard", "Parry");
    }

    @Test
    void onAFreeDayTheNextSessionIsThere() {
        session(Instant.now().plusSeconds(3 * 86_400));
        people.sian();
        home();
        assertThat(paragraphs()).contains("Nothing today. This is the next one:");
        assertThat(link("Who’s here?")).isNotNull();
    }

    @Test
    void aCancelledSessionSaysSoAndHasNoRegister() {
        var id = session(Instant.now());
        some.cancel(id);
        people.sian();
        home();
        assertThat(paragraphs()).contains("This is not going ahead: Snow");
        assertThat($(Anchor.class).withText("Who’s here?").exists()).isFalse();
        open(id);
        assertThat($(RegisterSheet.class).exists()).isFalse();
    }

    @Test
    void aParticipantSeesHisNextSessionAndSaysThatHeWillBeThere() {
        session(Instant.now());
        people.participant(People.GARETH);
        home();
        assertThat($(H2.class).first().getText()).isEqualTo("Next: Gardening");
        assertThat(link("See it on a map").getHref())
                .isEqualTo("https://www.openstreetmap.org/search?query=Shed+%26+garden%2C+Mill+Lane");
        assertThat(paragraphs()).contains("Nobody else has said yet that he is coming.");
        test(button("I’ll be there")).click();
        assertThat(paragraphs()).contains("You said: I’ll be there.");
        assertThat(button("I’ll be there").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        test(button("Can’t make it")).click();
        assertThat(paragraphs()).contains("You said: Can’t make it.").doesNotContain("You said: I’ll be there.");
    }

    @Test
    void heSeesTheOthersByFirstName() {
        session(Instant.now());
        for (var man : List.of(People.ALUN, "P021", "P031")) {
            people.participant(man);
            home();
            test(button("I’ll be there")).click();
        }
        people.participant(People.GARETH);
        home();
        assertThat(paragraphs()).contains("Coming too: Alun, Dai and Rhodri");
    }

    @Test
    void onThePageOfHisSessionThereIsNoRegister() {
        var id = session(Instant.now());
        people.participant(People.GARETH);
        open(id);
        assertThat($(H1.class).single().getText()).isEqualTo("Gardening");
        assertThat($(RegisterSheet.class).exists()).isFalse();
        assertThat(button("I’ll be there").isVisible()).isTrue();
    }

    @Test
    void ofManyMenToRingThreeAreShownAndTheOthersAreOneTapAway() {
        for (var days : List.of(9, 2)) {
            var id = session(Instant.now().minusSeconds(days * 86_400L));
            jdbc.sql("""
                    insert into register_mark (
                        session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
                    select :id, id, 'ABSENT', demo_id('account sian@demo.example'), 'FACILITATOR', now(), now()
                    from enrolment where cohort_id = demo_id('cohort South Wales 1')""").param("id", id.value()).update();
        }
        people.sian();
        home();
        assertThat(toRing()).hasSize(3);
        test(button("Show 3 more men to ring")).click();
        assertThat(toRing()).hasSize(6).doesNotHaveDuplicates();
        assertThat($(NativeButton.class).withText("Show 3 more men to ring").exists())
                .isFalse();
    }

    private List<String> toRing() {
        return $(H2.class).all().stream()
                .map(H2::getText)
                .filter(text -> text.startsWith("Ring "))
                .toList();
    }

    @Test
    void aSessionThatIsOverAsksForNoReply() {
        var id = session(Instant.now().minusSeconds(86_400));
        people.participant(People.GARETH);
        open(id);
        assertThat($(NativeButton.class).withText("I’ll be there").exists()).isFalse();
    }

    @Test
    void whatIsNotOnesOwnIsNotFound() {
        var id = session(Instant.now());
        people.participant("P002");
        open(id);
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
        people.femi();
        open(id);
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
        people.alex();
        open(id);
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
        people.sian();
        open(SessionId.random());
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
        UI.getCurrent().navigate("sessions/gardening");
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    void theCohortsPageLinksToTheRegistersOfItsSessions() {
        var cohort = some.demoCohort("South Wales 1");
        var past = session(Instant.now().minusSeconds(86_400));
        var coming = session(Instant.now().plusSeconds(86_400));
        people.sian();
        UI.getCurrent().navigate("cohorts/" + cohort.value());
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/sessions/" + coming.value(), "/sessions/" + past.value());
        assertThat(paragraphs()).contains("Gardening: 0 of 6 here");
    }
}
