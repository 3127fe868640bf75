package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.common.ui.Problem;
import org.alongside.common.ui.TakeBack;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.MyContactDetails;

/** One channel of mine: written down, changed, or removed. */
class MyDetail extends Div {
    private final Channel channel;
    private final MyContactDetails details;
    private final Runnable refresh;
    private String shown = "";
    private boolean editing;

    MyDetail(Channel channel, MyContactDetails details, Runnable refresh) {
        this.channel = channel;
        this.details = details;
        this.refresh = refresh;
        addClassName("way");
        rest();
    }

    Channel channel() {
        return channel;
    }

    /** Never while he is writing. */
    void show(String detail) {
        if (!detail.equals(shown)) {
            shown = detail;
            if (!editing) {
                rest();
            }
        }
    }

    private NativeButton rest() {
        editing = false;
        removeAll();
        var says = new Paragraph(
                shown.isEmpty() ? t("people.mine.none." + channel) : t("people.mine.is." + channel, shown));
        says.getElement().setAttribute("role", "status");
        var edit = new NativeButton(t(shown.isEmpty() ? "people.mine.write" : "people.mine.change"), event -> edit());
        edit.setAriaLabel(t("people.mine.which", edit.getText(), t("people.mine." + channel)));
        var buttons = new Div(edit);
        buttons.addClassName("one-line");
        if (!shown.isEmpty()) {
            buttons.add(new TakeBack(
                    t("people.mine.remove"),
                    t("people.mine.remove.sure"),
                    t("people.mine.remove.yes"),
                    t("people.mine." + channel),
                    () -> {
                        details.remove(channel);
                        refresh.run();
                    }));
        }
        add(says, buttons);
        return edit;
    }

    private void edit() {
        editing = true;
        removeAll();
        var field = new DetailField(channel, shown);
        var problem = new Problem();
        var save = new NativeButton(
                t("people.mine.save"),
                event -> problem.orSay(() -> {
                    details.save(channel, field.getValue());
                    editing = false;
                    refresh.run();
                    rest().focus();
                }));
        save.addClassName("primary");
        field.onEnter(save);
        var buttons = new Div(save, new NativeButton(t("people.notNow"), event -> rest().focus()));
        buttons.addClassName("one-line");
        add(field, problem, buttons);
        field.focus();
    }
}
