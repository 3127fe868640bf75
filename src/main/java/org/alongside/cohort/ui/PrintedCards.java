package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.cohort.JoinCards.JoinCard;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.OwnAddress;
import org.alongside.common.ui.QrCode;

/** Join cards as they come out of the printer, one on a page of A6. */
class PrintedCards extends Composite<Div> {
    /** Only as long as there are cards on the page: everything else is printed on what the printer has. */
    private static final String SHEET = "<style>@page { size: 105mm 148mm; margin: 7mm }</style>";

    PrintedCards(List<JoinCard> cards) {
        var print = new NativeButton(
                t("cards.print", cards.size()), event -> getElement().executeJs("window.print()"));
        print.addClassNames("primary", "no-print");
        getContent().addClassName("printed-cards");
        getContent().add(new Html(SHEET), print);
        cards.forEach(card -> getContent().add(card(card)));
    }

    private static Div card(JoinCard card) {
        var name = new Paragraph(t("cards.for", card.firstName()));
        name.addClassName("name");
        var code = new Span(card.code().spaced());
        code.addClassName("code");
        var day = card.code().expiresAt().atZone(card.zone()).toLocalDate();
        var printed = new Div(
                name,
                new QrCode(OwnAddress.of("/login#" + card.code().code()), t("joinCard.qr")),
                code,
                new OrderedList(
                        new ListItem(t("joinCard.scan", OwnAddress.of("/login"))),
                        new ListItem(t("joinCard.type")),
                        new ListItem(t("joinCard.tap"))),
                new Paragraph(t("cards.until", Formats.date(day))));
        printed.addClassName("printed-card");
        return printed;
    }
}
