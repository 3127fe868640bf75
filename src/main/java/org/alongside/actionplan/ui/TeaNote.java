package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.Problem;

/** “What we made, how it felt”: one short note, which the whole group sees. */
class TeaNote extends Div {
    TeaNote(String written, Consumer<String> write) {
        var field = Field.lines(t("tea.note")).hint(t("tea.note.who")).with(written);
        var saved = new Paragraph();
        saved.getElement().setAttribute("role", "status");
        var problem = new Problem();
        add(
                field,
                problem,
                new NativeButton(t("tea.note.save"), event -> {
                    saved.setText("");
                    problem.orSay(() -> {
                        write.accept(field.getValue());
                        saved.setText(t("tea.note.saved"));
                    });
                }),
                saved);
    }
}
