package org.alongside.common.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** A tap, and a second one to be sure, or to leave everything as it is. */
public class TakeBack extends Div {
    private final String title;
    private final String sure;
    private final String yes;
    private final String name;
    private final Runnable action;

    /** {@code name}: whose it is; to be heard, where several stand one after another. */
    public TakeBack(String title, String sure, String yes, String name, Runnable action) {
        this.title = title;
        this.sure = sure;
        this.yes = yes;
        this.name = name;
        this.action = action;
        rest();
    }

    private NativeButton rest() {
        removeAll();
        removeClassName("ask");
        var start = new NativeButton(title, event -> ask());
        start.setAriaLabel(t("takeBack.from", title, name));
        add(start);
        return start;
    }

    private void ask() {
        removeAll();
        addClassName("ask");
        var confirm = new NativeButton(yes, event -> {
            rest();
            action.run();
        });
        confirm.addClassName("primary");
        var keep = new NativeButton(t("takeBack.no"), event -> rest().focus());
        var buttons = new Div(confirm, keep);
        buttons.addClassName("one-line");
        add(new Paragraph(sure), buttons);
        confirm.focus();
    }
}
