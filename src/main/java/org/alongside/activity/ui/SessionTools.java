package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.alongside.activity.SessionId;
import org.alongside.activity.Sessions;
import org.alongside.common.Role;
import org.alongside.common.ui.PageLink;

/** Other ways to take a register: by the men themselves, or on paper. */
@org.springframework.stereotype.Component
class SessionTools implements SessionPart {
    private final Sessions sessions;

    SessionTools(Sessions sessions) {
        this.sessions = sessions;
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
    public Optional<Component> create(SessionId session) {
        if (sessions.find(session).isCancelled()) {
            return Optional.empty();
        }
        var links = new Div(
                new PageLink("/check-in-code/" + session.value(), t("session.checkIn")),
                new PageLink("/sign-in-sheet/" + session.value(), t("session.sheet")));
        links.addClassName("choices");
        return Optional.of(links);
    }
}
