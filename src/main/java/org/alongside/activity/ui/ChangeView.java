package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.activity.Planning;
import org.alongside.activity.SessionChanges;
import org.alongside.activity.SessionId;
import org.alongside.activity.SessionStatus;
import org.alongside.activity.Sessions;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.PageLink;

/** Moves a session, cancels it or brings it back: this one, this and those after it, or all of its series. */
@Route("sessions/change")
@RolesAllowed({Role.F, Role.M})
class ChangeView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Sessions sessions;
    private final SessionChanges changes;
    private final Planning planning;
    private final Clock clock;
    private String title = "";

    ChangeView(Sessions sessions, SessionChanges changes, Planning planning, Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.planning = planning;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(SessionId::new).orElseThrow(RuleViolation.NotFound::new);
        var details = sessions.find(id);
        var session = changes.open(id);
        title = t("change.title", SessionWords.title(details));
        removeAll();
        add(new H1(title), SessionWords.when(details, clock.instant()));
        if (session.status() == SessionStatus.CANCELLED) {
            add(SessionWords.cancelled(details));
        }
        var which = new WhichOnes(session);
        var move = new MoveForm(session, changes, planning.leaders(session.project()), which, () -> back(id));
        which.onChange(move::preview);
        add(which, move);
        add(
                session.status() == SessionStatus.CANCELLED
                        ? new BringBackForm(changes, which, () -> back(id))
                        : new CancelForm(changes, which, () -> back(id)));
        add(new Paragraph(new PageLink(SessionWords.address(id), t("change.leave"))));
    }

    private void back(SessionId id) {
        Go.to(getUI().orElseThrow(), "/sessions/" + id.value());
    }
}
