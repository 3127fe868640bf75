package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import org.alongside.activity.SessionDetails;
import org.alongside.activity.Sessions;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.PageLink;

/** Today’s sessions of one’s projects, each one tap away from its register; on a free day, the next one. */
@org.springframework.stereotype.Component
class TodaysSessions implements HomeCard {
    private final Sessions sessions;
    private final Clock clock;

    TodaysSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR || role == Role.MANAGER;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        var cards = new Div();
        var today = sessions.today();
        today.forEach(session -> cards.add(card(session)));
        if (today.stream().allMatch(SessionDetails::isCancelled)) {
            sessions.next().ifPresent(next -> cards.add(new Paragraph(t("session.noneToday")), card(next)));
        }
        if (cards.getComponentCount() == 0) {
            return Optional.empty();
        }
        cards.add(new PageLink("/sessions", t("calendar.link")));
        return Optional.of(cards);
    }

    private Card card(SessionDetails session) {
        var card = new Card(SessionWords.title(session), SessionWords.when(session, clock.instant()));
        if (!session.place().isBlank()) {
            card.add(new Paragraph(session.place()));
        }
        if (session.isCancelled()) {
            card.add(SessionWords.cancelled(session));
        } else {
            var register = PageLink.primary(SessionWords.address(session.id()), t("session.whosHere"));
            register.addClassName("big");
            // several of them may stand on one page: heard one by one, each says whose it is
            register.getElement()
                    .setAttribute("aria-label", t("session.whosHere.at", session.activity(), session.cohort()));
            card.add(register);
        }
        return card;
    }
}
