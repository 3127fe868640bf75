package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.JoinCards;
import org.alongside.cohort.Rosters;
import org.alongside.cohort.Rosters.RosterRow;
import org.alongside.cohort.Stage;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.PageLink;

/** The men of a cohort, a page at a time: find one, go to his page, or make his join card. */
class Roster extends Composite<Div> {
    private static final int PAGE = 20;

    private final CohortId cohort;
    private final Rosters rosters;
    private final JoinCards cards;
    private final Field name = Field.search(t("roster.find"));
    private final Choice<Optional<Stage>> stage = new Choice<>(
            t("roster.stage"),
            Stream.concat(
                            Stream.of(Optional.<Stage>empty()),
                            Arrays.stream(Stage.values()).map(Optional::of))
                    .toList(),
            Optional.empty(),
            choice -> choice.map(s -> t("stage." + s)).orElse(t("roster.stage.all")));
    private final Paragraph shown = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton(t("roster.more"), event -> showMore());
    private final Div card = new Div();
    private final Card content;

    Roster(CohortId cohort, Rosters rosters, JoinCards cards) {
        this.cohort = cohort;
        this.rosters = rosters;
        this.cards = cards;
        list.addClassName("rows");
        card.getElement().setAttribute("role", "status");
        shown.getElement().setAttribute("role", "status");
        name.onChange(words -> refresh());
        stage.onChange(choice -> refresh());
        content = new Card(
                t("roster.title"),
                card,
                Forms.pair(name, stage),
                shown,
                list,
                more,
                new PageLink("/join-cards/" + cohort.value(), t("roster.cards")));
        getContent().add(content);
        refresh();
    }

    /** Above the list, which may be long. */
    void begin(Component form) {
        content.addComponentAtIndex(1, form);
    }

    void refresh() {
        list.removeAll();
        showMore();
    }

    private void showMore() {
        var rows = rosters.roster(cohort, stage.getValue(), name.getValue(), list.getComponentCount(), PAGE);
        rows.forEach(row -> list.add(item(row)));
        var there = list.getComponentCount();
        var found = rows.isEmpty() ? there : rows.getFirst().found();
        shown.setText(found == 0 ? t("roster.nobody") : t("roster.shown", there, found));
        more.setVisible(there < found);
    }

    private ListItem item(RosterRow row) {
        var link = new Anchor(ParticipantView.address(row.participantId()), row.fullName());
        var button = new NativeButton(t("cardMaker.title"), event -> showJoinCard(row));
        button.setAriaLabel(t("roster.joinCard", row.firstName()));
        var man = new Div(link, new Paragraph(about(row)));
        man.addClassName("name");
        return new ListItem(man, button);
    }

    private static String about(RosterRow row) {
        var words = Stream.of(
                row.place() == 0 ? t("stage." + row.stage()) : t("roster.waiting", row.place()),
                row.toComplete() ? t("roster.toComplete") : "",
                row.outside() ? t("roster.outside") : "",
                row.phone() ? t("roster.phone") : row.card() ? t("roster.card") : "");
        return String.join(". ", words.filter(text -> !text.isEmpty()).toList());
    }

    private void showJoinCard(RosterRow row) {
        card.removeAll();
        var joinCard = new JoinCardPanel(cards.make(row.id()));
        card.add(joinCard);
        joinCard.scrollIntoView();
    }
}
