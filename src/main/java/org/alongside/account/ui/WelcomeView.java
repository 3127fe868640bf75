package org.alongside.account.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.Supplier;
import org.alongside.account.EmailAddress;
import org.alongside.account.NewPassword;
import org.alongside.account.PersonName;
import org.alongside.account.SignedIn;
import org.alongside.account.StaffAccounts;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;

/** Where a one-time link leads: the secret stands behind the #, and is used only by the button. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements HasDynamicTitle {
    private final StaffAccounts accounts;
    private final Browser browser;

    WelcomeView(StaffAccounts accounts, Browser browser) {
        this.accounts = accounts;
        this.browser = browser;
        addClassNames("page", "alone");
        add(new H1(t("app.name")));
        addAttachListener(event ->
                event.getUI().getPage().fetchCurrentURL(url -> show(url.getRef() == null ? "" : url.getRef())));
    }

    @Override
    public String getPageTitle() {
        return t("welcome.title");
    }

    void show(String secret) {
        accounts.invitation(secret)
                .ifPresentOrElse(
                        invitation ->
                                invitation.name().ifPresentOrElse(name -> invited(secret, name), () -> first(secret)),
                        () -> add(new Paragraph(t("welcome.dead"))));
    }

    private void first(String secret) {
        var name = new TextField(t("welcome.name"));
        var email = new EmailField(t("login.email"));
        var password = password();
        add(form(
                t("welcome.first"),
                () -> accounts.acceptAsFirst(
                        secret,
                        new PersonName(name.getValue()),
                        new EmailAddress(email.getValue()),
                        new NewPassword(password.getValue())),
                name,
                email,
                password));
    }

    private void invited(String secret, String name) {
        var password = password();
        add(form(
                t("welcome.invited", name),
                () -> accounts.accept(secret, new NewPassword(password.getValue())),
                password));
    }

    private static PasswordField password() {
        var password = new PasswordField(t("welcome.password"));
        password.setHelperText(t("welcome.password.hint", NewPassword.SHORTEST));
        password.getElement().setAttribute("autocomplete", "new-password");
        return password;
    }

    private Card form(String title, Supplier<SignedIn> accept, Component... fields) {
        var problem = new Problem();
        var submit = new Button(t("welcome.submit"), event -> problem.orSay(() -> browser.enter(accept.get())));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        var card = new Card(title, fields);
        card.add(problem, submit);
        return card;
    }
}
