package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Enrolments;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;

/** When a cohort is over: all who still take part have completed it, asked once and done in one go. */
class EndOfCohort extends Composite<Div> {
    private final CohortId cohort;
    private final Enrolments enrolments;
    private final Runnable changed;
    private final Problem problem = new Problem();

    EndOfCohort(CohortId cohort, int men, Enrolments enrolments, Runnable changed) {
        this.cohort = cohort;
        this.enrolments = enrolments;
        this.changed = changed;
        getContent().addClassName("actions");
        getContent().add(new NativeButton(t("end.all"), event -> ask(men)), problem);
    }

    private void ask(int men) {
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(t("end.sure", men)),
                        new NativeButton(
                                t("end.yes"),
                                event -> problem.orSay(() -> {
                                    Notices.done(t("end.done", enrolments.completeAll(cohort)));
                                    changed.run();
                                })),
                        new NativeButton(t("end.no"), event -> changed.run()),
                        problem);
    }
}
