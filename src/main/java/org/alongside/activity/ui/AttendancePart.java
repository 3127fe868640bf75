package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.MePart;
import org.alongside.common.ui.PageLink;

/** On the page of a member of staff: attendance over all of his projects. */
@org.springframework.stereotype.Component
class AttendancePart implements MePart {
    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR || role == Role.MANAGER;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> create() {
        return Optional.of(new Card(
                t("attendance.title"),
                new Paragraph(t("attendance.all.what")),
                new PageLink("/attendance", t("attendance.all.link"))));
    }
}
