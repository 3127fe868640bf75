package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import org.alongside.peercontact.Channel;

/** One way in which he may be let: chosen by a tap where there are several, with his detail or a field for it. */
class AskRow extends Div {
    private final Channel channel;
    private final Optional<DetailField> field;
    private boolean chosen;

    AskRow(Channel channel, Map<Channel, String> mine, boolean onlyOne) {
        this.channel = channel;
        chosen = onlyOne;
        var known = Optional.ofNullable(mine.get(channel));
        field = known.isPresent() ? Optional.empty() : Optional.of(new DetailField(channel, suggestion(channel, mine)));
        var rest = new Div();
        field.ifPresent(rest::add);
        known.ifPresent(detail -> rest.add(new Paragraph(t("people.sure.detail", detail))));
        rest.setVisible(chosen);
        if (!onlyOne) {
            var choose = new NativeButton(t("people.channel." + channel));
            choose.addClassName("choice");
            choose.getElement().setAttribute("aria-pressed", "false");
            choose.addClickListener(event -> {
                chosen = !chosen;
                choose.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
                rest.setVisible(chosen);
            });
            add(choose);
        }
        add(rest);
    }

    Channel channel() {
        return channel;
    }

    boolean isChosen() {
        return chosen;
    }

    /** Blank if what he wrote earlier is to be used. */
    String typed() {
        return field.map(DetailField::getValue).orElse("");
    }

    void onEnter(NativeButton button) {
        field.ifPresent(f -> f.onEnter(button));
    }

    boolean focusField() {
        field.ifPresent(DetailField::focus);
        return field.isPresent();
    }

    /** Most men are rung and texted at the same number. */
    private static String suggestion(Channel channel, Map<Channel, String> mine) {
        if (channel == Channel.EMAIL) {
            return "";
        }
        return mine.entrySet().stream()
                .filter(entry -> entry.getKey() != Channel.EMAIL)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
