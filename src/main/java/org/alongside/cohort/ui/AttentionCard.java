package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.AttentionPart.Attention;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.PageLink;

/** What somebody should see to in a cohort; not there when nothing is. */
class AttentionCard extends Card {
    private final CohortId cohort;
    private final List<AttentionPart> parts;
    private final UnorderedList list = new UnorderedList();

    AttentionCard(CohortId cohort, List<AttentionPart> parts) {
        super(t("attention.title"));
        this.cohort = cohort;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(AttentionPart::order))
                .toList();
        addClassName("needs");
        list.addClassName("rows");
        add(list);
        refresh();
    }

    void refresh() {
        list.removeAll();
        parts.stream().flatMap(part -> part.of(cohort).stream()).forEach(one -> list.add(item(one)));
        setVisible(list.getComponentCount() > 0);
    }

    private static ListItem item(Attention attention) {
        var text = new Span(attention.text());
        text.addClassName("name");
        var item = new ListItem(text);
        attention.place().ifPresent(place -> item.add(new PageLink(place.address(), place.linkText())));
        return item;
    }
}
