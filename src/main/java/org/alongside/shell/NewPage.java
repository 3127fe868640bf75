package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What every page is given before anything is on it: its language, and its words for a lost connection. */
@Component
class NewPage implements VaadinServiceInitListener {
    private static final Set<String> SPOKEN = Set.of("en", "cy");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(language(VaadinRequest.getCurrent()));
            sayWhenTheConnectionIsLost(init.getUI());
        });
    }

    /** The first of the browser’s languages that is spoken here; British English for everybody else. */
    private static Locale language(VaadinRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .filter("cy"::equals)
                .map(Locale::of)
                .orElse(Locale.UK);
    }

    private static void sayWhenTheConnectionIsLost(UI ui) {
        // it stands outside the page’s landmarks; as a status it is announced, and may
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(t("connection.lost"));
        dialog.setDialogTextGaveUp(t("connection.gaveUp"));
    }
}
