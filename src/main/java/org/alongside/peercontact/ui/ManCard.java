package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.TakeBack;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.Contacts.Way;
import org.alongside.peercontact.MyContactDetails;

/** One man: the ways in which he and I may reach each other, and what more could be agreed. */
class ManCard extends Card {
    private final Contacts contacts;
    private final MyContactDetails details;
    private final Runnable refresh;
    private final List<WayRow> rows;
    private final Div asking = new Div();
    private final Div ending = new Div();
    private Man man;
    private boolean open;

    ManCard(Man man, Contacts contacts, MyContactDetails details, Runnable refresh) {
        super(man.firstName());
        this.man = man;
        this.contacts = contacts;
        this.details = details;
        this.refresh = refresh;
        rows = man.ways().stream()
                .map(way -> new WayRow(man, way.channel(), contacts, details, refresh))
                .toList();
        add(rows.toArray(WayRow[]::new));
        add(asking, ending);
        ending.addClassName("one-line");
    }

    /** A form in which he is writing stays. */
    void show(Man now) {
        var changed = !now.equals(man) || !ending.getChildren().findAny().isPresent();
        man = now;
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).show(man.ways().get(i));
        }
        if (changed) {
            if (!open || man.blocked()) {
                showAsking();
            }
            showEnding();
        }
    }

    private void showAsking() {
        open = false;
        asking.removeAll();
        var untouched = untouched();
        if (man.blocked()) {
            asking.add(new Paragraph(t("people.blocked", man.firstName())));
        } else if (!untouched.isEmpty()) {
            var more = new NativeButton(
                    t(untouched.size() == rows.size() ? "people.swap" : "people.another", man.firstName()));
            more.addClickListener(event -> ask(untouched));
            asking.add(more);
        }
    }

    private void ask(Set<Channel> channels) {
        open = true;
        asking.removeAll();
        var form = new AskForm(
                man,
                channels,
                details.mine(),
                typed -> {
                    contacts.sayYes(man.id(), typed);
                    open = false;
                    refresh.run();
                    rows.stream().filter(WayRow::isVisible).findFirst().ifPresent(WayRow::focus);
                },
                this::showAsking);
        asking.add(form);
        form.focus();
    }

    private void showEnding() {
        ending.removeAll();
        if (man.blocked()) {
            ending.add(new NativeButton(t("people.unblock", man.firstName()), event -> {
                contacts.unblock(man.id());
                refresh.run();
            }));
            return;
        }
        if (man.ways().stream().filter(way -> way.iSaidYes() || way.lapsed()).count() > 1) {
            ending.add(new TakeBack(
                    t("people.takeBackAll"),
                    t("people.takeBackAll.sure", man.firstName()),
                    t("people.takeBack.yes"),
                    man.firstName(),
                    () -> {
                        contacts.takeBack(man.id());
                        refresh.run();
                    }));
        }
        if (man.ways().stream().anyMatch(way -> !Face.isNothing(way))) {
            ending.add(new TakeBack(
                    t("people.block"),
                    t("people.block.sure", man.firstName()),
                    t("people.block.yes"),
                    man.firstName(),
                    () -> {
                        contacts.block(man.id());
                        refresh.run();
                    }));
        }
    }

    private Set<Channel> untouched() {
        return man.ways().stream().filter(Face::isNothing).map(Way::channel).collect(Collectors.toSet());
    }
}
