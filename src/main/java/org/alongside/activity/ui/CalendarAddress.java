package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.activity.CalendarFeeds;
import org.alongside.activity.CalendarFeeds.Kind;
import org.alongside.common.ui.OwnAddress;
import org.alongside.common.ui.Texts;

/** The secret address of a calendar: made, shown once, renewed, ended. */
class CalendarAddress extends Composite<Div> {
    private final CalendarFeeds feeds;
    private final Kind kind;
    private final NativeButton make = new NativeButton("", event -> renew());
    private final NativeButton end = new NativeButton("", event -> end());
    private final Div shown = new Div();

    CalendarAddress(CalendarFeeds feeds, Kind kind, String what) {
        this.feeds = feeds;
        this.kind = kind;
        make.setText(what);
        end.setText(t("calendar.feed.end"));
        end.setAriaLabel(t("calendar.feed.end.of", what));
        shown.getElement().setAttribute("role", "status");
        var buttons = new Div(make, end);
        buttons.addClassName("buttons");
        getContent().add(shown, buttons);
        refresh(feeds.exists(kind), what);
    }

    private void refresh(boolean exists, String what) {
        end.setVisible(exists);
        if (exists) {
            make.setText(t("calendar.feed.again", what));
        }
    }

    private void renew() {
        var address = OwnAddress.of(feeds.renew(kind, Texts.locale().toLanguageTag()));
        var subscribe = new Anchor();
        subscribe.setText(t("calendar.feed.subscribe"));
        // our own address; the scheme is the one that calendars listen to
        subscribe.setUnsafeHref(address.replaceFirst("^https?:", "webcal:"));
        subscribe.addClassNames("button", "primary");
        var words = new Paragraph(address);
        words.addClassName("address");
        shown.removeAll();
        shown.add(
                new Paragraph(t("calendar.feed.ready")),
                subscribe,
                new Paragraph(t("calendar.feed.orCopy")),
                words,
                new Paragraph(t("calendar.feed.once")));
        end.setVisible(true);
    }

    private void end() {
        feeds.end(kind);
        shown.removeAll();
        shown.add(new Paragraph(t("calendar.feed.ended")));
        end.setVisible(false);
    }
}
