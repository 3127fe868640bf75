package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.activity.MyCheckIn;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.PageLink;

/** On a man’s Today, while his facilitator’s phone shows the code. */
@org.springframework.stereotype.Component
class CheckInCard implements HomeCard {
    private final MyCheckIn checkIn;

    CheckInCard(MyCheckIn checkIn) {
        this.checkIn = checkIn;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create() {
        return checkIn.isOpen()
                ? Optional.of(new Card(
                        t("checkIn.card"),
                        new Paragraph(t("checkIn.card.text")),
                        PageLink.primary("/check-in", t("checkIn.card.link"))))
                : Optional.empty();
    }
}
