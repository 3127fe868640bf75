package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.common.Broadcast;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.ImportId;
import org.alongside.common.imports.ImportState;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.Imports.Page;
import org.alongside.common.ui.Live;
import org.jspecify.annotations.Nullable;

/** One file that is being brought in: what is to be done next, how far it is, and every row’s fate. */
@Route("import")
@RolesAllowed({Role.F, Role.M, Role.A})
class ImportView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Imports imports;
    private final Clock clock;
    private final Div content = new Div();
    private final Broadcast broadcast;
    private String title = "";
    private QueryParameters parameters = QueryParameters.empty();
    private @Nullable ImportId id;
    private @Nullable ImportState shown;
    private final Progress progress = new Progress();

    ImportView(Imports imports, Broadcast broadcast, Clock clock) {
        this.imports = imports;
        this.broadcast = broadcast;
        this.clock = clock;
        addClassName("page");
        add(content);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        if (parameter == null) {
            event.forwardTo(ImportsView.class);
            return;
        }
        var next = Id.parse(parameter).map(ImportId::new).orElseThrow(RuleViolation.NotFound::new);
        parameters = event.getLocation().getQueryParameters();
        if (!next.equals(id)) {
            id = next;
            Live.update(content, broadcast, Broadcast.Topic.IMPORT, next.value(), () -> refresh(next));
        }
        show(imports.open(next));
    }

    /** While it works, only how far it is changes; what somebody is filling in is never taken from under his hands. */
    private void refresh(ImportId next) {
        var run = imports.find(next);
        if (run.state() == shown) {
            progress.show(run);
        } else {
            show(imports.open(next));
        }
    }

    private void show(Page page) {
        var run = page.run();
        var kind = page.kind();
        shown = run.state();
        title = t("import.into", ImportWords.kind(run), kind.subject(run.subject()));
        content.removeAll();
        content.add(
                new H1(title),
                new Paragraph(new Anchor(kind.address(run.subject()), t("import.back", kind.subject(run.subject())))),
                new Paragraph(t("import.file", run.fileName(), page.startedBy())));
        if (run.sheet() != null) {
            content.add(new Paragraph(t("import.sheet", run.sheet())));
        }
        content.add(new Steps(run.state()));
        switch (run.state()) {
            case CHECKING, RUNNING, UNDOING -> {
                progress.show(run);
                content.add(progress);
            }
            case MAPPING -> content.add(new ColumnsForm(page, imports));
            case CHECKED, FAILED -> content.add(new Decision(page, imports), new FateList(page, imports, parameters));
            case DONE ->
                content.add(new Result(page, imports, clock.instant()), new FateList(page, imports, parameters));
            case UNDONE -> content.add(new Result(page, imports, clock.instant()));
        }
    }
}
