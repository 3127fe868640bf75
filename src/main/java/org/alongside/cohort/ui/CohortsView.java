package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Cohorts.CohortRow;
import org.alongside.cohort.Projects;
import org.alongside.common.Role;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.PageLink;

/** The cohorts of one’s projects; what is looked for, in what order and which page stand in the address. */
@Route("cohorts")
@RolesAllowed({Role.F, Role.M})
class CohortsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 20;

    private final Cohorts cohorts;
    private final Projects projects;
    private final Div results = new Div();
    private final Div filter = new Div();

    CohortsView(Cohorts cohorts, Projects projects, CurrentAccount current) {
        this.cohorts = cohorts;
        this.projects = projects;
        addClassNames("page", "wide");
        add(new H1(t("cohorts.title")));
        if (current.get().role() == Role.MANAGER) {
            add(new Paragraph(new PageLink("/programmes", t("programmes.title"))));
        }
        add(filter, results);
    }

    @Override
    public String getPageTitle() {
        return t("cohorts.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = CohortsAddress.of(event.getLocation().getQueryParameters());
        var mine = projects.mine();
        filter.removeAll();
        filter.add(new CohortFilter(
                address.search(),
                mine,
                search -> Go.to(getUI().orElseThrow(), new CohortsAddress(search, 0).address())));
        results.removeAll();
        if (mine.isEmpty()) {
            filter.setVisible(false);
            results.add(new EmptyState(t("cohorts.noProject"), t("cohorts.noProject.first")));
            return;
        }
        show(address, cohorts.mine(address.search(), address.page() * PAGE, PAGE));
    }

    private void show(CohortsAddress address, List<CohortRow> rows) {
        if (rows.isEmpty()) {
            results.add(new EmptyState(t("cohorts.empty"), t("cohorts.empty.first")));
            return;
        }
        var first = address.page() * PAGE + 1;
        var last = first + rows.size() - 1;
        var found = rows.getFirst().found();
        results.add(new Paragraph(t("list.shown", first, last, found)), new CohortTable(rows));
        if (address.page() > 0) {
            results.add(new PageLink(address.at(address.page() - 1).address(), t("list.previous")));
        }
        if (last < found) {
            results.add(new PageLink(address.at(address.page() + 1).address(), t("list.next")));
        }
    }
}
