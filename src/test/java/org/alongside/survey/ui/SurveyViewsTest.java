package org.alongside.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveyViewsTest extends ViewTest {
    @Autowired
    JdbcClient jdbc;

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void garethReadsThatOneQuestionIsLeftAndGoesOn() {
        people.participant(People.GARETH);
        UI.getCurrent().navigate("");
        var card = $(H2.class).withText("A few questions").single().getParent().orElseThrow();
        assertThat(text(card)).contains("You have one question left.");
        assertThat($(Button.class).withText("Go on").exists()).isTrue();
    }

    @Test
    void aManWhoHasAnsweredEverythingSeesNoCard() {
        people.participant(People.ALUN);
        UI.getCurrent().navigate("");
        assertThat($(H2.class).withText("A few questions").exists()).isFalse();
    }

    @Test
    void whatIsNoAddressOfASurveyIsNotFound() {
        people.participant(People.ALUN);
        UI.getCurrent().navigate("survey/1");
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    void theCohortPageTellsWhoHasNotDoneItAndNothingElse() {
        people.sian();
        UI.getCurrent()
                .navigate("cohorts/"
                        + jdbc.sql("select id from cohort where name = 'South Wales 1'")
                                .query(String.class)
                                .single());
        var card = $(H2.class).withText("Survey").single().getParent().orElseThrow();
        assertThat(text(card)).contains("At the end", "1 due", "Not done yet: Gareth Pritchard");
    }
}
