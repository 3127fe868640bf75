package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import org.alongside.activity.Sessions;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.PageLink;

/** The sessions of a cohort, those to come and those that were. */
@org.springframework.stereotype.Component
class CohortSessions implements CohortPart {
    private final Sessions sessions;
    private final Clock clock;

    CohortSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        var now = clock.instant();
        var coming = new SessionList(
                t("sessions.coming"), now, (offset, limit) -> sessions.coming(cohort, offset, limit), false);
        var past =
                new SessionList(t("sessions.past"), now, (offset, limit) -> sessions.past(cohort, offset, limit), true);
        var plan = PageLink.primary("/sessions/plan/" + cohort.value(), t("weeks.link"));
        var all = new PageLink("/sessions?cohort=" + cohort.value(), t("calendar.link"));
        var links = new Div(plan, all);
        links.addClassName("buttons");
        return Optional.of(new Card(t("sessions.title"), links, coming, past));
    }
}
