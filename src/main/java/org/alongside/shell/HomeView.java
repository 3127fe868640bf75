package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.alongside.account.CurrentAccount;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.HomeCard;
import org.springframework.beans.factory.ObjectProvider;

/** Today: put together from what the modules have to say to this person. */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {
    HomeView(CurrentAccount current, ObjectProvider<HomeCard> cards) {
        addClassName("page");
        var person = current.get();
        add(new H1(t("home.hello", person.displayName())));
        var shown = cards.stream()
                .filter(card -> card.isFor(person.role()))
                .sorted(Comparator.comparingInt(HomeCard::order))
                .flatMap(card -> card.create().stream())
                .toList();
        add(shown);
        // some keep a place for what may come while the page is open
        if (shown.stream().allMatch(card -> card.getChildren().findAny().isEmpty())) {
            add(new EmptyState(t("home.empty"), t("home.empty." + person.role())));
        }
    }

    @Override
    public String getPageTitle() {
        return t("nav.today");
    }
}
