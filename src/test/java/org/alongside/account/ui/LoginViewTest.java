package org.alongside.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.account.CurrentAccount;
import org.alongside.common.ui.Problem;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LoginViewTest extends ViewTest {
    @Autowired
    CurrentAccount current;

    @Test
    void theDemoOffersSomebodyOfEachRole() {
        navigate(LoginView.class);
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .contains(
                        "Try it as Gareth, participant",
                        "Try it as Sian, facilitator",
                        "Try it as Ruth, manager",
                        "Try it as Alex, administrator");
    }

    @Test
    void aWrongPasswordSaysSoAndKeepsWhatWasTyped() {
        navigate(LoginView.class);
        var email = $(EmailField.class).single();
        test(email).setValue("ruth@demo.example");
        test($(PasswordField.class).single()).setValue("guess");
        test($(Button.class).withText("Sign in as staff").single()).click();
        assertThat(said()).startsWith("That did not let you in. Check your e-mail address");
        assertThat(email.getValue()).isEqualTo("ruth@demo.example");
        assertThat(current.find()).isEmpty();
    }

    @Test
    void aWrongCodeSaysSoAndKeepsWhatWasTyped() {
        navigate(LoginView.class);
        var code = $(TextField.class).single();
        test(code).setValue("abc 234");
        test($(Button.class).withText("Sign in").single()).click();
        assertThat(said()).startsWith("That did not let you in. Check the letters");
        assertThat(code.getValue()).isEqualTo("abc 234");
    }

    private String said() {
        return $(Problem.class).all().stream().map(Problem::getText).reduce("", String::concat);
    }
}
