package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.common.ui.Problem;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.Contacts.Way;
import org.jspecify.annotations.Nullable;

/** What a yes means, before it is said; asks for what is still missing right here. */
class YesForm extends Div {
    private final @Nullable DetailField field;
    private final NativeButton yes;

    YesForm(Man man, Way way, Map<Channel, String> mine, Consumer<YesForm> sayYes, Runnable leave) {
        var channel = way.channel();
        addClassName("ask");
        field = mine.containsKey(channel) ? null : new DetailField(channel, suggestion(channel, mine));
        var detail = mine.getOrDefault(channel, "");
        add(new Paragraph(
                way.heSaidYes() ? t("people.sure.both", man.firstName()) : t("people.sure.first", man.firstName())));
        var problem = new Problem();
        yes = new NativeButton(
                t("people.yes.sure." + channel, man.firstName()), event -> problem.orSay(() -> sayYes.accept(this)));
        yes.addClassName("primary");
        if (field != null) {
            add(field);
            field.onEnter(yes);
        } else {
            add(new Paragraph(t("people.sure.detail", detail)));
        }
        var buttons = new Div(yes, new NativeButton(t("people.notNow"), event -> leave.run()));
        buttons.addClassName("one-line");
        add(new Paragraph(t(channel == Channel.EMAIL ? "people.once.EMAIL" : "people.once")), problem, buttons);
    }

    /** Nothing if what he wrote earlier is to be used. */
    @Nullable
    String typed() {
        return field == null ? null : field.getValue();
    }

    void focus() {
        if (field != null) {
            field.focus();
        } else {
            yes.focus();
        }
    }

    /** Most men are rung and texted at the same number. */
    private static String suggestion(Channel channel, Map<Channel, String> mine) {
        return switch (channel) {
            case PHONE -> mine.getOrDefault(Channel.TEXT, "");
            case TEXT -> mine.getOrDefault(Channel.PHONE, "");
            case EMAIL -> "";
        };
    }
}
