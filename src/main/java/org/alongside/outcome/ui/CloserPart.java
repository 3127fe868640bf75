package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.outcome.ui.Report.Chapter;

/** The chapter for whoever looks closely: read when all above it has been painted, so that nobody waits for it. */
class CloserPart extends Div {
    private final Supplier<Optional<Chapter>> chapter;

    CloserPart(Supplier<Optional<Chapter>> chapter) {
        this.chapter = chapter;
        addClassNames("report", "closer");
        add(new Paragraph(t("outcomes.closer.coming")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("return new Promise(done => (window.requestIdleCallback ?? setTimeout)(done))")
                .then(value -> show());
    }

    private void show() {
        removeAll();
        chapter.get().ifPresentOrElse(found -> add(ReportPart.card(found)), this::removeFromParent);
    }
}
