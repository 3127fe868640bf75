package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.alongside.common.imports.ImportRun;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.Imports.Page;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;

/** What came in, and the way to take all of it back. */
class Result extends Composite<Div> {
    private final Imports imports;
    private final ImportRun run;
    private final Problem problem = new Problem();
    private final Div undo = new Div();

    Result(Page page, Imports imports, Instant now) {
        this.imports = imports;
        this.run = page.run();
        var card = new Card(t("import.result"), new Paragraph(ImportWords.state(run)));
        if (!run.problems().isEmpty()) {
            problem.say(ImportWords.text(run.problems().getFirst()));
            var others = new UnorderedList();
            run.problems().stream()
                    .skip(1)
                    .map(sentence -> new ListItem(ImportWords.text(sentence)))
                    .forEach(others::add);
            card.add(problem, others);
        } else {
            card.add(problem);
        }
        if (run.canBeUndone(now)) {
            undo.addClassName("import-buttons");
            offerUndo();
            card.add(new Paragraph(t("import.undo.how", ImportRun.CAN_BE_UNDONE.toDays())), undo);
        }
        getContent().add(card);
    }

    private void offerUndo() {
        undo.removeAll();
        undo.add(new Button(t("import.undo"), event -> askAgain()));
    }

    private void askAgain() {
        undo.removeAll();
        var yes = new Button(
                t("import.undo.yes", run.counts().comingIn()), event -> problem.orSay(() -> imports.undo(run.id())));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        undo.add(yes, new Button(t("import.undo.no"), event -> offerUndo()));
        yes.focus();
    }
}
