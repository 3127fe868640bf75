package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.alongside.activity.MySessions;
import org.alongside.activity.MySessions.Replies;
import org.alongside.activity.SessionDetails;
import org.alongside.activity.SessionId;
import org.alongside.common.Broadcast;
import org.alongside.common.ui.Live;
import org.alongside.common.ui.Problem;

/** Who else is coming to a session, and whether he is himself. */
class SessionReply extends Composite<Div> {
    private final SessionId id;
    private final MySessions sessions;
    private final Paragraph others = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final NativeButton yes = new NativeButton(t("session.reply.yes"), event -> reply(true));
    private final NativeButton no = new NativeButton(t("session.reply.no"), event -> reply(false));
    private final Problem problem = new Problem();

    SessionReply(SessionDetails session, boolean open, MySessions sessions, Broadcast broadcast) {
        this.id = session.id();
        this.sessions = sessions;
        said.getElement().setAttribute("role", "status");
        said.addClassName("said");
        var buttons = new Div(yes, no);
        buttons.addClassName("choices");
        getContent().add(others, said, buttons, problem);
        buttons.setVisible(open);
        show(sessions.replies(id));
        Live.update(this, broadcast, Broadcast.Topic.REPLIES, id.value(), () -> show(sessions.replies(id)));
    }

    private void reply(boolean coming) {
        problem.orSay(() -> {
            sessions.reply(id, coming);
            show(sessions.replies(id));
        });
    }

    private void show(Replies replies) {
        var names = replies.othersComing();
        others.setText(names.isEmpty() ? t("session.others.none") : t("session.others", list(names)));
        var mine = replies.mine();
        said.setText(mine == null ? "" : t(mine ? "session.said.yes" : "session.said.no"));
        press(yes, Objects.equals(mine, true));
        press(no, Objects.equals(mine, false));
    }

    private static String list(java.util.List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : t("list.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
