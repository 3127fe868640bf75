package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.function.Consumer;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProgrammeProfile;
import org.alongside.cohort.Programmes;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.PageLink;
import org.alongside.common.ui.Problem;
import org.springframework.beans.factory.ObjectProvider;

/** One programme: as designed, and what other modules keep about it. */
@Route("programmes")
@RolesAllowed({Role.A, Role.M})
class ProgrammeView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Programmes programmes;
    private final ObjectProvider<ProgrammePart> parts;
    private String title = "";

    ProgrammeView(Programmes programmes, ObjectProvider<ProgrammePart> parts) {
        this.programmes = programmes;
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(Id.parse(parameter).map(ProgrammeId::new).orElseThrow(RuleViolation.NotFound::new));
    }

    private void show(ProgrammeId id) {
        removeAll();
        var programme = programmes.find(id);
        title = programme.profile().name();
        add(new H1(title), new Paragraph(new PageLink("/programmes", t("programmes.title"))));
        var form = new ProgrammeForm();
        form.read(programme.profile());
        if (programme.mayChange()) {
            add(card(form, t("form.save"), profile -> {
                programmes.change(id, programme.version(), profile);
                Notices.done(t("form.saved"));
                show(id);
            }));
        } else {
            form.getElement().setAttribute("inert", true);
            add(new Card(t("programme.design"), new Paragraph(t("programme.notAllMine")), form));
        }
        parts.stream()
                .sorted(Comparator.comparingInt(ProgrammePart::order))
                .forEach(part -> part.create(id).ifPresent(this::add));
    }

    static Card card(ProgrammeForm form, String button, Consumer<ProgrammeProfile> save) {
        var problem = new Problem();
        var submit = new Button(button, event -> problem.orSay(() -> save.accept(form.validated())));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        return new Card(t("programme.design"), form, problem, submit);
    }
}
