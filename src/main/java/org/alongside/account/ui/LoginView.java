package org.alongside.account.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.alongside.account.DemoSignIn;
import org.alongside.account.SignIn;
import org.alongside.account.SignedIn;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;
import org.springframework.beans.factory.ObjectProvider;

/** A code for participants; an e-mail address and password for staff. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements HasDynamicTitle {
    private final SignIn signIn;
    private final Browser browser;

    LoginView(SignIn signIn, Browser browser, ObjectProvider<DemoSignIn> demo) {
        this.signIn = signIn;
        this.browser = browser;
        addClassNames("page", "alone");
        add(new H1(t("app.name")), new Paragraph(t("app.purpose")));
        demo.ifAvailable(people -> add(tryItAs(people)));
        add(withCode(), withPassword(), help());
    }

    @Override
    public String getPageTitle() {
        return t("login.title");
    }

    private Section withCode() {
        var code = new TextField(t("login.code"));
        code.setHelperText(t("login.code.hint"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("autocapitalize", "characters");
        // the code of a scanned card stands behind the #, which browsers never send to a server
        code.addAttachListener(event -> event.getUI().getPage().fetchCurrentURL(url -> {
            if (url.getRef() != null) {
                code.setValue(url.getRef());
            }
        }));
        var problem = new Problem();
        var submit = new Button(
                t("login.submit"),
                event -> enter(signIn.withCode(code.getValue(), browser.address()), problem, "login.code.failed"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(code);
        return new Card(t("login.code.title"), code, problem, submit);
    }

    private NativeDetails withPassword() {
        var email = new EmailField(t("login.email"));
        email.getElement().setAttribute("autocomplete", "username");
        var password = new PasswordField(t("login.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        var problem = new Problem();
        var submit = new Button(
                t("login.staff.submit"),
                event -> enter(
                        signIn.withPassword(email.getValue(), password.getValue(), browser.address()),
                        problem,
                        "login.failed"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(email, password);
        return new NativeDetails(t("login.staff"), new Div(email, password, problem, submit));
    }

    private static Anchor help() {
        var help = new Anchor("/help", t("help.link"));
        // a page of its own, which opens without us too
        help.setRouterIgnore(true);
        return help;
    }

    private Section tryItAs(DemoSignIn demo) {
        var card = new Card(t("login.demo"), new Paragraph(t("login.demo.hint")));
        for (var person : demo.people()) {
            var role = t("role." + person.role());
            card.add(new Button(
                    t("login.demo.as", person.displayName(), role),
                    event -> demo.as(person.id()).ifPresent(browser::enter)));
        }
        return card;
    }

    private void enter(Optional<SignedIn> person, Problem problem, String failed) {
        person.ifPresentOrElse(browser::enter, () -> problem.say(t(failed)));
    }
}
