package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.JoinCards;
import org.alongside.common.ui.Card;

/** His join card: shown on this screen, or printed. A new one ends the one before it. */
class CardMaker extends Card {
    CardMaker(String firstName, EnrolmentId enrolment, JoinCards cards) {
        super(t("cardMaker.title"), new Paragraph(t("cardMaker.hint")));
        var place = new Div();
        place.getElement().setAttribute("role", "status");
        add(
                new Button(t("roster.joinCard", firstName), event -> {
                    place.removeAll();
                    place.add(new JoinCardPanel(cards.make(enrolment)));
                }),
                new Button(t("cardMaker.print"), event -> {
                    place.removeAll();
                    place.add(new PrintedCards(List.of(cards.print(enrolment))));
                }),
                place);
    }
}
