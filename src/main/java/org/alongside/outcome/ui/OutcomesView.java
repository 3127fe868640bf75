package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.EmptyState;
import org.alongside.survey.PairedScores;
import org.alongside.survey.PairedScores.Comparison;
import org.alongside.survey.PairedScores.ProjectChoice;

/** What changed between start and end, for one’s projects or one of them; which, stands in the address. */
@Route("outcomes")
@RolesAllowed({Role.F, Role.M})
class OutcomesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String PROJECT = "project";

    private final PairedScores scores;

    OutcomesView(PairedScores scores) {
        this.scores = scores;
        addClassNames("page", "wide", "outcomes");
    }

    @Override
    public String getPageTitle() {
        return t("outcomes.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PROJECT)
                .map(text -> Id.parse(text).map(ProjectId::new).orElseThrow(RuleViolation.NotFound::new)));
    }

    private void show(Optional<ProjectId> project) {
        var comparisons = scores.compare(project);
        var projects = scores.projects();
        removeAll();
        add(new H1(t("outcomes.title")));
        if (projects.isEmpty()) {
            add(new EmptyState(t("outcomes.noProject"), t("outcomes.noProject.first")));
            return;
        }
        var notForSharing = new Paragraph(t("outcomes.workingView"));
        notForSharing.addClassName("print-only");
        add(notForSharing, new ProjectSelect(projects, project, this::open));
        add(new Paragraph(projects.stream()
                .filter(p -> project.isEmpty() || project.get().equals(p.id()))
                .map(ProjectChoice::name)
                .collect(Collectors.joining(", ", "", "."))));
        if (comparisons.isEmpty()) {
            add(new EmptyState(t("outcomes.noInstrument"), t("outcomes.noInstrument.first")));
        }
        for (var comparison : comparisons) {
            if (comparisons.size() > 1) {
                add(new H2(heading(comparison)));
            }
            add(new ComparisonPart(comparison));
        }
    }

    private void open(Optional<ProjectId> project) {
        var parameters = project.map(
                        id -> QueryParameters.simple(Map.of(PROJECT, id.value().toString())))
                .orElse(QueryParameters.empty());
        getUI().orElseThrow().navigate(OutcomesView.class, parameters);
    }

    private static String heading(Comparison comparison) {
        return t("outcomes.of", comparison.programmeName(), comparison.instrument(), comparison.edition());
    }
}
