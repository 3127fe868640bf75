package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.alongside.common.ui.Card;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.Contacts.Way;
import org.alongside.peercontact.MyContactDetails;

/** One man: the ways in which he and I may reach each other, and what more could be agreed. */
class ManCard extends Card {
    private final List<WayRow> rows;
    private final NativeButton more = new NativeButton();
    private final Div everything = new Div();
    private boolean offering;

    ManCard(Man man, Contacts contacts, MyContactDetails details, Runnable refresh) {
        super(man.firstName());
        rows = man.ways().stream()
                .map(way -> new WayRow(man, way.channel(), contacts, details, refresh))
                .toList();
        add(rows.toArray(WayRow[]::new));
        more.addClickListener(event -> offer(man));
        add(more, everything);
        everything.add(new TakeBack(
                t("people.takeBackAll"),
                t("people.takeBackAll.sure", man.firstName()),
                t("people.takeBack.yes"),
                man.firstName(),
                () -> {
                    contacts.takeBack(man.id());
                    refresh.run();
                }));
    }

    void show(Man man) {
        var ways = man.ways();
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).show(ways.get(i), offering);
        }
        var untouched = ways.stream().filter(Face::isNothing).count();
        more.setVisible(untouched > 0 && !offering);
        more.setText(t(untouched == ways.size() ? "people.swap" : "people.another", man.firstName()));
        everything.setVisible(ways.stream().filter(Way::iSaidYes).count() > 1);
    }

    private void offer(Man man) {
        offering = true;
        more.setVisible(false);
        rows.forEach(WayRow::offer);
        rows.stream().filter(WayRow::isOffer).findFirst().ifPresent(WayRow::focusOffer);
    }
}
