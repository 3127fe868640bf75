package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import org.alongside.peercontact.Channel;

/** Where a man writes a number or an e-mail address, with the right keyboard on a phone. */
class DetailField extends Div {
    private static final int LONGEST = 254;

    private final Input input = new Input();

    DetailField(Channel channel, String value) {
        addClassName("field");
        var email = channel == Channel.EMAIL;
        input.setId("detail-" + Integer.toHexString(System.identityHashCode(this)));
        input.setType(email ? "email" : "tel");
        input.getElement()
                .setAttribute("autocomplete", email ? "email" : "tel")
                .setAttribute("maxlength", String.valueOf(LONGEST));
        input.setValue(value);
        var label = new NativeLabel(t("people.mine." + channel));
        label.setFor(input);
        add(label, input);
    }

    String getValue() {
        return input.getValue();
    }

    void focus() {
        input.focus();
    }

    void onEnter(ClickNotifier<?> button) {
        // the focus is taken away for a moment, so that what was typed reaches the server first
        button.addClickShortcut(Key.ENTER).listenOn(input).resetFocusOnActiveElement();
    }
}
