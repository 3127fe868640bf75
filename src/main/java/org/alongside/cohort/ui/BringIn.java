package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.PageLink;

/** The way to bringing in what a group has kept elsewhere so far. */
@org.springframework.stereotype.Component
class BringIn implements CohortPart {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        var links = new Div(
                new PageLink("/imports?kind=people&to=" + cohort.value(), t("import.people.link")),
                new PageLink("/imports?kind=register&to=" + cohort.value(), t("import.register.link")));
        links.addClassName("import-buttons");
        return Optional.of(new Card(t("import.link"), new Paragraph(t("import.link.how")), links));
    }
}
