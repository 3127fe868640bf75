package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.account.SignedIn;
import org.alongside.common.Role;

/** The frame: a bar at the bottom of a phone, a drawer at the side of a desktop. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private final Main main = new Main();
    private final Nav nav = new Nav();

    MainLayout(CurrentAccount current) {
        addClassName("shell");
        var skip = new Anchor("#main", t("nav.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var person = current.find();
        add(skip, header(person), main);
        if (person.map(SignedIn::role).filter(Role::isStaff).isEmpty()) {
            var help = new Anchor("/help", t("help.link"));
            // a page of its own, which opens without us too
            help.setRouterIgnore(true);
            var footer = new Footer(help);
            if (person.isEmpty()) {
                footer.add(new Anchor("/login", t("login.title")));
            }
            add(footer);
        }
        person.ifPresent(p -> add(new OutboxSender(p.id())));
        person.map(SignedIn::role).ifPresent(role -> {
            nav.getElement().setAttribute("aria-label", t("nav.label"));
            Places.of(role).forEach(place -> nav.add(new Anchor(place.address(), t(place.key()))));
            add(nav);
        });
    }

    private static Header header(Optional<SignedIn> person) {
        var name = new Anchor("/", t("app.name"));
        name.addClassName("brand");
        var header = new Header(name);
        person.ifPresent(p -> header.add(new Div(p.displayName())));
        return header;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = "/" + event.getLocation().getFirstSegment();
        nav.getChildren().map(Anchor.class::cast).forEach(anchor -> {
            if (anchor.getHref().equals(here)) {
                anchor.getElement().setAttribute("aria-current", "page");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Where each role goes. */
    private record Places(String address, String key) {
        static List<Places> of(Role role) {
            return switch (role) {
                case PARTICIPANT ->
                    List.of(
                            new Places("/", "nav.today"),
                            new Places("/plan", "nav.plan"),
                            new Places("/people", "nav.people"),
                            new Places("/me", "nav.me"));
                case FACILITATOR, MANAGER ->
                    List.of(
                            new Places("/", "nav.today"),
                            new Places("/cohorts", "nav.cohorts"),
                            new Places("/outcomes", "nav.outcomes"),
                            new Places("/me", "nav.more"));
                case ADMINISTRATOR ->
                    List.of(
                            new Places("/", "nav.today"),
                            new Places("/programmes", "nav.programmes"),
                            new Places("/staff", "nav.staff"),
                            new Places("/instruments", "nav.instruments"),
                            new Places("/me", "nav.more"));
            };
        }
    }
}
