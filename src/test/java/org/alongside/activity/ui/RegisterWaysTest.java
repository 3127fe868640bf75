package org.alongside.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.account.PersonName;
import org.alongside.activity.CheckIns;
import org.alongside.activity.Mark;
import org.alongside.activity.Registers;
import org.alongside.activity.SessionId;
import org.alongside.activity.SomeSessions;
import org.alongside.cohort.EnrolmentId;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;

/** What stands beside the register: men to ring, walk-ins, checking in by a code, the sheet of paper, the history. */
class RegisterWaysTest extends ViewTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Registers registers;

    @Autowired
    CheckIns checkIns;

    private SomeSessions some;
    private EnrolmentId gareth;

    /** Tries are written down in a transaction of their own. */
    @AfterTransaction
    void noTries() {
        jdbc.sql("delete from check_in_try").update();
    }

    @BeforeEach
    void noOtherSessions() {
        some = new SomeSessions(jdbc);
        gareth = some.demoMan(People.GARETH);
        for (var table : List.of("session_reply", "register_mark", "session")) {
            jdbc.sql("delete from " + table).update();
        }
        people.sian();
    }

    private SessionId session(Instant start) {
        return some.session(some.demoCohort("South Wales 1"), start);
    }

    private void mark(SessionId session, EnrolmentId man, Mark mark, String walkedIn) {
        var at = Instant.now();
        var name = Optional.of(walkedIn).filter(given -> !given.isEmpty()).map(PersonName::new);
        registers.mark(
                session, new Registers.Tap(man, mark, false, new Registers.Made(at, at.toEpochMilli(), 0), name));
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private NativeButton button(String text) {
        return $(NativeButton.class).withText(text).single();
    }

    @Test
    void aManWhoWasNotHereTwiceIsRungAndOneTapSaysWhatCameOfIt() {
        for (var days : List.of(8, 1)) {
            mark(session(Instant.now().minus(Duration.ofDays(days))), gareth, Mark.ABSENT, "");
        }
        UI.getCurrent().navigate("");
        assertThat($(H2.class).withText("Ring Gareth").exists()).isTrue();
        test(button("Left a message")).click();
        assertThat(paragraphs()).contains("Noted: you left Gareth a message.");
        test(button("Take that back")).click();
        test(button("He’ll be there")).click();
        UI.getCurrent().navigate("me");
        UI.getCurrent().navigate("");
        assertThat($(H2.class).withText("Ring Gareth").exists()).isFalse();
    }

    @Test
    void aWalkInIsJoinedToWhoHeIs() {
        mark(session(Instant.now()), EnrolmentId.random(), Mark.PRESENT, "Huw");
        UI.getCurrent().navigate("");
        assertThat($(H2.class).withText("Huw walked in").exists()).isTrue();
        assertThat(paragraphs()).contains("Huw Bevan: South Wales 2");
        test(button("He is Huw Bevan")).click();
        assertThat(paragraphs()).contains("Huw is now Huw Bevan, with his marks.");
    }

    @Test
    void aManTypesTheCodeAndIsMarkedByHimself() {
        var session = session(Instant.now());
        UI.getCurrent().navigate("check-in-code/" + session.value());
        var code = checkIns.show(session).code();
        assertThat(paragraphs()).contains(code.substring(0, 3) + " " + code.substring(3));
        people.participant(People.GARETH);
        UI.getCurrent().navigate("");
        assertThat($(Anchor.class).withText("Check in").single().getHref()).isEqualTo("/check-in");
        UI.getCurrent().navigate("check-in");
        test($(Input.class).single()).setValue("12");
        test(button("I’m here")).click();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("These are not the numbers of now"));
        test($(Input.class).single()).setValue(code);
        test(button("I’m here")).click();
        assertThat($(H1.class).single().getText()).isEqualTo("Good to see you");
        people.sian();
        assertThat(registers.latest(session).men())
                .filteredOn(man -> man.enrolment().equals(gareth.value()))
                .extracting(man -> man.mark())
                .containsExactly(Mark.PRESENT);
    }

    @Test
    void scanningTheCodeIsEnough() {
        var session = session(Instant.now());
        checkIns.open(session);
        var code = checkIns.show(session).code();
        people.participant(People.ALUN);
        UI.getCurrent().navigate("check-in/" + code);
        assertThat(paragraphs()).contains("Gardening: you are on the list as here.");
    }

    @Test
    void theSheetHasEveryManAndLinesForWalkIns() {
        var session = session(Instant.now());
        UI.getCurrent().navigate("sign-in-sheet/" + session.value());
        assertThat($(NativeTableCell.class).all().stream().map(NativeTableCell::getText))
                .contains("Alun", "Gareth")
                .hasSize(2 * (6 + 6));
    }

    @Test
    void theHistoryIsShownWhenAskedFor() {
        var session = session(Instant.now());
        mark(session, gareth, Mark.PRESENT, "");
        mark(session, gareth, Mark.ABSENT, "");
        UI.getCurrent().navigate("sessions/" + session.value());
        test(button("Show every change")).click();
        assertThat(paragraphs()).contains("Gareth P: here → not here", "Gareth P: not marked → here");
    }
}
