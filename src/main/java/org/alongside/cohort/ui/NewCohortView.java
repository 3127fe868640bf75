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
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ActivityNames;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.NewCohorts;
import org.alongside.cohort.ProjectId;
import org.alongside.cohort.Projects;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.Problem;
import org.springframework.beans.factory.ObjectProvider;

/** A new cohort of a project: as the programme usually is, until somebody changes it here. */
@Route("new-cohort")
@RolesAllowed({Role.A, Role.M})
class NewCohortView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Projects projects;
    private final NewCohorts cohorts;
    private final boolean administrates;
    private final List<String> activities;

    NewCohortView(
            Projects projects, NewCohorts cohorts, CurrentAccount current, ObjectProvider<ActivityNames> activities) {
        this.projects = projects;
        this.cohorts = cohorts;
        administrates = current.get().role() == Role.ADMINISTRATOR;
        this.activities =
                activities.stream().flatMap(source -> source.names().stream()).toList();
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return t("cohorts.make");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        var project = projects.find(Id.parse(parameter).map(ProjectId::new).orElseThrow(RuleViolation.NotFound::new));
        var form = new CohortForm(cohorts.template(project.id()), activities);
        var problem = new Problem();
        var submit = new Button(
                t("cohort.make"),
                click -> problem.orSay(() -> open(project.id(), cohorts.make(project.id(), form.validated()))));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H1(t("cohorts.make")),
                new Paragraph(t("cohort.from", project.profile().name(), project.programme())),
                new Card(t("cohort.design"), form, problem, submit));
    }

    /** An administrator makes cohorts, but who is in them is not his to see. */
    private void open(ProjectId project, CohortId cohort) {
        var ui = getUI().orElseThrow();
        if (administrates) {
            Go.to(ui, "/projects/" + project.value());
        } else {
            Go.to(ui, "/cohorts/" + cohort.value());
        }
    }
}
