package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.activity.CalendarFeeds;
import org.alongside.activity.CalendarFeeds.Kind;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.MePart;

/** “Put these in my calendar”: on the page about oneself. */
@org.springframework.stereotype.Component
class CalendarPart implements MePart {
    private final CalendarFeeds feeds;
    private final CurrentAccount current;

    CalendarPart(CalendarFeeds feeds, CurrentAccount current) {
        this.feeds = feeds;
        this.current = current;
    }

    @Override
    public boolean isFor(Role role) {
        return role != Role.ADMINISTRATOR;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> create() {
        var card = new Card(t("calendar.feed.title"), ClashWords.quiet(t("calendar.feed.what")));
        if (current.get().role() == Role.PARTICIPANT) {
            card.add(new CalendarAddress(feeds, Kind.OWN, t("calendar.feed.mine")));
        } else {
            card.add(
                    new CalendarAddress(feeds, Kind.OWN, t("calendar.feed.led")),
                    new CalendarAddress(feeds, Kind.PROJECTS, t("calendar.feed.projects")));
        }
        return Optional.of(card);
    }
}
