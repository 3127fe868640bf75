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
import org.alongside.cohort.JoinCards;
import org.alongside.cohort.ParticipantId;
import org.alongside.cohort.Participants;
import org.alongside.cohort.Participants.ParticipantPage;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;

/** One man, for the staff of his projects: what is written down, his cohorts, and what other modules keep about him. */
@Route("participants")
@RolesAllowed({Role.F, Role.M})
class ParticipantView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Participants participants;
    private final EnrolmentCards enrolments;
    private final JoinCards cards;
    private final ObjectProvider<ParticipantPart> parts;
    private String title = "";

    ParticipantView(
            Participants participants,
            EnrolmentCards enrolments,
            JoinCards cards,
            ObjectProvider<ParticipantPart> parts) {
        this.participants = participants;
        this.enrolments = enrolments;
        this.cards = cards;
        this.parts = parts;
        addClassName("page");
    }

    static String address(ParticipantId id) {
        return "/participants/" + id.value();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(Id.parse(parameter).map(ParticipantId::new).orElseThrow(RuleViolation.NotFound::new));
    }

    private void show(ParticipantId id) {
        removeAll();
        var man = participants.find(id);
        title = man.details().fullName();
        add(new H1(title));
        if (man.toComplete()) {
            var mark = new Paragraph(t("man.toComplete"));
            mark.addClassName("mark");
            add(mark);
        }
        man.enrolments().forEach(enrolment -> add(enrolments.create(enrolment, () -> show(id))));
        add(details(man));
        add(new CardMaker(
                man.details().firstName().value(), man.enrolments().getFirst().id(), cards));
        parts.stream()
                .sorted(Comparator.comparingInt(ParticipantPart::order))
                .forEach(part -> part.create(id).ifPresent(this::add));
    }

    private DetailsForm details(ParticipantPage man) {
        return new DetailsForm(man.details(), details -> {
            participants.change(man.id(), man.version(), details);
            show(man.id());
        });
    }
}
