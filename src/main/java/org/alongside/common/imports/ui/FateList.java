package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Optional;
import org.alongside.common.imports.Fate;
import org.alongside.common.imports.ImportRun;
import org.alongside.common.imports.ImportState;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.Imports.Page;
import org.alongside.common.imports.Outcome;
import org.alongside.common.ui.PageLink;

/** Every row’s fate, some at a time, or those with one outcome only; which of them stands in the address. */
class FateList extends Composite<Div> {
    private static final int PAGE = 50;

    private final ImportRun run;

    FateList(Page page, Imports imports, QueryParameters parameters) {
        run = page.run();
        var chosen = parameters
                .getSingleParameter("outcome")
                .flatMap(name -> Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome.name().equals(name))
                        .findFirst());
        var number = Pages.number(parameters);
        getContent().add(new H2(t("import.rows")), filter(chosen, page.kind().listsEveryRow()));
        var fates = imports.fates(run.id(), chosen.orElse(null), number * PAGE, PAGE + 1);
        if (fates.isEmpty()) {
            var hadSome = page.kind().listsEveryRow()
                    || run.counts().imported() < run.counts().inFile();
            getContent()
                    .add(new Paragraph(
                            run.state() == ImportState.DONE && chosen.isEmpty() && number == 0 && hadSome
                                    ? t("import.rows.gone", ImportRun.ROWS_ARE_KEPT.toDays())
                                    : t("import.rows.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("rows", "fates");
        fates.stream().limit(PAGE).map(this::item).forEach(list::add);
        getContent().add(list);
        Pages.links(parameters, number, fates.size() > PAGE)
                .forEach((address, text) ->
                        getContent().add(new PageLink(ImportWords.address(run.id()) + address, text)));
    }

    private Nav filter(Optional<Outcome> chosen, boolean listsEveryRow) {
        var nav = new Nav();
        nav.addClassName("filter");
        nav.setAriaLabel(t("import.rows.filter"));
        nav.add(link("", t("import.rows.all", run.counts().inFile()), chosen.isEmpty()));
        for (var outcome : Outcome.values()) {
            var count = run.counts().of(outcome);
            if (count > 0 && (listsEveryRow || outcome != Outcome.IMPORTED)) {
                nav.add(link(
                        "?outcome=" + outcome,
                        t("import.count", word(outcome), count),
                        chosen.filter(outcome::equals).isPresent()));
            }
        }
        return nav;
    }

    private Anchor link(String query, String text, boolean current) {
        var link = new Anchor(ImportWords.address(run.id()) + query, text);
        link.addClassName("button");
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private ListItem item(Fate fate) {
        var number = new Span(t("import.rows.row", fate.row()));
        number.addClassName("name");
        var outcome = new Span(word(fate.outcome()));
        outcome.addClassName("outcome-" + fate.outcome().name().toLowerCase(java.util.Locale.ROOT));
        return new ListItem(number, outcome, new Paragraph(ImportWords.texts(fate.sentences())));
    }

    /** Before the run what would happen, after it what did. */
    private String word(Outcome outcome) {
        return t((run.state() == ImportState.DONE ? "import.did." : "import.would.") + outcome);
    }
}
