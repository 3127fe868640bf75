package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.Problem;
import org.alongside.survey.MySurveys;
import org.alongside.survey.MySurveys.DueSurvey;

/** On a man’s home page, the survey that is due: one at a time. */
@org.springframework.stereotype.Component
class SurveyCard implements HomeCard {
    private final MySurveys surveys;

    SurveyCard(MySurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> create() {
        return surveys.due().stream().findFirst().map(this::card);
    }

    private Component card(DueSurvey due) {
        var problem = new Problem();
        var go = new Button(
                t(due.begun() ? "survey.card.goOn" : "survey.card.start"), event -> problem.orSay(() -> open(due)));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Card(
                t("survey.card.title"),
                new Paragraph(t("survey.card.why." + due.wave().code())),
                new Paragraph(left(due)),
                go,
                problem);
    }

    private void open(DueSurvey due) {
        var response = surveys.start(due.enrolment(), due.wave());
        UI.getCurrent().getPage().setLocation("/survey/" + response.value());
    }

    private static String left(DueSurvey due) {
        if (!due.begun()) {
            return t("survey.card.all", due.questions());
        }
        return switch (due.left()) {
            case 0 -> t("survey.card.none");
            case 1 -> t("survey.card.one");
            default -> t("survey.card.left", due.left());
        };
    }
}
