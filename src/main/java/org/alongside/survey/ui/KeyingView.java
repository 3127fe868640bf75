package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Problem;
import org.alongside.common.ui.Texts;
import org.alongside.survey.ConsentTexts;
import org.alongside.survey.PaperForms;

/** Keys a form on paper: the form in hand, and nothing that was stored before. */
@Route("paper")
@RolesAllowed({Role.F, Role.M})
class KeyingView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final PaperForms forms;
    private final ConsentTexts consents;

    KeyingView(PaperForms forms, ConsentTexts consents) {
        this.forms = forms;
        this.consents = consents;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return t("paper.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).orElseThrow(RuleViolation.NotFound::new);
        var form = forms.find(id);
        var problem = new Problem();
        removeAll();
        add(
                new H1(t("paper.title")),
                new Paragraph(t(
                        "paper.about",
                        form.firstName(),
                        t("survey.wave." + form.wave().code()),
                        form.code())),
                new KeyingElement(form.instrument().in(Texts.locale()), keyed -> problem.orSay(() -> save(id, keyed))),
                problem);
    }

    private void save(UUID id, PaperForms.Keyed keyed) {
        forms.save(id, keyed, consents.version(Texts.locale(), words()));
        removeAll();
        add(new H1(t("paper.title")), new EmptyState(t("paper.saved"), t("paper.saved.text")));
    }

    /** What stands on the paper above the tick. */
    static String words() {
        return List.of("paper.consent.why", "paper.consent.who", "paper.consent.stop", "paper.consent.yes").stream()
                .map(key -> t(key))
                .collect(Collectors.joining("\n"));
    }
}
