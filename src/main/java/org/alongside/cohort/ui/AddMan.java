package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Optional;
import org.alongside.account.PersonName;
import org.alongside.cohort.Age;
import org.alongside.cohort.Cohorts.CohortPage;
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.NewMan;
import org.alongside.cohort.ParticipantId;
import org.alongside.cohort.PossibleDuplicates;
import org.alongside.cohort.Stage;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;

/** Adds a man: his first name is enough. Whoever has a like name is shown first. */
class AddMan extends Composite<Div> {
    private final CohortPage cohort;
    private final Enrolments enrolments;
    private final PossibleDuplicates duplicates;
    private final Runnable added;

    private final Field firstName = Field.line(t("roster.firstName"));
    private final Field familyName = Field.line(t("man.familyName"));
    private final Field phone = Field.phone(t("man.phone"));
    private final Field age = Field.number(t("man.age"));
    private final OutsideChoice outside;
    private final Choice<Stage> stage = new Choice<>(
            t("man.stage"),
            List.of(Stage.ACTIVE, Stage.INVITED, Stage.REFERRED, Stage.WAITING),
            Stage.ACTIVE,
            s -> t("man.stage." + s));
    private final NativeDetails details;
    private final Problem problem = new Problem();
    private final Div question = new Div();

    AddMan(CohortPage cohort, Enrolments enrolments, PossibleDuplicates duplicates, Runnable added) {
        this.cohort = cohort;
        this.enrolments = enrolments;
        this.duplicates = duplicates;
        this.added = added;
        outside = new OutsideChoice(cohort.target());
        details = new NativeDetails(t("man.more"), new Div(familyName, Forms.pair(age, phone), outside, stage));
        question.getElement().setAttribute("role", "status");
        var add = new Button(t("roster.add"), event -> say(this::askFirst));
        var line = new Div(firstName, add);
        line.addClassName("one-line");
        getContent().add(line, problem, question, details);
    }

    private void askFirst() {
        question.removeAll();
        var man = man();
        var known = duplicates.of(man.firstName(), man.familyName(), cohort.id());
        if (known.isEmpty()) {
            add(Optional.empty());
        } else {
            question.add(new IsItHim(known, him -> say(() -> add(him))));
        }
    }

    private void add(Optional<ParticipantId> him) {
        var man = man();
        him.ifPresentOrElse(
                known -> enrolments.addAgain(cohort.id(), known, man), () -> enrolments.add(cohort.id(), man));
        Notices.done(t("man.added", man.firstName().value()));
        List.of(firstName, familyName, phone, age).forEach(field -> field.setValue(""));
        outside.clear();
        stage.setValue(Stage.ACTIVE);
        question.removeAll();
        added.run();
    }

    private NewMan man() {
        return new NewMan(
                new PersonName(firstName.getValue()),
                familyName.getValue(),
                phone.getValue(),
                age.isBlank() ? Optional.empty() : Optional.of(Age.parse(age.getValue())),
                outside.value(),
                stage.getValue());
    }

    /** Whoever hears that the group is full, or that a reason is needed, finds what to do about it open. */
    private void say(Runnable action) {
        problem.orSay(() -> {
            try {
                action.run();
            } catch (RuleViolation e) {
                if (e.key().equals("enrolment.outside.reason")) {
                    details.setOpen(true);
                }
                if (e.key().equals("enrolment.full")) {
                    offerToWait();
                }
                throw e;
            }
        });
    }

    private void offerToWait() {
        question.removeAll();
        question.add(new NativeButton(t("man.wait"), event -> {
            stage.setValue(Stage.WAITING);
            say(this::askFirst);
        }));
    }
}
