package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.PageLink;
import org.alongside.common.ui.Texts;
import org.alongside.outcome.Outcomes;

/** The evaluation, worked out at each look. Whose, stands in the address. On paper it is always the one for sharing. */
@Route("outcomes")
@RolesAllowed({Role.F, Role.M})
class OutcomesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final Outcomes outcomes;
    private final ReportWriter writer;
    private final boolean takesEvidence;

    OutcomesView(Outcomes outcomes, ReportWriter writer, CurrentAccount current) {
        this.outcomes = outcomes;
        takesEvidence = current.get().role() == Role.MANAGER;
        this.writer = writer;
        addClassNames("page", "wide", "outcomes");
    }

    @Override
    public String getPageTitle() {
        return t("outcomes.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(t("outcomes.title")));
        try {
            show(ChoiceAddress.read(event.getLocation().getQueryParameters().getParameters()));
        } catch (RuleViolation.Refused e) {
            wrongAddress(Texts.t(e));
        } catch (RuleViolation.NotFound e) {
            wrongAddress(t("outcomes.address.notFound"));
        }
    }

    /** What it is that was not understood, and the way on. */
    private void wrongAddress(String why) {
        add(new EmptyState(why, t("outcomes.address.first")), PageLink.primary("/outcomes", t("outcomes.choose.all")));
    }

    private void show(ChoiceAddress address) {
        var options = outcomes.options();
        if (options.programmes().isEmpty()) {
            add(new EmptyState(t("outcomes.noProject"), t("outcomes.noProject.first")));
            return;
        }
        var programme = options.programme(address.choice()).orElseThrow(RuleViolation.NotFound::new);
        var told = writer.tell(programme, address);
        add(new ChoiceForm(options, programme, address.choice(), choice -> open(address.with(choice))));
        if (told.isEmpty()) {
            add(new EmptyState(t("outcomes.noInstrument"), t("outcomes.noInstrument.first")));
            return;
        }
        add(audience(address));
        add(new ReportPart(writer.first(told.get(), address)));
        cohortPages(told.get(), address).ifPresent(this::add);
        add(new CloserPart(() -> writer.closer(told.get())));
        printed(address.shared(true));
    }

    /** Whom the page is for now, and what to take away. */
    private Component audience(ChoiceAddress address) {
        var words = new Paragraph(t(address.forSharing() ? "outcomes.view.sharing" : "outcomes.view.working"));
        var other = new PageLink(
                "/outcomes" + address.shared(!address.forSharing()).query(),
                t(address.forSharing() ? "outcomes.view.toWorking" : "outcomes.view.toSharing"));
        var bar = new Div(
                words, other, file(address, "outcomes.pdf", "file.pdf"), file(address, "outcomes.csv", "file.csv"));
        bar.addClassName("audience");
        if (takesEvidence) {
            bar.add(
                    file(address.with(address.choice().ofWholeProgramme()), "evidence.zip", "evidence"),
                    new Paragraph(t("outcomes.evidence.means")));
        }
        return bar;
    }

    private static Anchor file(ChoiceAddress address, String name, String words) {
        var link = new Anchor("/outcomes/" + name + address.shared(false).query(), t("outcomes." + words));
        link.addClassName("button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static Optional<Component> cohortPages(Told told, ChoiceAddress address) {
        var pages = new GroupsChapter(told, address.page()).cohortPages();
        var page = Math.min(address.page(), pages - 1);
        if (pages < 2) {
            return Optional.empty();
        }
        var nav = new Nav();
        nav.getElement().setAttribute("aria-label", t("outcomes.pages"));
        if (page > 0) {
            nav.add(new PageLink("/outcomes" + address.at(page - 1).query(), t("list.previous")));
        }
        if (page < pages - 1) {
            nav.add(new PageLink("/outcomes" + address.at(page + 1).query(), t("list.next")));
        }
        return Optional.of(nav);
    }

    /** Added when the page has been painted: whoever prints it gets what may be shared, and nothing else. */
    private void printed(ChoiceAddress address) {
        var paper = new Div();
        paper.addClassName("paper-report");
        paper.getElement().setAttribute("aria-hidden", "true");
        add(paper);
        paper.getElement()
                .executeJs("return new Promise(done => (window.requestIdleCallback ?? setTimeout)(done))")
                .then(value -> writer.forSharing(address)
                        .ifPresent(report -> paper.add(new Html("<div>" + ReportHtml.body(report) + "</div>"))));
    }

    /** As a link would: navigating from here to the same page shows it, and leaves the address as it was. */
    private void open(ChoiceAddress address) {
        getUI().orElseThrow().getPage().setLocation("/outcomes" + address.query());
    }
}
