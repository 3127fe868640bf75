package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.PageLink;

/** On the cohort’s page: the way to help a man answer. */
@org.springframework.stereotype.Component
class AnsweringPart implements CohortPart {
    @Override
    public int order() {
        return 41;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        return Optional.of(new Card(
                t("answering.part"),
                new Paragraph(t("answering.part.text")),
                new PageLink("/answering/" + cohort.value(), t("answering.part.link"))));
    }
}
