package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.ui.Problem;
import org.alongside.survey.ProgrammeSurveys;
import org.alongside.survey.ProgrammeSurveys.Choice;
import org.alongside.survey.ProgrammeSurveys.Settings;

/** The questionnaires that a programme can ask, one of them chosen, and whether a man sees his own scores. */
class InstrumentChoice extends Composite<Div> {
    private final ProgrammeSurveys surveys;
    private final ProgrammeId programme;
    private final Runnable changed;
    private final Problem problem = new Problem();

    InstrumentChoice(ProgrammeSurveys surveys, ProgrammeId programme, Settings settings, Runnable changed) {
        this.surveys = surveys;
        this.programme = programme;
        this.changed = changed;
        var choices = new Div();
        choices.addClassName("choices");
        settings.choices().forEach(choice -> choices.add(button(choice, settings)));
        choices.add(button(
                t("programmeSurvey.nothing"), settings.used().isEmpty(), () -> surveys.askNothing(programme)));
        getContent().add(new Paragraph(t("programmeSurvey.choose")), choices, problem);
        settings.used().ifPresent(used -> {
            var shows = new Div(
                    button(
                            t("programmeSurvey.hides"),
                            !settings.showsScores(),
                            () -> surveys.use(programme, used, false)),
                    button(
                            t("programmeSurvey.shows"),
                            settings.showsScores(),
                            () -> surveys.use(programme, used, true)));
            shows.addClassName("choices");
            getContent().add(shows);
        });
    }

    private NativeButton button(Choice choice, Settings settings) {
        return button(
                t("instruments.name", choice.title(), choice.edition()),
                settings.used().filter(choice.id()::equals).isPresent(),
                () -> surveys.use(programme, choice.id(), settings.showsScores()));
    }

    private NativeButton button(String text, boolean pressed, Runnable action) {
        var button = new NativeButton(
                text,
                event -> problem.orSay(() -> {
                    action.run();
                    changed.run();
                }));
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }
}
