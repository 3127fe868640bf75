package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What every page is given before anything is on it: its words for a lost connection. */
@Component
class NewPage implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> sayWhenTheConnectionIsLost(init.getUI()));
    }

    private static void sayWhenTheConnectionIsLost(UI ui) {
        // it stands outside the page’s landmarks; as a status it is announced, and may
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(t("connection.lost"));
        dialog.setDialogTextGaveUp(t("connection.gaveUp"));
    }
}
