package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
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
        var lines = new ArrayList<Component>();
        participant.enrolments().stream()
                .filter(enrolment -> !enrolment.contactPhone().isEmpty())
                .findFirst()
                .ifPresent(enrolment -> {
                    lines.add(new Paragraph(t("help.project.text", enrolment.contactName())));
                    lines.add(ring(enrolment.contactPhone()));
                });
        for (var number : participant.helpNumbers()) {
            lines.add(new Paragraph(
                    number.hours().isEmpty() ? number.name() : t("help.project.hours", number.name(), number.hours())));
            lines.add(ring(number.phone()));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(t("help.project"), lines.toArray(Component[]::new)));
    }

    private static Anchor ring(String phone) {
        var ring = new Anchor("tel:" + phone.replace(" ", ""), t("help.ring", phone));
        ring.addClassName("button");
        return ring;
    }
}
