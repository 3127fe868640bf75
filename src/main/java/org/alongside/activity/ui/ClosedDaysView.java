package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.activity.ClosedDays;
import org.alongside.activity.ClosedDays.Closure;
import org.alongside.activity.ClosedDays.Project;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Problem;

/** When a project does not meet: the days it says itself, and the bank holidays of its part of the country. */
@Route("closed-days")
@RolesAllowed({Role.F, Role.M})
class ClosedDaysView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final ClosedDays closed;
    private final Clock clock;
    private final Div content = new Div();

    ClosedDaysView(ClosedDays closed, Clock clock) {
        this.closed = closed;
        this.clock = clock;
        addClassName("page");
        add(new H1(t("closed.title")), content);
    }

    @Override
    public String getPageTitle() {
        return t("closed.title");
    }

    /** The project stands in the address; without one it is the first. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("project")
                .flatMap(Id::parse);
        var projects = closed.projects();
        var chosen = projects.stream()
                .filter(project -> wanted.filter(project.id().value()::equals).isPresent())
                .findFirst()
                .or(() -> projects.stream().findFirst());
        content.removeAll();
        if (projects.size() > 1) {
            var links = new Div();
            links.addClassName("tabs");
            projects.forEach(project ->
                    links.add(link(project, chosen.filter(project::equals).isPresent())));
            content.add(links);
        }
        chosen.ifPresentOrElse(
                project -> content.add(own(project), bankHolidays(project)),
                () -> content.add(new EmptyState(t("closed.noProject"), t("closed.noProject.first"))));
    }

    private static Anchor link(Project project, boolean current) {
        var link = new Anchor("/closed-days?project=" + project.id().value(), project.name());
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Card own(Project project) {
        var list = new UnorderedList();
        list.addClassName("rows");
        var standing = new Div();
        var today = clock.instant().atZone(project.zone()).toLocalDate();
        var from = Field.date(t("closed.from"), today, () -> {});
        var to = Field.noDate(t("closed.to"), () -> {});
        var reason = Field.text(t("closed.reason"), "", () -> {});
        var problem = new Problem();
        var add = new NativeButton(
                t("closed.add"),
                event -> problem.orSay(() -> {
                    closed.close(project.id(), from.date(), to.optionalDate().orElseGet(from::date), reason.text());
                    reason.put("");
                    refresh(project, list, standing);
                }));
        refresh(project, list, standing);
        return new Card(t("closed.own", project.name()), list, standing, from, to, reason, problem, add);
    }

    private void refresh(Project project, UnorderedList list, Div standing) {
        list.removeAll();
        closed.of(project.id()).forEach(closure -> list.add(item(project, closure, list, standing)));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(t("closed.none")));
        }
        standing.removeAll();
        var sessions = closed.standing(project.id());
        if (!sessions.isEmpty()) {
            var links = new UnorderedList();
            sessions.forEach(session -> links.add(new ListItem(new Anchor(
                    "/sessions/change/" + session.id().value(),
                    t(
                            "closed.standing.row",
                            session.activity(),
                            session.cohort(),
                            Formats.when(session.startsAt(), session.zone(), clock.instant()))))));
            standing.add(new Paragraph(t("closed.standing", sessions.size())), links);
        }
    }

    private ListItem item(Project project, Closure closure, UnorderedList list, Div standing) {
        var days = closure.fromOn().equals(closure.toOn())
                ? Formats.day(closure.fromOn())
                : t("closed.days", Formats.day(closure.fromOn()), Formats.day(closure.toOn()));
        var name = new Span(days);
        name.addClassName("name");
        var open = new NativeButton(t("closed.remove"), event -> {
            closed.open(project.id(), closure.id());
            refresh(project, list, standing);
        });
        open.setAriaLabel(t("closed.remove.of", closure.reason(), days));
        return new ListItem(name, open, new Paragraph(closure.reason()));
    }

    private NativeDetails bankHolidays(Project project) {
        var list = new UnorderedList();
        closed.bankHolidays(project.id())
                .forEach((day, name) -> list.add(new ListItem(t("closed.holiday", Formats.day(day), name))));
        return new NativeDetails(t("closed.holidays"), list);
    }
}
