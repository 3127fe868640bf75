package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.cohort.JoinCards.JoinCard;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.OwnAddress;
import org.alongside.common.ui.QrCode;

/** What a man needs to get his phone in: a picture to scan, or six characters to type. */
class JoinCardPanel extends Card {
    JoinCardPanel(JoinCard joinCard) {
        super(t("joinCard.title", joinCard.firstName()));
        var code = new Span(joinCard.code().spaced());
        code.addClassName("code");
        add(
                new QrCode(OwnAddress.of("/login#" + joinCard.code().code()), t("joinCard.qr")),
                code,
                new OrderedList(
                        new ListItem(t("joinCard.scan", OwnAddress.of("/login"))),
                        new ListItem(t("joinCard.type")),
                        new ListItem(t("joinCard.tap"))),
                new Paragraph(t("joinCard.lasts")));
    }
}
