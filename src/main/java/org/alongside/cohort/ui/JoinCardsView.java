package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.JoinCards;
import org.alongside.cohort.JoinCards.Whose;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;

/** The join cards of a cohort, to be printed. Looking makes none: that takes a tap, as it ends older cards. */
@Route("join-cards")
@RolesAllowed({Role.F, Role.M})
class JoinCardsView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Cohorts cohorts;
    private final JoinCards cards;

    JoinCardsView(Cohorts cohorts, JoinCards cards) {
        this.cohorts = cohorts;
        this.cards = cards;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return t("cards.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(CohortId::new).orElseThrow(RuleViolation.NotFound::new);
        var cohort = cohorts.find(id);
        removeAll();
        var printed = new Div();
        printed.getElement().setAttribute("role", "status");
        add(new H1(t("cards.title")), new Paragraph(new Anchor("/cohorts/" + id.value(), cohort.name())));
        add(new Paragraph(t("cards.hint")));
        for (var whose : Whose.values()) {
            var count = cards.count(id, whose);
            var button = new NativeButton(t("cards.make." + whose, count), click -> {
                printed.removeAll();
                var made = cards.print(id, whose);
                printed.add(new PrintedCards(made));
                if (count > made.size()) {
                    printed.add(new Paragraph(t("cards.rest", made.size(), count)));
                }
            });
            button.setEnabled(count > 0);
            button.addClassName("no-print");
            add(button);
        }
        add(printed);
    }
}
