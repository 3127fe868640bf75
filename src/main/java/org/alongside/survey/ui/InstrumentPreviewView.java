package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.PageLink;
import org.alongside.common.ui.Texts;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.Instruments;

/** A questionnaire as a participant sees it, on his own screen’s component; nothing is saved. */
@Route("instrument-preview")
@RolesAllowed(Role.A)
class InstrumentPreviewView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Instruments instruments;
    private final SurveyNumbers numbers;

    InstrumentPreviewView(Instruments instruments, SurveyNumbers numbers) {
        this.instruments = instruments;
        this.numbers = numbers;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return t("instrument.preview");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(InstrumentId::new).orElseThrow(RuleViolation.NotFound::new);
        var instrument = instruments.find(id).in(Texts.locale());
        removeAll();
        add(
                SurveyRunner.preview(instrument, numbers.everybodys(Texts.locale())),
                new PageLink("/instrument/" + id.value(), t("instrument.preview.leave")));
    }
}
