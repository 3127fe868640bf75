package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.alongside.activity.RegisterHistory;
import org.alongside.activity.RegisterHistory.Change;
import org.alongside.activity.SessionId;
import org.alongside.activity.Sessions;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;

/** Who marked whom, when and how: read from the database only when somebody asks. */
@org.springframework.stereotype.Component
class HistoryPart implements SessionPart {
    private static final int PAGE = 30;
    /** Below that, a tap came as it was made. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private final RegisterHistory history;
    private final Sessions sessions;
    private final Clock clock;

    HistoryPart(RegisterHistory history, Sessions sessions, Clock clock) {
        this.history = history;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR || role == Role.MANAGER;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> create(SessionId session) {
        var zone = sessions.find(session).zone();
        var list = new UnorderedList();
        list.addClassName("rows");
        var none = new Paragraph();
        none.getElement().setAttribute("role", "status");
        var more = new NativeButton(t("history.show"));
        more.addClickListener(event -> {
            var changes = history.of(session, list.getComponentCount(), PAGE + 1);
            changes.stream().limit(PAGE).map(change -> row(change, zone)).forEach(list::add);
            more.setText(t("history.more"));
            more.setVisible(changes.size() > PAGE);
            none.setText(list.getComponentCount() == 0 ? t("history.none") : "");
        });
        return Optional.of(new Card(t("history.title"), none, list, more));
    }

    private ListItem row(Change change, ZoneId zone) {
        var what = new Paragraph(t("history.change", change.man(), mark(change.from()), mark(change.to())));
        what.addClassName("name");
        var how = new Paragraph(t("history.how." + change.how().name(), change.by(), when(change.tapped(), zone)));
        var row = new ListItem(what, how);
        if (Duration.between(change.tapped(), change.received()).compareTo(AT_ONCE) > 0) {
            row.add(new Paragraph(t("history.received", when(change.received(), zone))));
        }
        return row;
    }

    private String when(Instant instant, ZoneId zone) {
        return Formats.when(instant, zone, clock.instant());
    }

    private static String mark(org.alongside.activity.Mark mark) {
        return t("history.mark." + mark.name());
    }
}
