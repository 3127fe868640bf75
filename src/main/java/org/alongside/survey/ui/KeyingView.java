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
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                new KeyingElement(
                        form.instrument().in(Texts.locale()),
                        (keyed, language) -> problem.orSay(() -> save(id, keyed, language))),
                problem);
    }

    private void save(UUID id, PaperForms.Keyed keyed, Locale language) {
        forms.save(id, keyed, consents.version(language, words(language)));
        removeAll();
        add(new H1(t("paper.title")), new EmptyState(t("paper.saved"), t("paper.saved.text")));
    }

    /** What stands on the paper above the tick, which may be in another language than the page on which it is keyed. */
    static String words(Locale language) {
        var words = Texts.under("paper.consent.", language);
        return Stream.of("why", "who", "stop", "yes").map(words::get).collect(Collectors.joining("\n"));
    }
}
