package org.alongside.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.common.ui.Formats;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The help numbers on the page of a project: when each was checked, and one tap to say that it is right. */
class ProjectHelpTest extends ViewTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 2, 29);

    @Autowired
    JdbcClient jdbc;

    @Test
    void aManagerSaysInOneTapThatItIsStillRight() {
        people.ruth();
        open();
        assertThat(said())
                .contains(
                        "01632 960120. Every evening from 7 to 11", "Checked on %s.".formatted(Formats.date(LONG_AGO)));
        test(button().getFirst()).click();
        assertThat(said()).contains("Night owls, the valley’s own line: checked today.");
        assertThat(button()).isEmpty();
        assertThat(jdbc.sql("select checked_on from project_help_number where phone = '01632 960120'")
                        .query(LocalDate.class)
                        .single())
                .isAfterOrEqualTo(LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    @Test
    void anAdministratorMayAndAFacilitatorReadsIt() {
        people.alex();
        open();
        assertThat(button()).hasSize(1);
        people.sian();
        open();
        assertThat(said()).contains("Checked on %s.".formatted(Formats.date(LONG_AGO)));
        assertThat(button()).isEmpty();
    }

    private void open() {
        jdbc.sql("update project_help_number set checked_on = :day")
                .param("day", LONG_AGO)
                .update();
        var id = jdbc.sql("select id from project where name = 'South Wales'")
                .query(UUID.class)
                .single();
        navigate("projects/" + id, ProjectView.class);
    }

    private List<String> said() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<NativeButton> button() {
        return $(ListItem.class).all().stream()
                .flatMap(item -> item.getChildren())
                .flatMap(part -> part.getChildren())
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> button.getText().equals("Still right"))
                .toList();
    }
}
