package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.OwnAddress;
import org.alongside.common.ui.QrCode;
import org.alongside.survey.SurveyDoors.Door;

/** A link to scan or to send, and a code to type; either opens one survey, once. */
class LinkPanel extends Card {
    LinkPanel(Door door) {
        super(t("surveyLink.title", door.firstName()));
        var address = OwnAddress.of("/survey/in#" + door.token());
        var code = new Span(door.code().substring(0, 3) + " " + door.code().substring(3));
        code.addClassName("code");
        var text = new Anchor(address, t("surveyLink.link"));
        text.setRouterIgnore(true);
        add(
                new QrCode(address, t("surveyLink.qr")),
                code,
                new OrderedList(
                        new ListItem(t("surveyLink.scan")),
                        new ListItem(t("surveyLink.type", OwnAddress.of("/survey/in"))),
                        new ListItem(text)),
                new Paragraph(t("surveyLink.lasts")));
    }
}
