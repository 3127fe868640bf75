package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.alongside.activity.Scope;
import org.alongside.activity.SessionChanges.Changeable;
import org.alongside.activity.SessionChanges.Which;

/** This one, this and those after it, or all. Not asked of a session that stands alone. */
class WhichOnes extends Composite<Div> {
    private final Changeable session;
    private final Choices<Scope> scope;
    private final Tick alsoOver;
    private Runnable changed = () -> {};

    WhichOnes(Changeable session) {
        this.session = session;
        scope = Choices.one(
                t("change.which"), List.of(Scope.values()), each -> t("change.scope." + each), this::choose);
        scope.choose(List.of(Scope.THIS));
        alsoOver = new Tick(t("change.alsoOver"), false, () -> changed.run());
        alsoOver.setVisible(false);
        if (session.inSeries() > 0) {
            getContent().add(scope, alsoOver);
        }
    }

    private void choose() {
        alsoOver.setVisible(scope.chosen().getFirst() != Scope.THIS);
        changed.run();
    }

    void onChange(Runnable action) {
        changed = action;
    }

    Which chosen() {
        var chosen = scope.chosen().getFirst();
        return new Which(session.id(), session.version(), chosen, chosen != Scope.THIS && alsoOver.isTicked());
    }
}
