package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

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
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.JoinCards;
import org.alongside.cohort.Rosters;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** One cohort: its men, and what the other modules have to say about it. */
@Route("cohorts")
@RolesAllowed({Role.F, Role.M})
class CohortView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Rosters rosters;
    private final JoinCards cards;
    private final ObjectProvider<CohortPart> parts;
    private String title = "";

    CohortView(
            Cohorts cohorts,
            Enrolments enrolments,
            Rosters rosters,
            JoinCards cards,
            ObjectProvider<CohortPart> parts) {
        this.rosters = rosters;
        this.cards = cards;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(CohortId::new).orElseThrow(RuleViolation.NotFound::new);
        var cohort = cohorts.find(id);
        title = cohort.name();
        removeAll();
        add(
                new H1(cohort.name()),
                new Paragraph(t(
                        "cohort.about",
                        cohort.project(),
                        Formats.day(cohort.startsOn()),
                        Formats.day(cohort.endsOn()),
                        cohort.venue())));
        add(new Roster(id, enrolments, rosters, cards));
        parts.stream()
                .sorted(Comparator.comparingInt(CohortPart::order))
                .forEach(part -> part.create(id).ifPresent(this::add));
    }
}
