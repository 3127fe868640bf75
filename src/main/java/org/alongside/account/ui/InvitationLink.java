package org.alongside.account.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.common.ui.OwnAddress;

/** Shows a one-time link, once. */
class InvitationLink extends Div {
    InvitationLink() {
        getElement().setAttribute("role", "status");
    }

    void show(String name, String secret) {
        removeAll();
        var link = new TextField(t("staff.link", name));
        link.setValue(OwnAddress.of("/welcome#" + secret));
        link.setReadOnly(true);
        link.setWidthFull();
        add(link, new Paragraph(t("staff.link.hint")));
    }
}
