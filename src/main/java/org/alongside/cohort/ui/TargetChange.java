package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.cohort.Age;
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.Participants.EnrolmentRow;
import org.alongside.cohort.Target;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.Problem;

/** His age when he began, and why he takes part if he is outside the target criteria. */
class TargetChange extends Composite<Div> {
    TargetChange(EnrolmentRow row, Target target, Enrolments enrolments, Runnable changed) {
        var age = Field.number(t("man.age"))
                .with(row.ageAtStart() == null ? "" : row.ageAtStart().toString());
        var outside = new OutsideChoice(target);
        outside.read(row.outsideTargetReason(), row.outsideTargetWords());
        var problem = new Problem();
        var save = new Button(
                t("form.save"),
                event -> problem.orSay(() -> {
                    enrolments.describe(
                            row.id(),
                            age.isBlank() ? Optional.empty() : Optional.of(Age.parse(age.getValue())),
                            outside.value());
                    changed.run();
                }));
        getContent()
                .add(
                        new Paragraph(words(row)),
                        new NativeDetails(t("enrolment.target"), new Div(age, outside, problem, save)));
    }

    private static String words(EnrolmentRow row) {
        var age = row.ageAtStart() == null ? t("enrolment.age.unknown") : t("enrolment.age", row.ageAtStart());
        return row.outsideTargetReason() == null
                ? age
                : age + " " + t("enrolment.outside", t("outside." + row.outsideTargetReason()));
    }
}
