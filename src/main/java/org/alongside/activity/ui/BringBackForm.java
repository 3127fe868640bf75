package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.alongside.activity.SessionChanges;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;

/** A cancelled session that is going ahead after all, unless something else has taken its time. */
class BringBackForm extends Card {
    BringBackForm(SessionChanges changes, WhichOnes which, Runnable done) {
        super(t("bringBack.title"));
        var problem = new Problem();
        var inTheWay = new Div();
        var bringBack = new NativeButton(
                t("bringBack.save"),
                event -> problem.orSay(() -> {
                    inTheWay.removeAll();
                    try {
                        changes.bringBack(which.chosen());
                    } catch (RuleViolation.Conflict conflict) {
                        inTheWay.add(ClashWords.list(changes.inTheWayOf(which.chosen())));
                        throw conflict;
                    }
                    Notices.done(t("bringBack.saved"));
                    done.run();
                }));
        bringBack.addClassName("primary");
        add(inTheWay, problem, bringBack);
    }
}
