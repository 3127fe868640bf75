package org.alongside.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.net.URI;
import org.alongside.account.BrowserSession;
import org.alongside.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The browser behind the present request of a view. */
@Component
class Browser {
    /** A code at the door is good for a short time only: whoever had to sign in first goes on to it. */
    private static final String AT_THE_DOOR = "/check-in/";

    private final BrowserSession session;
    private final RequestCache wanted;

    Browser(BrowserSession session, RequestCache wanted) {
        this.session = session;
        this.wanted = wanted;
    }

    String address() {
        return request().getRemoteAddr();
    }

    /** Signs the person in and starts the application afresh, so that nothing of the page before is left. */
    void enter(SignedIn person) {
        var request = request().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var address = address(wanted.getRequest(request, response));
        session.begin(person, request, response);
        UI.getCurrent().getPage().setLocation(address);
    }

    /** Elsewhere everybody begins on Today: the page that was asked for may have been somebody else’s. */
    private static String address(@Nullable SavedRequest before) {
        var path = before == null ? "/" : URI.create(before.getRedirectUrl()).getPath();
        return path.startsWith(AT_THE_DOOR) ? path : "/";
    }

    private static VaadinServletRequest request() {
        return VaadinServletRequest.getCurrent();
    }
}
