package org.alongside.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.alongside.activity.SessionId;
import org.alongside.activity.SomeSessions;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlanningViewsTest extends ViewTest {
    @Autowired
    JdbcClient jdbc;

    private NativeButton button(String text) {
        return $(NativeButton.class).withText(text).single();
    }

    @Test
    void aManPutsHisSessionsIntoHisCalendar() {
        people.participant(People.GARETH);
        UI.getCurrent().navigate("me");
        test(button("Make the address of my sessions")).click();
        assertThat($(Anchor.class)
                        .withText("Add it to the calendar on this device")
                        .single()
                        .getHref())
                .matches("webcal://.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.matches("http://.*/calendar/[A-Za-z0-9_-]{43}\\.ics"));
        test(button("Stop it")).click();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Stopped. The address no longer works.");
    }

    @Test
    void aSessionIsCalledOffAndBroughtBack() {
        var id = jdbc.sql("select demo_id('session South Wales 1Gardening2')")
                .query(UUID.class)
                .single();
        people.sian();
        UI.getCurrent().navigate("sessions/change/" + id);
        test(button("Call it off")).click();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Say why first, in a few words: the men will read it.");
        $(Field.class).all().stream()
                .filter(field -> field.getElement().getTextRecursively().startsWith("Why?"))
                .findFirst()
                .orElseThrow()
                .put("Snow");
        test(button("Call it off")).click();
        assertThat($(H1.class).single().getText()).isEqualTo("Gardening, South Wales 1");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("This is not going ahead: Snow");
        UI.getCurrent().navigate("sessions/change/" + id);
        test(button("Bring it back")).click();
        assertThat(new SomeSessions(jdbc).status(new SessionId(id))).isEqualTo("PLANNED");
    }

    @Test
    void aManSeesHisOwnSessionsOnlyAndStaffChooseByProject() {
        people.participant(People.GARETH);
        UI.getCurrent().navigate("sessions");
        assertThat($(Anchor.class).withText("All my projects").exists()).isFalse();
        assertThat($(Anchor.class).withText("Gardening").all()).isNotEmpty();
        people.sian();
        UI.getCurrent().navigate("sessions");
        assertThat($(Anchor.class).withText("Yorkshire").exists()).isTrue();
        assertThat($(Anchor.class).withText("London East").exists()).isFalse();
        assertThat($(Anchor.class).withText("Gardening, South Wales 1").all()).isNotEmpty();
    }
}
