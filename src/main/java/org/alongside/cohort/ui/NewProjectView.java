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
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.Programmes;
import org.alongside.cohort.Projects;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.Problem;

/** A new project of a programme. */
@Route("new-project")
@RolesAllowed({Role.A, Role.M})
class NewProjectView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Programmes programmes;
    private final Projects projects;

    NewProjectView(Programmes programmes, Projects projects) {
        this.programmes = programmes;
        this.projects = projects;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return t("programmes.addProject");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        var programme =
                programmes.find(Id.parse(parameter).map(ProgrammeId::new).orElseThrow(RuleViolation.NotFound::new));
        var form = new ProjectForm(Optional.empty(), List.of());
        var problem = new Problem();
        var submit = new Button(
                t("project.make"),
                click -> problem.orSay(() -> Go.to(
                        getUI().orElseThrow(),
                        "/projects/"
                                + projects.make(programme.id(), form.validated())
                                        .value())));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H1(t("programmes.addProject")),
                new Paragraph(t("project.of", programme.profile().name())),
                new Card(t("project.design"), form, problem, submit));
    }
}
