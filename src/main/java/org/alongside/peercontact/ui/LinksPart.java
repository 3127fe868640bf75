package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.ui.Card;
import org.alongside.peercontact.ContactCounts;
import org.alongside.peercontact.ContactSwitch;
import org.alongside.peercontact.ContactSwitch.ManSwitch;

/** How many pairs of men can reach each other, never who nor how; and the switch for the cohort and for each man. */
@org.springframework.stereotype.Component
class LinksPart implements CohortPart {
    private static final int LAST = 90;

    private final ContactCounts counts;
    private final ContactSwitch contact;

    LinksPart(ContactCounts counts, ContactSwitch contact) {
        this.counts = counts;
        this.contact = contact;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        var place = new Div();
        var men = new UnorderedList();
        men.addClassName("rows");
        var card = new Card(t("people.links"), place, new NativeDetails(t("people.switch.men"), men));
        show(cohort, place, men);
        return Optional.of(card);
    }

    private void show(CohortId cohort, Div place, UnorderedList men) {
        var off = contact.isOff(cohort);
        place.removeAll();
        men.removeAll();
        var says = new Paragraph(off ? t("people.switch.isOff") : links(counts.links(cohort)));
        says.getElement().setAttribute("role", "status");
        place.add(says, new NativeButton(t(off ? "people.switch.on" : "people.switch.off"), event -> {
            contact.set(cohort, off);
            show(cohort, place, men);
        }));
        contact.men(cohort).forEach(man -> men.add(item(cohort, man, () -> show(cohort, place, men))));
    }

    private ListItem item(CohortId cohort, ManSwitch man, Runnable refresh) {
        var name = new Span(man.name());
        name.addClassName("name");
        var button =
                new NativeButton(t(man.off() ? "people.switch.man.on" : "people.switch.man.off", man.name()), event -> {
                    contact.set(cohort, man.id(), man.off());
                    refresh.run();
                });
        return new ListItem(
                name, new Span(t(man.off() ? "people.switch.man.isOff" : "people.switch.man.isOn")), button);
    }

    private static String links(int links) {
        return links == 0 ? t("people.links.none") : links == 1 ? t("people.links.one") : t("people.links.many", links);
    }
}
