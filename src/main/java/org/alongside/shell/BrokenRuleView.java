package org.alongside.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.common.RuleViolation;

/** A rule broken while a page opens, such as an id that is another man’s, is “not found”. */
@AnonymousAllowed
class BrokenRuleView extends Div implements HasErrorParameter<RuleViolation> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RuleViolation> parameter) {
        event.rerouteToError(NotFoundException.class);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
