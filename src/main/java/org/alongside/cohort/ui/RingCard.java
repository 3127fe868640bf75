package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import org.alongside.cohort.Projects;
import org.alongside.cohort.RingRequests;
import org.alongside.cohort.RingRequests.ToRing;
import org.alongside.common.Broadcast;
import org.alongside.common.Phone;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.Live;
import org.alongside.common.ui.Problem;

/** On the facilitator’s Today, before everything else: men who asked to be rung. Not why. */
@org.springframework.stereotype.Component
class RingCard implements HomeCard {
    private final RingRequests requests;
    private final Projects projects;
    private final Broadcast broadcast;
    private final Clock clock;

    RingCard(RingRequests requests, Projects projects, Broadcast broadcast, Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR;
    }

    @Override
    public int order() {
        return 1;
    }

    /** There also when nobody asks: one who asks while the page is open must be seen. */
    @Override
    public Optional<Component> create() {
        var cards = new Div();
        cards.addClassName("ring-cards");
        cards.getElement().setAttribute("role", "status");
        show(cards);
        for (var project : projects.mine()) {
            Live.update(cards, broadcast, Broadcast.Topic.RING, project.id().value(), () -> show(cards));
        }
        return Optional.of(cards);
    }

    private void show(Div cards) {
        cards.removeAll();
        requests.toRing().forEach(asking -> cards.add(card(asking, cards)));
    }

    private Card card(ToRing asking, Div cards) {
        var now = clock.instant();
        var card = new Card(
                t("ring.card", asking.firstName()),
                new Paragraph(
                        t("ring.card.when", asking.cohort(), Formats.when(asking.askedAt(), asking.zone(), now))));
        var tried = asking.triedAt();
        if (tried != null) {
            var by = asking.triedBy();
            card.add(
                    new Paragraph(t("ring.card.tried", by == null ? "" : by, Formats.when(tried, asking.zone(), now))));
        }
        if (asking.phone().isBlank()) {
            card.add(new Paragraph(t("ring.card.noPhone")));
        } else {
            var ring = new Anchor(Phone.call(asking.phone()), asking.phone());
            ring.addClassName("button");
            card.add(ring);
        }
        var problem = new Problem();
        var choices = new Div(
                new NativeButton(
                        t("ring.card.rung"),
                        event -> problem.orSay(() -> {
                            requests.rung(asking.id());
                            show(cards);
                        })),
                new NativeButton(
                        t("ring.card.noAnswer"),
                        event -> problem.orSay(() -> {
                            requests.notReached(asking.id());
                            show(cards);
                        })));
        choices.addClassName("choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", t("missed.what", asking.firstName()));
        card.add(choices, problem);
        return card;
    }
}
