package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Optional;
import org.alongside.activity.WalkInList;
import org.alongside.activity.WalkInList.WalkIn;
import org.alongside.cohort.WalkIns;
import org.alongside.cohort.WalkIns.Known;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.PageLink;
import org.alongside.common.ui.Problem;

/** Men who walked in, to be completed or joined to who they are. Who they could be is shown; a person decides. */
@org.springframework.stereotype.Component
class WalkInCard implements HomeCard {
    private final WalkInList list;
    private final WalkIns walkIns;
    private final Clock clock;

    WalkInCard(WalkInList list, WalkIns walkIns, Clock clock) {
        this.list = list;
        this.walkIns = walkIns;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR || role == Role.MANAGER;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> create() {
        var cards = new Div();
        list.open().forEach(man -> cards.add(card(man)));
        return cards.getComponentCount() == 0 ? Optional.empty() : Optional.of(cards);
    }

    private Card card(WalkIn man) {
        var when = Formats.when(man.startsAt(), man.zone(), clock.instant());
        var content = new Div();
        var problem = new Problem();
        var card = new Card(
                t("walkIn.title", man.firstName()),
                new Paragraph(t("walkIn.where", man.activity(), man.cohort(), when)),
                content,
                problem);
        var known = new UnorderedList();
        known.addClassName("rows");
        show(man, "", known, content, problem);
        var search = new Input();
        search.setId("walk-in-" + man.id().value());
        var label = new NativeLabel(t("walkIn.search"));
        label.setFor(search);
        search.addValueChangeListener(event -> show(man, event.getValue(), known, content, problem));
        var keep = new NativeButton(
                t("walkIn.keep"),
                event -> problem.orSay(() -> {
                    list.settle(man.id());
                    said(content, t("walkIn.kept", man.firstName()));
                }));
        content.add(
                new PageLink("/participants/" + man.participant().value(), t("walkIn.complete", man.firstName())),
                keep,
                label,
                search,
                known);
        return card;
    }

    private void show(WalkIn man, String search, UnorderedList known, Div content, Problem problem) {
        known.removeAll();
        var found = walkIns.couldBe(man.id(), search);
        found.forEach(person -> known.add(row(man, person, content, problem)));
        if (found.isEmpty() && !search.isBlank()) {
            known.add(new ListItem(t("walkIn.nobody")));
        }
    }

    private ListItem row(WalkIn man, Known person, Div content, Problem problem) {
        var join = new NativeButton(
                t("walkIn.is", person.fullName()),
                event -> problem.orSay(() -> {
                    list.join(man.id(), person.id());
                    said(content, t("walkIn.joined", man.firstName(), person.fullName()));
                }));
        return new ListItem(new Paragraph(t("walkIn.from", person.fullName(), person.cohorts())), join);
    }

    private static void said(Div content, String words) {
        content.removeAll();
        var said = new Paragraph(words);
        said.getElement().setAttribute("role", "status");
        content.add(said);
    }
}
