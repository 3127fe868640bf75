package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.Live;
import org.alongside.common.ui.PageLink;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.Swaps;

/** On his home page, while somebody waits for his answer: about swapping numbers, or about showing each other something. */
@org.springframework.stereotype.Component
class AskingCard implements HomeCard {
    private static final int AFTER_HIS_OWN_THINGS = 60;

    private final Contacts contacts;
    private final Swaps swaps;
    private final CurrentParticipant participant;
    private final Broadcast broadcast;

    AskingCard(Contacts contacts, Swaps swaps, CurrentParticipant participant, Broadcast broadcast) {
        this.contacts = contacts;
        this.swaps = swaps;
        this.participant = participant;
        this.broadcast = broadcast;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return AFTER_HIS_OWN_THINGS;
    }

    /** There also when nobody asks: one who asks while the page is open must be seen. */
    @Override
    public Optional<Component> create() {
        var place = new Div();
        show(place);
        Live.update(place, broadcast, Broadcast.Topic.CONTACTS, participant.id().value(), () -> show(place));
        return Optional.of(place);
    }

    private void show(Div place) {
        place.removeAll();
        var asking = contacts.asking();
        var lapsed = contacts.lapsed();
        if (!asking.isEmpty() || !lapsed.isEmpty()) {
            var card = new Card(t("people.asking"));
            if (!lapsed.isEmpty()) {
                card.add(new Paragraph(t("people.lapsed", String.join(", ", lapsed))));
            }
            asking.forEach(man -> card.add(new Paragraph(t("people.asking." + man.channel(), man.firstName()))));
            card.add(new PageLink("/people", t("people.open")));
            place.add(card);
        }
        var toShow = swaps.asking();
        if (!toShow.isEmpty()) {
            var card = new Card(t("skills.title"));
            toShow.forEach(offer -> card.add(
                    new Paragraph(t("skills.asks." + offer.his(), offer.firstName(), SkillsPart.word(offer.skill())))));
            card.add(new PageLink("/people", t("people.open")));
            place.add(card);
        }
    }
}
