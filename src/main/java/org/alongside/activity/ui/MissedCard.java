package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.activity.MissedMen;
import org.alongside.activity.MissedMen.Missed;
import org.alongside.activity.MissedMen.Outcome;
import org.alongside.common.Phone;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.Problem;

/** Men whom somebody should ring, on the facilitator’s Today: one tap says what came of it, and the card is gone. */
@org.springframework.stereotype.Component
class MissedCard implements HomeCard {
    /** So many as can be rung before a session; the others are one tap away. */
    private static final int AT_FIRST = 3;

    private final MissedMen missed;
    private final Clock clock;

    MissedCard(MissedMen missed, Clock clock) {
        this.missed = missed;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create() {
        var men = missed.toRing();
        if (men.isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        men.stream().limit(AT_FIRST).forEach(man -> cards.add(card(man)));
        if (men.size() > AT_FIRST) {
            cards.add(new Paragraph(new NativeButton(
                    t("missed.others", men.size() - AT_FIRST),
                    event -> showOthers(men.subList(AT_FIRST, men.size()), cards))));
        }
        return Optional.of(cards);
    }

    private void showOthers(List<Missed> men, Div cards) {
        cards.remove(cards.getComponentAt(AT_FIRST));
        men.forEach(man -> cards.add(card(man)));
        var next = cards.getComponentAt(AT_FIRST).getElement();
        next.setAttribute("tabindex", "-1");
        next.callJsFunction("focus");
    }

    private Card card(Missed man) {
        var last = Formats.when(man.lastMissed(), man.zone(), clock.instant());
        var content = new Div();
        var card = new Card(
                t("missed.ring", man.firstName()), new Paragraph(t("missed.why", man.cohort(), last)), content);
        ask(man, content);
        return card;
    }

    private void ask(Missed man, Div content) {
        content.removeAll();
        if (!man.phone().isBlank()) {
            var ring = new Anchor(Phone.call(man.phone()), man.phone());
            ring.addClassName("button");
            content.add(ring);
        }
        var problem = new Problem();
        var choices = new Div();
        choices.addClassName("choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", t("missed.what", man.firstName()));
        for (var outcome : Outcome.values()) {
            choices.add(new NativeButton(
                    t("missed." + outcome.name()), event -> problem.orSay(() -> note(man, outcome, content))));
        }
        content.add(choices, problem);
    }

    private void note(Missed man, Outcome outcome, Div content) {
        try {
            missed.note(man, outcome);
        } catch (RuleViolation.Conflict somebodyElseRang) {
            content.removeAll();
            throw somebodyElseRang;
        }
        content.removeAll();
        var said = new Paragraph(t("missed.said." + outcome.name(), man.firstName()));
        said.getElement().setAttribute("role", "status");
        content.add(said, new NativeButton(t("missed.undo"), event -> {
            missed.undo(man);
            ask(man, content);
        }));
    }
}
