package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.ui.Card;
import org.alongside.peercontact.ContactCounts;

/** How many pairs of men can reach each other; never who, nor how. */
@org.springframework.stereotype.Component
class LinksPart implements CohortPart {
    private static final int LAST = 90;

    private final ContactCounts counts;

    LinksPart(ContactCounts counts) {
        this.counts = counts;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        var links = counts.links(cohort);
        var words = links == 0
                ? t("people.links.none")
                : links == 1 ? t("people.links.one") : t("people.links.many", links);
        return Optional.of(new Card(t("people.links"), new Paragraph(words)));
    }
}
