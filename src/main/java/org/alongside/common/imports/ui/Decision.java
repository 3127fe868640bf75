package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.common.imports.ImportState;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.Imports.Page;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;

/** After the check: bring it in, change the columns, or throw it away. */
class Decision extends Composite<Div> {
    Decision(Page page, Imports imports) {
        var run = page.run();
        var problem = new Problem();
        problem.say(ImportWords.texts(run.problems()));
        var card = new Card(t("import.decide"), new Paragraph(ImportWords.state(run)), problem);
        var buttons = new Div();
        buttons.addClassName("import-buttons");
        if (run.state() == ImportState.CHECKED && run.counts().comingIn() > 0) {
            var bringIn = new Button(
                    t("import.run", run.counts().comingIn()), event -> problem.orSay(() -> imports.run(run.id())));
            bringIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bringIn.setDisableOnClick(true);
            buttons.add(bringIn);
        }
        if (run.state() == ImportState.FAILED) {
            var again = new Button(
                    t("import.check.again"),
                    event -> problem.orSay(() ->
                            problem.say(ImportWords.texts(imports.check(run.id(), run.mapping(), run.choices())))));
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(again);
        }
        var columns = new Div();
        buttons.add(
                new Button(t("import.columns.change"), event -> {
                    columns.removeAll();
                    columns.add(new ColumnsForm(page, imports));
                    columns.scrollIntoView();
                }),
                new DiscardButton(page, imports));
        card.add(buttons, columns);
        getContent().add(card);
    }
}
