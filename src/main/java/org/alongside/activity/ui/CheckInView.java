package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.activity.MyCheckIn;
import org.alongside.common.Role;
import org.alongside.common.ui.PageLink;
import org.alongside.common.ui.Problem;
import org.jspecify.annotations.Nullable;

/** A man says that he is here: by scanning the code on the facilitator’s phone, which brings him here, or by typing it. */
@Route("check-in")
@RolesAllowed(Role.P)
class CheckInView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final MyCheckIn checkIn;
    private final Input code = new Input();
    private final Problem problem = new Problem();

    CheckInView(MyCheckIn checkIn) {
        this.checkIn = checkIn;
        addClassNames("page", "check-in");
        code.setId("check-in-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "off");
        code.getElement().setAttribute("maxlength", "8");
        var label = new NativeLabel(t("checkIn.code"));
        label.setFor(code);
        var button = new NativeButton(t("checkIn.here"), event -> checkIn(code.getValue()));
        button.addClassNames("primary", "wide");
        add(new H1(t("checkIn.title.mine")), label, code, problem, button);
    }

    @Override
    public String getPageTitle() {
        return t("checkIn.title.mine");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String scanned) {
        if (scanned != null) {
            checkIn(scanned);
        }
    }

    private void checkIn(String typed) {
        problem.orSay(() -> {
            var session = checkIn.checkIn(typed);
            removeAll();
            var done = new Paragraph(t("checkIn.done", session.activity()));
            done.addClassName("said");
            done.getElement().setAttribute("role", "status");
            add(new H1(t("checkIn.title.done")), done, PageLink.primary("/", t("checkIn.today")));
        });
    }
}
