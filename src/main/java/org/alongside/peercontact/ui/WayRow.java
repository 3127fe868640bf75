package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.alongside.common.ui.TakeBack;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.Contacts.Way;
import org.alongside.peercontact.MyContactDetails;

/** One man and one channel about which something was said: how things stand, and what can be done about it. */
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
    private boolean revealed;

    WayRow(Man man, Channel channel, Contacts contacts, MyContactDetails details, Runnable refresh) {
        this.man = man;
        this.channel = channel;
        this.contacts = contacts;
        this.details = details;
        this.refresh = refresh;
        shown = new Way(channel, false, false, false, false);
        addClassName("way");
        says.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(says, link, actions);
    }

    /** A form that is open stays as it is, unless it is about what has just changed. */
    void show(Way way) {
        setVisible(!Face.isNothing(way));
        var before = Face.of(shown);
        var mine = way.iSaidYes() != shown.iSaidYes() || way.lapsed() != shown.lapsed();
        shown = way;
        revealed &= way.linked();
        says.setText(Face.isNothing(way) ? "" : t(Face.of(way).key(way), man.firstName()));
        showLink();
        if (mine || before != Face.of(way)) {
            showActions();
        }
    }

    void focus() {
        says.getElement().callJsFunction("focus");
    }

    /** His details are fetched when they are asked for, and again whenever something has changed. */
    private void showLink() {
        link.removeAll();
        if (!shown.linked()) {
            return;
        }
        if (!revealed) {
            var show = new NativeButton(t("people.show." + channel, man.firstName()), event -> {
                revealed = true;
                showLink();
                link.getChildren()
                        .findFirst()
                        .ifPresent(child -> child.getElement().callJsFunction("focus"));
            });
            show.addClassName("primary");
            link.add(show);
            return;
        }
        contacts.reveal(man.id(), channel).ifPresentOrElse(detail -> link.add(anchor(detail)), () -> revealed = false);
    }

    private Anchor anchor(String detail) {
        var anchor = new Anchor(channel.link(detail), t("people.reach." + channel, man.firstName(), detail));
        anchor.addClassNames("button", "primary");
        if (channel == Channel.WHATSAPP) {
            anchor.setTarget(AnchorTarget.BLANK);
            anchor.getElement().setAttribute("rel", "noreferrer");
        }
        return anchor;
    }

    private void showActions() {
        actions.removeAll();
        switch (Face.of(shown)) {
            case HE_ASKS -> actions.add(yes("people.yes."));
            case LAPSED -> {
                var both = new Div(yes("people.renew."), takeBack("people.renew.no"));
                both.addClassName("one-line");
                actions.add(both);
            }
            case I_ASKED, LINKED -> actions.add(takeBack("people.takeBack"));
            case NOTHING -> {}
        }
    }

    private NativeButton yes(String words) {
        return new NativeButton(t(words + channel, man.firstName()), event -> {
            actions.removeAll();
            var form = new AskForm(
                    man,
                    Set.of(channel),
                    details.mine(),
                    asked -> {
                        contacts.sayYes(man.id(), asked);
                        done();
                    },
                    this::leave);
            actions.add(form);
            form.focus();
        });
    }

    private TakeBack takeBack(String words) {
        return new TakeBack(
                t(words), t("people.takeBack.sure", man.firstName()), t("people.takeBack.yes"), man.firstName(), () -> {
                    contacts.takeBack(man.id(), channel);
                    done();
                });
    }

    private void leave() {
        showActions();
        focus();
    }

    private void done() {
        refresh.run();
        focus();
    }
}
