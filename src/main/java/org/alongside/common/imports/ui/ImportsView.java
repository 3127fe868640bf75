package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.ImportRun;
import org.alongside.common.imports.Imports;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.PageLink;

/** Where a file is chosen, and what was brought in before: into one thing, or by oneself. */
@Route("imports")
@RolesAllowed({Role.F, Role.M, Role.A})
class ImportsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 20;

    private final Imports imports;
    private String title = "";

    ImportsView(Imports imports) {
        this.imports = imports;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getLocation().getQueryParameters();
        var code = parameters.getSingleParameter("kind").orElse("");
        var page = Math.max(0, Pages.number(parameters));
        if (code.isEmpty()) {
            title = t("import.title");
            add(new H1(title));
            show(imports.mine(page * PAGE, PAGE + 1), parameters, page);
        } else {
            var subject =
                    parameters.getSingleParameter("to").flatMap(Id::parse).orElseThrow(RuleViolation.NotFound::new);
            showKind(code, subject);
            show(imports.into(code, subject, page * PAGE, PAGE + 1), parameters, page);
        }
    }

    private void showKind(String code, UUID subject) {
        var kind = imports.kind(code, subject);
        title = t("import.into", t("import.kind." + code), kind.subject(subject));
        add(
                new H1(title),
                new Paragraph(new Anchor(kind.address(subject), t("import.back", kind.subject(subject)))),
                new Card(
                        t("import.choose"),
                        new Paragraph(t("import.kind." + code + ".how")),
                        new Paragraph(t("import.choose.how")),
                        new FileChoice(imports, code, subject)));
    }

    private void show(List<ImportRun> runs, QueryParameters parameters, int page) {
        if (runs.isEmpty()) {
            if (parameters.getSingleParameter("kind").isEmpty()) {
                add(new EmptyState(t("import.none"), t("import.none.first")));
            }
            return;
        }
        add(new H2(t("import.before")));
        var list = new UnorderedList();
        list.addClassName("rows");
        runs.stream().limit(PAGE).map(ImportsView::item).forEach(list::add);
        add(list);
        Pages.links(parameters, page, runs.size() > PAGE)
                .forEach((address, text) -> add(new PageLink("/imports" + address, text)));
    }

    private static ListItem item(ImportRun run) {
        var link = new Anchor(ImportWords.address(run.id()), run.fileName());
        link.addClassName("name");
        // the day as it is where most of those who read this are
        var day = Formats.day(run.createdAt().atZone(ZoneId.of("Europe/London")).toLocalDate());
        return new ListItem(link, new Paragraph(t("import.row", ImportWords.kind(run), day, ImportWords.state(run))));
    }
}
