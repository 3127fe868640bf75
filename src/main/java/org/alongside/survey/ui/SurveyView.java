package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.survey.MySurveys;
import org.alongside.survey.ResponseId;

/** A man answers his survey. */
@Route("survey")
@RolesAllowed(Role.P)
class SurveyView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final MySurveys surveys;
    private final CurrentAccount current;

    SurveyView(MySurveys surveys, CurrentAccount current) {
        this.surveys = surveys;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return t("survey.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(ResponseId::new).orElseThrow(RuleViolation.NotFound::new);
        var page = surveys.find(id);
        removeAll();
        add(new SurveyRunner(current.id(), page));
    }
}
