package org.alongside.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.alongside.account.BrowserSession;
import org.alongside.account.SignedIn;
import org.springframework.stereotype.Component;

/** The browser behind the present request of a view. */
@Component
class Browser {
    private final BrowserSession session;

    Browser(BrowserSession session) {
        this.session = session;
    }

    String address() {
        return request().getRemoteAddr();
    }

    /** Signs the person in and starts the application afresh, so that nothing of the page before is left. */
    void enter(SignedIn person) {
        session.begin(
                person,
                request().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation("/");
    }

    private static VaadinServletRequest request() {
        return VaadinServletRequest.getCurrent();
    }
}
