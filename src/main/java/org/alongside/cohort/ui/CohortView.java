package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** One cohort: what needs attention, its men, and what the other modules have to say about it. */
@Route("cohorts")
@RolesAllowed({Role.F, Role.M})
class CohortView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Cohorts cohorts;
    private final CohortPageParts own;
    private final ObjectProvider<CohortPart> parts;
    private String title = "";

    CohortView(Cohorts cohorts, CohortPageParts own, ObjectProvider<CohortPart> parts) {
        this.cohorts = cohorts;
        this.own = own;
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(Id.parse(parameter).map(CohortId::new).orElseThrow(RuleViolation.NotFound::new));
    }

    private void show(CohortId id) {
        removeAll();
        var cohort = cohorts.find(id);
        title = cohort.name();
        var project = new Anchor("/projects/" + cohort.projectId().value(), cohort.project());
        var days = t("cohort.days", Formats.date(cohort.startsOn()), Formats.date(cohort.endsOn()));
        add(new H1(cohort.name()), new Paragraph(project), new Paragraph(t("cohort.about", days, cohort.venue())));
        var counts = own.counts(cohort, () -> show(id));
        var attention = own.attention(id);
        var roster = own.roster(cohort, () -> {
            counts.refresh();
            attention.refresh();
        });
        add(attention, counts, roster);
        parts.stream()
                .sorted(Comparator.comparingInt(CohortPart::order))
                .forEach(part -> part.create(id).ifPresent(this::add));
        add(own.change(id, () -> show(id)));
    }
}
