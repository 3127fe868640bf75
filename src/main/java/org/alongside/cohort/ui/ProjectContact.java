package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.HelpPart;

/** The project’s own contact, for a man who is in one. */
@org.springframework.stereotype.Component
class ProjectContact implements HelpPart {
    private final CurrentAccount current;
    private final CurrentParticipant participant;

    ProjectContact(CurrentAccount current, CurrentParticipant participant) {
        this.current = current;
        this.participant = participant;
    }

    @Override
    public Optional<Component> create() {
        if (current.find().filter(person -> person.role() == Role.PARTICIPANT).isEmpty()) {
            return Optional.empty();
        }
        return participant.enrolments().stream()
                .filter(enrolment -> !enrolment.contactPhone().isEmpty())
                .findFirst()
                .map(enrolment -> {
                    var ring = new Anchor(
                            "tel:" + enrolment.contactPhone().replace(" ", ""),
                            t("help.ring", enrolment.contactPhone()));
                    ring.addClassName("button");
                    return new Card(
                            t("help.project"), new Paragraph(t("help.project.text", enrolment.contactName())), ring);
                });
    }
}
