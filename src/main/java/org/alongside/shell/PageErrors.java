package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place that turns what went wrong after a tap into words. */
@Component
class PageErrors implements VaadinServiceInitListener {
    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(PageErrors::say));
    }

    private static void say(ErrorEvent event) {
        // the phone has gone: there is nobody to tell, and nothing of ours is broken
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            return;
        }
        var words = switch (event.getThrowable()) {
            case RuleViolation violation -> t(violation);
            case AccessDeniedException denied -> t(new RuleViolation.NotFound());
            case Throwable broken -> {
                log.error("Something broke after a tap", broken);
                yield t("error.tap");
            }
        };
        var ui = UI.getCurrent();
        if (ui != null) {
            Notices.problem(words);
        }
    }
}
