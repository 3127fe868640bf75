package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import org.alongside.account.CurrentAccount;
import org.alongside.activity.MySessions;
import org.alongside.activity.Registers;
import org.alongside.activity.SessionDetails;
import org.alongside.activity.SessionId;
import org.alongside.activity.Sessions;
import org.alongside.common.Broadcast;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.PageLink;
import org.springframework.beans.factory.ObjectProvider;

/** One session: for staff its register, for a man of the cohort what, when, where and who is coming. */
@Route("sessions")
@RolesAllowed({Role.P, Role.F, Role.M})
class SessionView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final CurrentAccount current;
    private final Sessions sessions;
    private final MySessions mySessions;
    private final Registers registers;
    private final Broadcast broadcast;
    private final Clock clock;
    private final ObjectProvider<SessionPart> parts;
    private String title = "";

    SessionView(
            CurrentAccount current,
            Sessions sessions,
            MySessions mySessions,
            Registers registers,
            Broadcast broadcast,
            Clock clock,
            ObjectProvider<SessionPart> parts) {
        this.current = current;
        this.sessions = sessions;
        this.mySessions = mySessions;
        this.registers = registers;
        this.broadcast = broadcast;
        this.clock = clock;
        this.parts = parts;
        addClassNames("page", "session");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(SessionId::new).orElseThrow(RuleViolation.NotFound::new);
        removeAll();
        var role = current.get().role();
        if (role == Role.PARTICIPANT) {
            showToParticipant(mySessions.find(id));
        } else {
            showToStaff(sessions.find(id));
        }
        parts.stream()
                .filter(part -> part.isFor(role))
                .sorted(Comparator.comparingInt(SessionPart::order))
                .forEach(part -> part.create(id).ifPresent(this::add));
    }

    private void showToStaff(SessionDetails session) {
        head(SessionWords.title(session), session);
        add(new SessionNews(session, () -> sessions.find(session.id()), broadcast, clock));
        if (!session.isCancelled()) {
            add(new RegisterSheet(session.id(), current.id(), registers, broadcast));
        }
        add(SessionWords.where(session));
        add(new PageLink(
                "/sessions/change/" + session.id().value(),
                t(session.isCancelled() ? "change.link.back" : "change.link")));
        add(new Paragraph(new Anchor("/cohorts/" + session.cohortId().value(), t("session.cohort", session.cohort()))));
    }

    private void showToParticipant(SessionDetails session) {
        head(session.activity(), session);
        add(new SessionNews(session, () -> mySessions.find(session.id()), broadcast, clock));
        add(SessionWords.where(session));
        var open = !session.isCancelled() && !session.isOver(clock.instant());
        add(new SessionReply(session, open, mySessions, broadcast));
    }

    private void head(String words, SessionDetails session) {
        title = words;
        add(new H1(words), SessionWords.when(session, clock.instant()));
        if (session.isCancelled()) {
            add(SessionWords.cancelled(session));
        }
    }
}
