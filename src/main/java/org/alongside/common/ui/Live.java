package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.UUID;
import org.alongside.common.Broadcast;

/** Keeps a component in step with what others change, for as long as it is on a page. */
public final class Live {
    private Live() {}

    public static void update(
            Component component, Broadcast broadcast, Broadcast.Topic topic, UUID subject, Runnable refresh) {
        var open = new ArrayList<Broadcast.Subscription>();
        component.addAttachListener(event ->
                open.add(broadcast.listen(topic, subject, () -> inPage(event.getUI(), refresh))));
        component.addDetachListener(event -> {
            open.forEach(Broadcast.Subscription::close);
            open.clear();
        });
    }

    /**
     * On a thread of its own: what is run where no request holds the page runs at once, and a slow page must not keep the
     * news from the others, who are to lose sight of a withdrawn number within a second.
     */
    private static void inPage(UI ui, Runnable refresh) {
        Thread.ofVirtual().name("live").start(() -> {
            try {
                var unused = ui.access(refresh::run);
            } catch (UIDetachedException closed) {
                // nobody looks at it any more
            }
        });
    }
}
