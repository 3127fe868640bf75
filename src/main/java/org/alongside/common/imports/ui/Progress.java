package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.alongside.common.imports.ImportRun;

/** How far the work in the background is. */
class Progress extends Composite<Div> {
    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    Progress() {
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", t("import.progress"));
        getContent().add(words, bar, new Paragraph(t("import.leave")));
    }

    void show(ImportRun run) {
        words.setText(ImportWords.state(run));
        bar.setMax(Math.max(1, run.counts().inFile()));
        bar.setValue(Math.min(run.counts().done(), Math.max(1, run.counts().inFile())));
    }
}
