package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.common.ui.Problem;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.Contacts.Way;

/** What a yes means, before it is said, and by which ways; asks for what is still missing right here. */
class AskForm extends Div {
    private final List<AskRow> rows;
    private final NativeButton yes;

    /** {@code yes} gets what was typed for each channel that was chosen, blank where his own detail is known. */
    AskForm(
            Man man,
            Set<Channel> channels,
            Map<Channel, String> mine,
            Consumer<Map<Channel, String>> sayYes,
            Runnable leave) {
        addClassName("ask");
        var answering = man.ways().stream()
                .filter(way -> channels.contains(way.channel()))
                .anyMatch(Way::heSaidYes);
        add(new Paragraph(t(answering ? "people.sure.both" : "people.sure.first", man.firstName())));
        var one = channels.size() == 1;
        rows = channels.stream()
                .sorted()
                .map(channel -> new AskRow(channel, mine, one))
                .toList();
        rows.forEach(this::add);
        var problem = new Problem();
        yes = new NativeButton(
                one
                        ? t("people.yes.sure." + channels.iterator().next(), man.firstName())
                        : t("people.ask", man.firstName()),
                event -> problem.orSay(() -> sayYes.accept(chosen())));
        yes.addClassName("primary");
        rows.forEach(row -> row.onEnter(yes));
        var buttons = new Div(yes, new NativeButton(t("people.notNow"), event -> leave.run()));
        buttons.addClassName("one-line");
        add(new Paragraph(t("people.once")), problem, buttons);
    }

    private Map<Channel, String> chosen() {
        var typed = new EnumMap<Channel, String>(Channel.class);
        rows.stream().filter(AskRow::isChosen).forEach(row -> typed.put(row.channel(), row.typed()));
        return typed;
    }

    void focus() {
        if (rows.size() > 1 || !rows.getFirst().focusField()) {
            yes.focus();
        }
    }
}
