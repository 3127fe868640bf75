package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.ui.EmptyState;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.MyContactDetails;

/** One card for each man. News changes only what it is about, so that nobody loses what he is typing. */
class Men extends Div {
    private final Contacts contacts;
    private final MyContactDetails details;
    private final Runnable changed;
    private List<ParticipantId> shown = List.of();
    private List<ManCard> cards = List.of();

    /** {@code changed} runs after he has done something, which may be about his details as well. */
    Men(Contacts contacts, MyContactDetails details, Runnable changed) {
        this.contacts = contacts;
        this.details = details;
        this.changed = changed;
        refresh();
    }

    void refresh() {
        var men = contacts.men();
        var ids = men.stream().map(Man::id).toList();
        if (men.isEmpty() || !ids.equals(shown)) {
            build(men);
            shown = ids;
        }
        for (var i = 0; i < cards.size(); i++) {
            cards.get(i).show(men.get(i));
        }
    }

    private void refreshAll() {
        refresh();
        changed.run();
    }

    private void build(List<Man> men) {
        removeAll();
        cards = men.stream()
                .map(man -> new ManCard(man, contacts, details, this::refreshAll))
                .toList();
        add(cards.toArray(ManCard[]::new));
        if (men.isEmpty()) {
            add(new EmptyState(t("people.empty"), t("people.empty.first")));
        }
    }
}
