package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.account.CurrentAccount;
import org.alongside.activity.Agenda;
import org.alongside.activity.Agenda.Entry;
import org.alongside.activity.ui.CalendarChoice.Form;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Role;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Formats;

/** All sessions, past and to come: a list, a week or a month. What is seen stands in the address. */
@Route("sessions")
@RolesAllowed({Role.P, Role.F, Role.M})
class CalendarView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final Agenda agenda;
    private final boolean staff;

    CalendarView(Agenda agenda, CurrentAccount current) {
        this.agenda = agenda;
        staff = current.get().role().isStaff();
        addClassNames("page", "wide");
    }

    @Override
    public String getPageTitle() {
        return t("sessions.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = agenda.today();
        var choice = CalendarChoice.of(event.getLocation().getQueryParameters(), today);
        removeAll();
        add(new H1(t("sessions.title")), forms(choice));
        if (staff) {
            add(filters(choice));
        }
        add(turn(choice, today), content(choice, today));
    }

    private static Nav forms(CalendarChoice choice) {
        return tabs(
                t("calendar.form"),
                Stream.of(Form.values())
                        .map(form -> link(t("calendar.form." + form), choice.as(form), choice.form() == form)));
    }

    private Nav filters(CalendarChoice choice) {
        var projects = agenda.projects();
        var all = link(
                t("calendar.all"),
                choice.of(Optional.empty()),
                choice.project().isEmpty() && choice.cohort().isEmpty());
        var own = projects.stream()
                .map(project -> link(
                        project.name(),
                        choice.of(Optional.of(project.id().value())),
                        choice.project().filter(project.id().value()::equals).isPresent()));
        var cohort = choice.cohort()
                .flatMap(id -> agenda.cohort(new CohortId(id)))
                .map(found -> link(found.name(), choice, true));
        return tabs(t("calendar.filter"), Stream.concat(Stream.of(all), Stream.concat(own, cohort.stream())));
    }

    private static Nav turn(CalendarChoice choice, LocalDate today) {
        var days = choice.days();
        var period = new Div(t("calendar.period", Formats.day(days.from()), Formats.day(days.to())));
        period.addClassName("period");
        var nav = tabs(
                t("calendar.turn"),
                Stream.of(
                        link(t("calendar.earlier"), choice.earlier(), false),
                        link(t("time.today"), choice.at(today), false),
                        link(t("calendar.later"), choice.later(), false)));
        nav.addComponentAsFirst(period);
        return nav;
    }

    private Div content(CalendarChoice choice, LocalDate today) {
        List<Entry> entries = staff
                ? agenda.ofMyProjects(
                        choice.days(),
                        choice.project().map(ProjectId::new),
                        choice.cohort().map(CohortId::new))
                : agenda.mine(choice.days());
        return switch (choice.form()) {
            case LIST ->
                entries.isEmpty()
                        ? new EmptyState(t("calendar.empty"), t("calendar.empty.first"))
                        : new AgendaList(entries, staff);
            case WEEK -> new Div(new CalendarTable(choice.days(), entries, today, staff, true));
            case MONTH -> new Div(new CalendarTable(choice.days(), entries, today, staff, false));
        };
    }

    private static Nav tabs(String label, Stream<Anchor> links) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", label);
        links.forEach(nav::add);
        return nav;
    }

    private static Anchor link(String words, CalendarChoice choice, boolean current) {
        var link = new Anchor(choice.address(), words);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
