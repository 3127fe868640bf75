package org.alongside.account.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.alongside.account.EmailAddress;
import org.alongside.account.PersonName;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;

/** Who is to be let in, and as what. */
class InviteForm extends Composite<Div> {
    record Invite(PersonName name, EmailAddress email, Role role) {}

    InviteForm(Consumer<Invite> invited) {
        var name = new TextField(t("welcome.name"));
        var email = new EmailField(t("login.email"));
        var role = new RadioButtonGroup<Role>(t("staff.role"));
        role.setItems(Role.FACILITATOR, Role.MANAGER, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(r -> t("role." + r));
        role.setValue(Role.FACILITATOR);
        var problem = new Problem();
        var submit = new Button(
                t("staff.invite"),
                event -> problem.orSay(() -> {
                    invited.accept(new Invite(
                            new PersonName(name.getValue()), new EmailAddress(email.getValue()), role.getValue()));
                    name.clear();
                    email.clear();
                }));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(new Card(t("staff.invite.title"), name, email, role, problem, submit));
    }
}
