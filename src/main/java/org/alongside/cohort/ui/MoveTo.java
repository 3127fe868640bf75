package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Cohorts.CohortChoice;
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.Participants.EnrolmentRow;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Problem;

/** To another cohort of the programme; what he did in this one stays written there. */
class MoveTo extends Composite<Div> {
    private static final int MOST = 200;

    MoveTo(EnrolmentRow row, Cohorts cohorts, Enrolments enrolments, Runnable changed) {
        var others = cohorts.othersOfTheProgramme(row.cohortId(), MOST);
        if (others.isEmpty()) {
            return;
        }
        var to = new Choice<>(t("man.move.to"), others, others.getFirst(), CohortChoice::name);
        var problem = new Problem();
        var move = new Button(
                t("man.move.do"),
                event -> problem.orSay(() -> {
                    enrolments.move(row.id(), to.getValue().id());
                    changed.run();
                }));
        getContent()
                .add(new NativeDetails(t("man.move.title"), new Div(new Paragraph(t("man.move.hint")), to, problem, move)));
    }
}
