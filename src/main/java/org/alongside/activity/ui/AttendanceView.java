package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.alongside.activity.Attendance;
import org.alongside.activity.Attendance.By;
import org.alongside.activity.Attendance.Scope;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.PageLink;

/** Attendance by man, session, activity, cohort or project; what is counted, of whom, and which page stand in the address. */
@Route("attendance")
@RolesAllowed({Role.F, Role.M})
class AttendanceView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 50;

    private final Attendance attendance;
    private final Cohorts cohorts;
    private String title = "";

    AttendanceView(Attendance attendance, Cohorts cohorts) {
        this.attendance = attendance;
        this.cohorts = cohorts;
        addClassNames("page", "wide", "attendance-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getLocation().getQueryParameters();
        var by = parameters
                .getSingleParameter("by")
                .flatMap(name -> Arrays.stream(By.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(By.COHORT);
        var cohort = id(parameters, "cohort").map(CohortId::new);
        var scope = new Scope(id(parameters, "project").map(ProjectId::new).orElse(null), cohort.orElse(null));
        var page = parameters
                .getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        title = cohort.map(one -> t("attendance.titleOf", cohorts.find(one).name()))
                .orElseGet(() -> t("attendance.title"));
        add(new H1(title));
        cohort.ifPresent(one -> add(new Paragraph(new Anchor("/cohorts/" + one.value(), t("attendance.back")))));
        var found = attendance.page(by, scope, page * PAGE, PAGE + 1);
        var total = found.total();
        if (total.places() == 0) {
            add(new EmptyState(t("attendance.none"), t("attendance.none.first")));
            return;
        }
        add(new Paragraph(AttendanceWords.sentence(total)), new Paragraph(t("attendance.how")));
        add(choices(parameters, by));
        var rows = found.rows();
        add(new AttendanceTable(by, rows.stream().limit(PAGE).toList()));
        if (page > 0) {
            add(new PageLink(address(parameters, "page", String.valueOf(page - 1)), t("list.previous")));
        }
        if (rows.size() > PAGE) {
            add(new PageLink(address(parameters, "page", String.valueOf(page + 1)), t("list.next")));
        }
    }

    private static Nav choices(QueryParameters parameters, By chosen) {
        var nav = new Nav();
        nav.addClassName("filter");
        nav.setAriaLabel(t("attendance.choose"));
        for (var by : By.values()) {
            var link = new PageLink(address(parameters.excluding("page"), "by", by.name()), t("attendance.by." + by));
            if (by == chosen) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private static String address(QueryParameters parameters, String name, String value) {
        return "/attendance?" + parameters.excluding(name).merging(name, value).getQueryString();
    }

    private static Optional<UUID> id(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(Id::parse);
    }
}
