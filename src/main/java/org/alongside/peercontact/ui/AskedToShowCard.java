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
import org.alongside.peercontact.Skills;

/** On his home page, only while somebody waits to hear whether they will show each other something. */
@org.springframework.stereotype.Component
class AskedToShowCard implements HomeCard {
    private static final int AFTER_ASKING_FOR_NUMBERS = 61;

    private final Skills skills;
    private final CurrentParticipant participant;
    private final Broadcast broadcast;

    AskedToShowCard(Skills skills, CurrentParticipant participant, Broadcast broadcast) {
        this.skills = skills;
        this.participant = participant;
        this.broadcast = broadcast;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return AFTER_ASKING_FOR_NUMBERS;
    }

    @Override
    public Optional<Component> create() {
        if (skills.asking().isEmpty()) {
            return Optional.empty();
        }
        var place = new Div();
        show(place);
        Live.update(place, broadcast, Broadcast.Topic.CONTACTS, participant.id().value(), () -> show(place));
        return Optional.of(place);
    }

    private void show(Div place) {
        place.removeAll();
        var asking = skills.asking();
        if (!asking.isEmpty()) {
            var card = new Card(t("skills.title"));
            asking.forEach(offer -> card.add(
                    new Paragraph(t("skills.asks." + offer.his(), offer.firstName(), SkillsPart.word(offer.skill())))));
            card.add(new PageLink("/people", t("people.open")));
            place.add(card);
        }
    }
}
