package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.cohort.Programmes;
import org.alongside.common.Role;
import org.alongside.common.ui.Go;

/** A new programme. */
@Route("new-programme")
@RolesAllowed({Role.A, Role.M})
class NewProgrammeView extends Div implements HasDynamicTitle {
    NewProgrammeView(Programmes programmes) {
        addClassName("page");
        add(
                new H1(t("programmes.make")),
                ProgrammeView.card(
                        new ProgrammeForm(),
                        t("programme.make"),
                        profile -> Go.to(
                                getUI().orElseThrow(),
                                "/programmes/" + programmes.make(profile).value())));
    }

    @Override
    public String getPageTitle() {
        return t("programmes.make");
    }
}
