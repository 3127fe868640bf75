package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.NativeButton;
import org.alongside.activity.SessionChanges;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;

/** A session that is not going ahead, and why: the men read the reason. */
class CancelForm extends Card {
    CancelForm(SessionChanges changes, WhichOnes which, Runnable done) {
        super(t("cancel.title"));
        var reason = Field.text(t("cancel.reason"), "", () -> {});
        var problem = new Problem();
        var cancel = new NativeButton(
                t("cancel.save"),
                event -> problem.orSay(() -> {
                    changes.cancel(which.chosen(), reason.text());
                    Notices.done(t("cancel.saved"));
                    done.run();
                }));
        add(reason, problem, cancel);
    }
}
