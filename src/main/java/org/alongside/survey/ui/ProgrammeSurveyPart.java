package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ui.ProgrammePart;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.PageLink;
import org.alongside.survey.ProgrammeSurveys;

/** On the programme’s page: with which questionnaire it asks, when, and how past answers come in. */
@org.springframework.stereotype.Component
class ProgrammeSurveyPart implements ProgrammePart {
    private final ProgrammeSurveys surveys;

    ProgrammeSurveyPart(ProgrammeSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(ProgrammeId programme) {
        if (!surveys.isMine(programme)) {
            return Optional.empty();
        }
        var place = new Div();
        fill(place, programme);
        return Optional.of(place);
    }

    private void fill(Div place, ProgrammeId programme) {
        place.removeAll();
        var settings = surveys.of(programme);
        var card = new Card(t("programmeSurvey.title"));
        if (settings.retired()) {
            card.add(new Paragraph(t("programmeSurvey.retired")));
        }
        card.add(new InstrumentChoice(surveys, programme, settings, () -> fill(place, programme)));
        settings.windows().forEach((wave, setting) -> card.add(new WindowForm(surveys, programme, wave, setting)));
        if (settings.used().isPresent()) {
            card.add(new PageLink("/imports?kind=responses&to=" + programme.value(), t("import.responses.link")));
        }
        place.add(card);
    }
}
