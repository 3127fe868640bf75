package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.alongside.activity.SessionStatus;
import org.alongside.activity.Sessions.CohortSession;
import org.alongside.common.ui.Formats;

/** Some sessions of a cohort, a few at a time. */
class SessionList extends Composite<Div> {
    private static final int PAGE = 6;

    private final Instant now;
    private final Pages pages;
    private final boolean over;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton(t("sessions.more"), event -> showMore());

    /** Reads from the database, from an offset. */
    interface Pages {
        List<CohortSession> read(int offset, int limit);
    }

    SessionList(String title, Instant now, Pages pages, boolean over) {
        this.now = now;
        this.pages = pages;
        this.over = over;
        list.addClassName("rows");
        more.setAriaLabel(t("sessions.more.of", title));
        getContent().add(new H3(title), list, more);
        showMore();
        if (list.getComponentCount() == 0) {
            getContent().add(new Paragraph(t("sessions.none")));
        }
    }

    private void showMore() {
        // one more than is shown tells whether there is a next page
        var rows = pages.read(list.getComponentCount(), PAGE + 1);
        rows.stream().limit(PAGE).map(this::item).forEach(list::add);
        more.setVisible(rows.size() > PAGE);
    }

    private ListItem item(CohortSession row) {
        var link = new Anchor(SessionWords.address(row.id()), Formats.when(row.startsAt(), row.zone(), now));
        link.addClassName("name");
        return new ListItem(link, new Paragraph(about(row)));
    }

    private String about(CohortSession row) {
        if (row.status() == SessionStatus.CANCELLED) {
            return t("sessions.row.cancelled", row.activity(), row.cancellationReason());
        }
        return over ? t("sessions.row.past", row.activity(), row.here(), row.men()) : row.activity();
    }
}
