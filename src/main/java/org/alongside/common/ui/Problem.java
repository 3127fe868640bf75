package org.alongside.common.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.alongside.common.RuleViolation;

/** Where a form says what went wrong; heard by a screen reader as soon as it appears. */
public class Problem extends Paragraph {
    public Problem() {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
    }

    public void say(String text) {
        setText(text);
    }

    /** Runs the action, and says which rule it broke, if any. */
    public void orSay(Runnable action) {
        try {
            setText("");
            action.run();
        } catch (RuleViolation e) {
            say(Texts.t(e));
        }
    }
}
