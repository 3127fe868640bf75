package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.HelpNumbers;
import org.alongside.cohort.ProjectId;
import org.alongside.cohort.ProjectStaff;
import org.alongside.cohort.Projects;
import org.alongside.cohort.Projects.ProjectPage;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;
import org.springframework.beans.factory.ObjectProvider;

/** One project: its cohorts, who works there, and what is written down about it. */
@Route("projects")
@RolesAllowed({Role.A, Role.M, Role.F})
class ProjectView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Projects projects;
    private final ProjectStaff staff;
    private final HelpNumbers numbers;
    private final boolean manages;
    private final boolean administrates;
    private final ObjectProvider<ProjectPart> parts;
    private String title = "";

    ProjectView(
            Projects projects,
            ProjectStaff staff,
            HelpNumbers numbers,
            CurrentAccount current,
            ObjectProvider<ProjectPart> parts) {
        this.projects = projects;
        this.staff = staff;
        this.numbers = numbers;
        this.parts = parts;
        var role = current.get().role();
        administrates = role == Role.ADMINISTRATOR;
        manages = administrates || role == Role.MANAGER;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(Id.parse(parameter).map(ProjectId::new).orElseThrow(RuleViolation.NotFound::new));
    }

    private void show(ProjectId id) {
        removeAll();
        var project = projects.find(id);
        title = project.profile().name();
        add(
                new H1(title),
                new Paragraph(t(
                        "project.about", project.programme(), project.profile().place())));
        add(
                new ProjectFacts(project.profile()),
                new ProjectHelp(project, numbers, manages),
                new ProjectCohorts(id, projects, manages, administrates));
        if (manages) {
            add(new ProjectWorkers(id, staff), change(project));
        }
        parts.stream()
                .sorted(Comparator.comparingInt(ProjectPart::order))
                .forEach(part -> part.create(id).ifPresent(this::add));
    }

    private NativeDetails change(ProjectPage project) {
        var form = new ProjectForm(Optional.of(project.profile()), staff.at(project.id()));
        var problem = new Problem();
        var submit = new Button(
                t("form.save"),
                event -> problem.orSay(() -> {
                    projects.change(project.id(), project.version(), form.validated());
                    Notices.done(t("form.saved"));
                    show(project.id());
                }));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        var content = new Div(form, problem, submit);
        content.addClassName("card");
        return new NativeDetails(t("project.change"), content);
    }
}
