package org.alongside.common.imports.ui;

import static java.util.stream.Collectors.joining;
import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.common.imports.ImportColumn;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.Imports.Page;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Problem;

/** Says of each column of the file what it is, and decides what is to be decided; then the check may begin. */
class ColumnsForm extends Composite<Div> {
    private static final String LEFT_OUT = "";

    private final Page page;
    private final Imports imports;
    private final List<Choice<String>> selects = new ArrayList<>();
    private final ChoicesForm choices;
    private final Problem problem = new Problem();

    ColumnsForm(Page page, Imports imports) {
        this.page = page;
        this.imports = imports;
        var run = page.run();
        choices = new ChoicesForm(page.kind().choices(run.subject()), run.choices());
        getContent().addClassName("import-columns");
        getContent().add(new H2(t("import.columns")), new Paragraph(t("import.columns.how")));
        var columns = page.kind().columns(run.subject());
        for (var i = 0; i < run.headings().size(); i++) {
            getContent().add(column(i, columns));
        }
        if (!choices.isEmpty()) {
            getContent().add(new H2(t("import.choices")), choices);
        }
        var check = new Button(t("import.check"), event -> check());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(problem, check, new DiscardButton(page, imports));
    }

    private Div column(int place, List<ImportColumn> columns) {
        var run = page.run();
        var heading = run.headings().get(place);
        // the browser’s own lists: a file of thirty columns has a thousand entries, which a small phone must carry
        var select = new Choice<>(
                heading.isEmpty() ? t("import.columns.unnamed", place + 1) : label(place),
                Stream.concat(Stream.of(LEFT_OUT), columns.stream().map(ImportColumn::code))
                        .toList(),
                run.mapping().get(place),
                code -> columns.stream()
                        .filter(column -> column.code().equals(code))
                        .map(column -> ImportWords.text(column.label()))
                        .findFirst()
                        .orElseGet(() -> t("import.columns.leaveOut")));
        selects.add(select);
        var found = page.samples().get(place).stream().map(ImportWords::cell).collect(joining(" · "));
        var samples = new Paragraph(found.isEmpty() ? t("import.columns.blank") : t("import.columns.samples", found));
        samples.addClassName("quiet");
        return new Div(select, samples);
    }

    /** Of two with the same heading, each is told apart by its place. */
    private String label(int place) {
        var headings = page.run().headings();
        var heading = ImportWords.cell(headings.get(place));
        return headings.stream().map(ImportWords::cell).filter(heading::equals).count() > 1
                ? t("import.columns.twice", heading, place + 1)
                : heading;
    }

    private void check() {
        problem.orSay(() -> {
            var problems = imports.check(
                    page.run().id(),
                    selects.stream().map(select -> select.getValue()).toList(),
                    choices.values());
            problem.say(ImportWords.texts(problems));
        });
    }
}
