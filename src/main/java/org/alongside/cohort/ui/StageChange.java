package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.Leaving;
import org.alongside.cohort.LeavingReason;
import org.alongside.cohort.Participants.EnrolmentRow;
import org.alongside.cohort.Stage;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.Problem;

/** The stages that may follow, one button each; one that ends it early asks why first. */
class StageChange extends Composite<Div> {
    private final EnrolmentRow row;
    private final Enrolments enrolments;
    private final Runnable changed;
    private final Problem problem = new Problem();
    private final Div why = new Div();

    StageChange(EnrolmentRow row, Enrolments enrolments, Runnable changed) {
        this.row = row;
        this.enrolments = enrolments;
        this.changed = changed;
        var buttons = new Div();
        buttons.addClassName("actions");
        Arrays.stream(Stage.values()).filter(row.stage()::canBecome).forEach(next -> buttons.add(button(next)));
        getContent().add(buttons, why, problem);
    }

    private NativeButton button(Stage next) {
        return new NativeButton(t("become." + next), event -> {
            why.removeAll();
            if (next.endsEarly()) {
                askWhy(next);
            } else {
                become(next, Optional.empty());
            }
        });
    }

    private void askWhy(Stage next) {
        var reason = new Choice<>(
                t("leaving.reason." + next),
                List.of(LeavingReason.values()),
                LeavingReason.WORK,
                choice -> t("leaving." + choice));
        var words = Field.line(t("leaving.own"));
        why.add(
                reason,
                words,
                new Button(
                        t("become." + next + ".save"),
                        event -> problem.orSay(
                                () -> become(next, Optional.of(new Leaving(reason.getValue(), words.getValue()))))));
    }

    private void become(Stage next, Optional<Leaving> leaving) {
        problem.orSay(() -> {
            enrolments.become(row.id(), next, leaving);
            changed.run();
        });
    }
}
