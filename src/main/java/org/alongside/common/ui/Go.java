package org.alongside.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** To another page, as a link would take one there. */
public final class Go {
    private Go() {}

    /** {@code address} begins with a slash. The address bar follows also where navigating leaves it as it was. */
    public static void to(UI ui, String address) {
        var location = new Location(address.substring(1));
        ui.navigate(location.getPath(), location.getQueryParameters());
        ui.getPage().executeJs("""
                setTimeout(() => {
                    if (location.pathname + location.search !== $0) {
                        history.pushState(null, '', $0);
                    }
                }, 100)""", address);
    }
}
