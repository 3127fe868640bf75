package org.alongside.actionplan.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.actionplan.TeaRounds;
import org.alongside.activity.SessionId;
import org.alongside.activity.Sessions;
import org.alongside.activity.ui.SessionPart;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.ui.Live;

/** The tea round on the session’s page: for the facilitator, who leads it. */
@org.springframework.stereotype.Component
class TeaRoundPart implements SessionPart {
    private static final int AFTER_THE_WAYS_TO_TAKE_IT = 15;

    private final Sessions sessions;
    private final TeaRounds rounds;
    private final Broadcast broadcast;

    TeaRoundPart(Sessions sessions, TeaRounds rounds, Broadcast broadcast) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.broadcast = broadcast;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR;
    }

    @Override
    public int order() {
        return AFTER_THE_WAYS_TO_TAKE_IT;
    }

    @Override
    public Optional<Component> create(SessionId id) {
        var session = sessions.find(id);
        if (session.isCancelled()) {
            return Optional.empty();
        }
        var card = new TeaRoundCard(id, rounds);
        Live.update(card, broadcast, Broadcast.Topic.PLAN, session.cohortId().value(), card::refresh);
        return Optional.of(card);
    }
}
