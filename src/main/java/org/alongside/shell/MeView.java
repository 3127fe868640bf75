package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.alongside.account.CurrentAccount;
import org.alongside.common.ui.MePart;
import org.springframework.beans.factory.ObjectProvider;

/** About oneself, and the way out. */
@Route("me")
@PermitAll
class MeView extends Div implements HasDynamicTitle {
    private final boolean staff;

    MeView(CurrentAccount current, ObjectProvider<MePart> parts) {
        addClassName("page");
        var person = current.get();
        staff = person.role().isStaff();
        add(new H1(person.displayName()));
        if (staff) {
            add(new Paragraph(t("me.role", t("role." + person.role()))));
        }
        parts.stream()
                .filter(part -> part.isFor(person.role()))
                .sorted(Comparator.comparingInt(MePart::order))
                .forEach(part -> part.create().ifPresent(this::add));
        add(new SignOut(person.id(), staff));
    }

    @Override
    public String getPageTitle() {
        return t(staff ? "nav.more" : "nav.me");
    }
}
