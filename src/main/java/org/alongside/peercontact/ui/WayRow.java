package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.Contacts.Way;
import org.alongside.peercontact.MyContactDetails;

/** One man and one channel: how things stand, and what can be done about it. */
class WayRow extends Div {
    private final Man man;
    private final Channel channel;
    private final Contacts contacts;
    private final MyContactDetails details;
    private final Runnable refresh;
    private final Paragraph says = new Paragraph();
    private final Div link = new Div();
    private final Div actions = new Div();
    private Way shown;

    WayRow(Man man, Channel channel, Contacts contacts, MyContactDetails details, Runnable refresh) {
        this.man = man;
        this.channel = channel;
        this.contacts = contacts;
        this.details = details;
        this.refresh = refresh;
        shown = new Way(channel, false, false, null);
        addClassName("way");
        says.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(says, link, actions);
        showActions();
    }

    /** A form that is open stays as it is, unless it is about what has just changed. */
    void show(Way way, boolean offering) {
        setVisible(offering || !Face.isNothing(way));
        if (way.equals(shown)) {
            return;
        }
        var answered = way.iSaidYes() != shown.iSaidYes();
        shown = way;
        says.setText(isOffer() ? "" : t(Face.of(way).key(way), man.firstName()));
        showLink();
        if (answered) {
            showActions();
        }
    }

    void offer() {
        setVisible(true);
    }

    boolean isOffer() {
        return Face.isNothing(shown);
    }

    void focusOffer() {
        actions.getChildren().findFirst().map(NativeButton.class::cast).ifPresent(NativeButton::focus);
    }

    private void showLink() {
        link.removeAll();
        var detail = shown.detail();
        if (detail != null) {
            var anchor = new Anchor(channel.link(detail), t("people.reach." + channel, man.firstName(), detail));
            anchor.addClassNames("button", "primary");
            link.add(anchor);
        }
    }

    private void showActions() {
        actions.removeAll();
        actions.add(shown.iSaidYes() ? takeBack() : yes());
    }

    private NativeButton yes() {
        return new NativeButton(t("people.yes." + channel, man.firstName()), event -> {
            actions.removeAll();
            var form = new YesForm(man, shown, details.mine(), this::sayYes, this::leave);
            actions.add(form);
            form.focus();
        });
    }

    private TakeBack takeBack() {
        return new TakeBack(
                t("people.takeBack"),
                t("people.takeBack.sure", man.firstName()),
                t("people.takeBack.yes"),
                man.firstName(),
                () -> {
                    contacts.takeBack(man.id(), channel);
                    done();
                });
    }

    private void sayYes(YesForm form) {
        contacts.sayYes(man.id(), channel, form.typed());
        done();
    }

    private void leave() {
        showActions();
        focusOffer();
    }

    private void done() {
        refresh.run();
        says.getElement().callJsFunction("focus");
    }
}
