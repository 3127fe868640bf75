package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.ui.Live;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.MyContactDetails;
import org.alongside.peercontact.Skills;
import org.alongside.peercontact.Swaps;

/** The men of his group by first name, and how he and each of them may reach each other. */
@Route("people")
@RolesAllowed(Role.P)
class PeopleView extends Div implements HasDynamicTitle {
    PeopleView(
            CurrentParticipant participant,
            Contacts contacts,
            MyContactDetails details,
            Skills skills,
            Swaps swaps,
            Broadcast broadcast) {
        addClassName("page");
        var mine = new MyDetails(details);
        var men = new Men(contacts, details, mine::refresh);
        var toShow = new SkillsPart(skills, swaps);
        var off = new Paragraph(t("people.off"));
        off.getElement().setAttribute("role", "status");
        off.setVisible(contacts.isOff());
        add(new H1(t("people.title")), new Paragraph(t("people.hint")), off, men, toShow, mine);
        Live.update(this, broadcast, Broadcast.Topic.CONTACTS, participant.id().value(), () -> {
            off.setVisible(contacts.isOff());
            men.refresh();
            toShow.refresh();
            mine.refresh();
        });
    }

    @Override
    public String getPageTitle() {
        return t("nav.people");
    }
}
