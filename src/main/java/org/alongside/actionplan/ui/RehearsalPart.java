package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.account.CurrentAccount;
import org.alongside.actionplan.Rehearsals;
import org.alongside.actionplan.WhatCameOfIt;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ui.ProgrammePart;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;

/** On the programme’s page, for a manager: what came of what men practised, counted. */
@org.springframework.stereotype.Component
class RehearsalPart implements ProgrammePart {
    private static final int AFTER_THE_SURVEY = 40;

    private final CurrentAccount current;
    private final Rehearsals rehearsals;

    RehearsalPart(CurrentAccount current, Rehearsals rehearsals) {
        this.current = current;
        this.rehearsals = rehearsals;
    }

    @Override
    public int order() {
        return AFTER_THE_SURVEY;
    }

    @Override
    public Optional<Component> create(ProgrammeId programme) {
        if (current.get().role() != Role.MANAGER) {
            return Optional.empty();
        }
        var card = new Card(t("rehearsals.title"), new Paragraph(t("rehearsals.what")));
        rehearsals.of(programme).ifPresentOrElse(outcomes -> card.add(list(outcomes)), () -> card.add(tooFew()));
        return Optional.of(card);
    }

    private static Paragraph tooFew() {
        var words = new Paragraph(t("rehearsals.tooFew"));
        words.addClassName("quiet");
        return words;
    }

    private static UnorderedList list(Rehearsals.Outcomes outcomes) {
        var list = new UnorderedList();
        list.addClassName("rows");
        Stream.of(WhatCameOfIt.values()).forEach(outcome -> {
            var name = new Span(t("plan.pocket.outcome." + outcome));
            name.addClassName("name");
            var men = outcomes.men().get(outcome);
            list.add(new ListItem(
                    name,
                    new Span(men == null ? t("rehearsals.few", outcomes.smallestCount()) : t("rehearsals.men", men))));
        });
        return list;
    }
}
