package org.alongside.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Locale;
import org.alongside.account.CurrentAccount;
import org.alongside.account.FirstLink;
import org.alongside.common.ui.Problem;
import org.alongside.support.People;
import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real installation: no demo people, no way to try them, no password that somebody else knows. */
@PostgresTest
@Import(FirstLink.class)
class WithoutDemoTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FirstLink firstLink;

    @Autowired
    CurrentAccount current;

    @Autowired
    People people;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void nothingOfTheDemoExists() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains("demo")))
                .isEmpty();
        assertThat(jdbc.sql("select to_regclass('demo_person')::text")
                        .query(String.class)
                        .optional())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }

    @Test
    void theSignInPageOffersNobodyToTry() {
        navigate(LoginView.class);
        assertThat($(Button.class).all()).extracting(Button::getText).containsExactly("Sign in", "Sign in as staff");
    }

    @Test
    void theFirstAdministratorIsAskedForAPasswordThatIsLongEnough() {
        var view = navigate(WelcomeView.class);
        view.show(firstLink.secret().orElseThrow());
        test($(TextField.class).single()).setValue("Ada");
        test($(EmailField.class).single()).setValue("ada@example.org");
        test($(PasswordField.class).single()).setValue("too short");
        test($(Button.class).withText("Start").single()).click();
        assertThat($(Problem.class).single().getText()).contains("at least 12 characters");
        assertThat(current.find()).isEmpty();
        assertThat(firstLink.secret()).isPresent();
    }

    @Test
    void aLinkThatNobodyMadeLeadsNowhere() {
        navigate(WelcomeView.class).show("guess");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("This link has been used"));
        assertThat($(Button.class).all()).isEmpty();
    }
}
