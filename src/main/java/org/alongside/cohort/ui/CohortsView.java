package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Cohorts.CohortRow;
import org.alongside.common.Role;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.PageLink;

/** The cohorts of one’s projects; search and page stand in the address. */
@Route("cohorts")
@RolesAllowed({Role.F, Role.M})
class CohortsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 20;

    private final Cohorts cohorts;
    private final TextField search = new TextField(t("cohorts.search"));
    private final Div results = new Div();

    CohortsView(Cohorts cohorts) {
        this.cohorts = cohorts;
        addClassName("page");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                getUI().orElseThrow()
                        .navigate(CohortsView.class, QueryParameters.simple(Map.of("q", event.getValue())));
            }
        });
        add(new H1(t("cohorts.title")), search, results);
    }

    @Override
    public String getPageTitle() {
        return t("cohorts.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var q = parameters.getSingleParameter("q").orElse("").replaceAll("\\p{Cntrl}", "");
        var page = parameters
                .getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        search.setValue(q);
        show(q, page);
    }

    private void show(String q, int page) {
        results.removeAll();
        // one more than is shown tells whether there is a next page
        var rows = cohorts.mine(q, page * PAGE, PAGE + 1);
        if (rows.isEmpty()) {
            results.add(new EmptyState(t("cohorts.empty"), t("cohorts.empty.first")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.stream().limit(PAGE).forEach(row -> list.add(item(row)));
        results.add(list);
        if (page > 0) {
            results.add(pageLink(q, page - 1, "list.previous"));
        }
        if (rows.size() > PAGE) {
            results.add(pageLink(q, page + 1, "list.next"));
        }
    }

    private static PageLink pageLink(String q, int page, String key) {
        var parameters = QueryParameters.simple(Map.of("q", q, "page", String.valueOf(page)));
        return new PageLink("/cohorts?" + parameters.getQueryString(), t(key));
    }

    private static ListItem item(CohortRow row) {
        var name = new Anchor("/cohorts/" + row.id().value(), row.name());
        name.addClassName("name");
        return new ListItem(
                name,
                new Paragraph(t(
                        "cohorts.row",
                        row.project(),
                        Formats.day(row.startsOn()),
                        Formats.day(row.endsOn()),
                        row.active())));
    }
}
