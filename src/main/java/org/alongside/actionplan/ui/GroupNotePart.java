package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.actionplan.TeaRounds;
import org.alongside.activity.MySessions;
import org.alongside.activity.SessionId;
import org.alongside.activity.ui.SessionPart;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Live;

/** On a man’s page of a session: what the group said about it. */
@org.springframework.stereotype.Component
class GroupNotePart implements SessionPart {
    private final MySessions sessions;
    private final TeaRounds rounds;
    private final Broadcast broadcast;

    GroupNotePart(MySessions sessions, TeaRounds rounds, Broadcast broadcast) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.broadcast = broadcast;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> create(SessionId session) {
        var words = new Paragraph();
        var card = new Card(t("tea.note"), words);
        Runnable refresh = () -> {
            var note = rounds.note(session);
            words.setText(note);
            card.setVisible(!note.isEmpty());
        };
        refresh.run();
        var cohort = sessions.find(session).cohortId();
        Live.update(card, broadcast, Broadcast.Topic.PLAN, cohort.value(), refresh);
        return Optional.of(card);
    }
}
