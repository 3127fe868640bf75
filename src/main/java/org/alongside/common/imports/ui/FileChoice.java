package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.TableFile;
import org.alongside.common.ui.Problem;
import org.alongside.common.ui.Texts;

/** Takes one file, and goes on to its page as soon as it is here. */
class FileChoice extends Composite<Div> {
    private final Imports imports;
    private final String kind;
    private final UUID subject;
    private final Upload upload = new Upload(this::take);
    private final Problem problem = new Problem();

    FileChoice(Imports imports, String kind, UUID subject) {
        this.imports = imports;
        this.kind = kind;
        this.subject = subject;
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(TableFile.MOST_BYTES));
        upload.setUploadButton(new Button(t("import.choose.button")));
        upload.setDropLabel(new Span(t("import.choose.drop")));
        upload.addFileRejectedListener(event -> {
            problem.say(t("import.file.large", TableFile.MOST_BYTES >> 20));
            upload.clearFileList();
        });
        getContent().add(upload, problem);
    }

    /** Not in the page’s own thread: the file may take its time. */
    private void take(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try {
            var id = imports.upload(kind, subject, event.getFileName(), event.getInputStream());
            inPage(ui, () -> ui.navigate(ImportWords.address(id).substring(1)));
        } catch (RuleViolation e) {
            inPage(ui, () -> {
                problem.say(Texts.t(e));
                upload.clearFileList();
            });
        } catch (UncheckedIOException e) {
            inPage(ui, () -> problem.say(t("import.file.cut")));
        }
    }

    private static void inPage(UI ui, Runnable change) {
        var unused = ui.access(change::run);
    }
}
