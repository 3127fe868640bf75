package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.MePart;
import org.alongside.common.ui.TakeBack;
import org.alongside.survey.MySurveys;

/** On a man’s own page: he takes his survey answers back, in two taps. */
@org.springframework.stereotype.Component
class TakeBackPart implements MePart {
    private final MySurveys surveys;

    TakeBackPart(MySurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> create() {
        if (!surveys.anyCount()) {
            return Optional.empty();
        }
        var place = new Div();
        place.getElement().setAttribute("role", "status");
        place.add(new TakeBack(t("takeBack.ask"), t("takeBack.sure"), t("takeBack.yes"), t("takeBack.title"), () -> {
            surveys.takeBack();
            place.removeAll();
            place.add(new Paragraph(t("takeBack.done")));
        }));
        return Optional.of(new Card(t("takeBack.title"), new Paragraph(t("takeBack.text")), place));
    }
}
