package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What a page says while it cannot reach the server. */
@Component
class ConnectionWords implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            // it stands outside the page’s landmarks; as a status it is announced, and may
            init.getUI()
                    .getPage()
                    .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
            var dialog = init.getUI().getReconnectDialogConfiguration();
            dialog.setDialogText(t("connection.lost"));
            dialog.setDialogTextGaveUp(t("connection.lost"));
        });
    }
}
