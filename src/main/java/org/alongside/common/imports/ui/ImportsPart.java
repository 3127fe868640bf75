package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.MePart;
import org.alongside.common.ui.PageLink;

/** On the page about oneself: the way back to what one has brought in, to look at it or to undo it. */
@org.springframework.stereotype.Component
class ImportsPart implements MePart {
    @Override
    public boolean isFor(Role role) {
        return role.isStaff();
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> create() {
        return Optional.of(new Card(
                t("import.title"),
                new Paragraph(t("import.mine.what")),
                new PageLink("/imports", t("import.mine.link"))));
    }
}
