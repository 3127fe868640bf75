package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.account.PersonName;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.JoinCards;
import org.alongside.cohort.Rosters;
import org.alongside.cohort.Rosters.RosterRow;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;

/** The men of a cohort: add one, or make the join card of one. */
class Roster extends Composite<Div> {
    private final CohortId cohort;
    private final Enrolments enrolments;
    private final Rosters rosters;
    private final JoinCards cards;
    private final UnorderedList list = new UnorderedList();
    private final Div card = new Div();

    Roster(CohortId cohort, Enrolments enrolments, Rosters rosters, JoinCards cards) {
        this.rosters = rosters;
        this.cards = cards;
        this.cohort = cohort;
        this.enrolments = enrolments;
        list.addClassName("rows");
        card.getElement().setAttribute("role", "status");
        getContent().add(new Card(t("roster.title"), card, list, addForm()));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        rosters.roster(cohort).forEach(row -> list.add(item(row)));
    }

    private ListItem item(RosterRow row) {
        var name = new Span(row.fullName());
        name.addClassName("name");
        return new ListItem(
                name,
                new Span(t("stage." + row.stage())),
                new Button(t("roster.joinCard", row.firstName()), event -> showJoinCard(row)));
    }

    private void showJoinCard(RosterRow row) {
        card.removeAll();
        var joinCard = new JoinCardPanel(cards.make(row.id()));
        card.add(joinCard);
        joinCard.scrollIntoView();
    }

    private Div addForm() {
        var firstName = new TextField(t("roster.firstName"));
        var problem = new Problem();
        var add = new Button(
                t("roster.add"),
                event -> problem.orSay(() -> {
                    enrolments.add(cohort, new PersonName(firstName.getValue()));
                    firstName.clear();
                    refresh();
                }));
        var form = new Div(firstName, add, problem);
        form.addClassName("one-line");
        return form;
    }
}
