package org.alongside.common.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.alongside.common.RuleViolation;

/** Short words about what just happened. */
public final class Notices {
    private static final int MILLIS = 5_000;

    private Notices() {}

    public static void done(String text) {
        show(text);
    }

    public static void problem(RuleViolation violation) {
        problem(t(violation));
    }

    public static void problem(String text) {
        show(text).addThemeVariants(NotificationVariant.LUMO_ERROR);
    }

    private static Notification show(String text) {
        var notification = new Notification(text, MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.setAssertive(true);
        notification.open();
        return notification;
    }
}
