package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.Problem;
import org.alongside.survey.Instruments;

/** Brings a questionnaire in, from a file or by pasting its text, after a check that says all that is wrong. */
class DocumentForm extends Composite<Div> {
    private static final int MOST_BYTES = 4_000_000;
    /** More would only be more of the same. */
    private static final int MOST_PROBLEMS = 100;

    private final Instruments instruments;
    private final TextArea text = new TextArea(t("instruments.text"));
    private final Problem problem = new Problem();
    private final Div problems = new Div();

    DocumentForm(Instruments instruments) {
        this.instruments = instruments;
        text.addClassName("document");
        text.setMaxHeight("20rem");
        text.setMinHeight("8rem");
        problems.getElement().setAttribute("role", "status");
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            text.setValue(new String(bytes, StandardCharsets.UTF_8));
            check();
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("application/json", ".json", "text/plain");
        upload.setUploadButton(new Button(t("instruments.file")));
        upload.setDropLabel(new Span(t("instruments.drop")));
        upload.addFileRejectedListener(event -> problem.say(t("instruments.noFile")));
        var bringIn = new Button(t("instruments.bringIn"), event -> problem.orSay(this::bringIn));
        bringIn.addThemeVariants(ButtonVariant.PRIMARY);
        getContent()
                .add(new Card(
                        t("instruments.new"),
                        new Paragraph(t("instruments.new.text")),
                        upload,
                        text,
                        problem,
                        problems,
                        new Button(t("instruments.check"), event -> check()),
                        bringIn));
    }

    /** Whether nothing is wrong; says what is. */
    private boolean check() {
        problem.say("");
        problems.removeAll();
        var found = instruments.check(text.getValue());
        if (found.isEmpty()) {
            problems.add(new Paragraph(t("instruments.fine")));
            return true;
        }
        problems.add(
                new Paragraph(t(found.size() == 1 ? "instruments.problem" : "instruments.problems", found.size())));
        problems.add(list(found));
        return false;
    }

    private static UnorderedList list(List<org.alongside.survey.Problem> found) {
        var list = new UnorderedList();
        list.addClassName("problems");
        found.stream()
                .limit(MOST_PROBLEMS)
                .forEach(each ->
                        list.add(new ListItem(t(each.key(), each.arguments().toArray()))));
        return list;
    }

    private void bringIn() {
        if (check()) {
            var id = instruments.bringIn(text.getValue());
            Go.to(UI.getCurrent(), "/instrument/" + id.value());
        }
    }
}
