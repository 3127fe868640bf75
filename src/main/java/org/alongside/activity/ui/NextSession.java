package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import org.alongside.activity.MySessions;
import org.alongside.activity.SessionDetails;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.PageLink;

/** A participant’s next session: what, when, where, and who else is coming. */
@org.springframework.stereotype.Component
class NextSession implements HomeCard {
    private final MySessions sessions;
    private final Broadcast broadcast;
    private final Clock clock;

    NextSession(MySessions sessions, Broadcast broadcast, Clock clock) {
        this.sessions = sessions;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        var parts = new Div();
        sessions.calledOff().forEach(session -> parts.add(calledOff(session)));
        sessions.next(1).stream().findFirst().map(this::card).ifPresent(parts::add);
        return parts.getComponentCount() == 0 ? Optional.empty() : Optional.of(parts);
    }

    private Component calledOff(SessionDetails session) {
        var words = new Paragraph(t(
                "session.calledOff",
                session.activity(),
                Formats.when(session.startsAt(), session.zone(), clock.instant()),
                session.cancellationReason()));
        words.addClassName("called-off");
        return words;
    }

    private Component card(SessionDetails session) {
        var card = new Card(t("session.next", session.activity()), SessionWords.when(session, clock.instant()));
        card.add(SessionWords.where(session));
        card.add(new SessionReply(session, true, sessions, broadcast));
        card.add(new PageLink("/sessions", t("calendar.link")));
        return card;
    }
}
