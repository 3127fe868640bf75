package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.Imports.Page;
import org.alongside.common.ui.Notices;

/** Throws a file away that was not brought in, and goes back to where one came from. */
class DiscardButton extends Button {
    DiscardButton(Page page, Imports imports) {
        super(t("import.discard"));
        addClickListener(event -> {
            try {
                imports.discard(page.run().id());
                getUI().orElseThrow()
                        .getPage()
                        .setLocation(page.kind().address(page.run().subject()));
            } catch (RuleViolation e) {
                Notices.problem(e);
            }
        });
    }
}
