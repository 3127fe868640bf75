package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.common.ui.PageLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When something of ours broke: what happened, what is kept, what to do. Never an exception’s words. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger log = LoggerFactory.getLogger(ErrorView.class);

    ErrorView() {
        addClassName("page");
        add(new H1(t("error.title")), new Paragraph(t("error.text")), PageLink.primary("/", t("notFound.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("A page could not be shown", parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return t("error.title");
    }
}
