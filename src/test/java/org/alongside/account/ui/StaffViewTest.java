package org.alongside.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.alongside.account.StaffAccounts;
import org.alongside.common.ui.Problem;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffViewTest extends ViewTest {
    @Autowired
    StaffAccounts accounts;

    @BeforeEach
    void asAdministrator() {
        people.alex();
        navigate(StaffView.class);
    }

    @Test
    void somebodyInvitedGetsALinkThatWorksForHerAlone() {
        invite("Megan", "megan@example.org");
        var link = $(TextField.class)
                .withCaption("One-time link for Megan")
                .single()
                .getValue();
        var secret = link.substring(link.indexOf('#') + 1);
        assertThat(accounts.invitation(secret))
                .hasValueSatisfying(invitation -> assertThat(invitation.name()).isEqualTo(Optional.of("Megan")));
        assertThat($(Span.class).all()).extracting(Span::getText).contains("Megan");
    }

    @Test
    void anAddressThatIsTakenSaysSoAndKeepsWhatWasTyped() {
        invite("Megan", "Sian@demo.example");
        assertThat($(Problem.class).single().getText())
                .isEqualTo("Somebody with this e-mail address has an account already.");
        assertThat($(EmailField.class).single().getValue()).isEqualTo("Sian@demo.example");
    }

    @Test
    void nobodyCanSwitchThemselvesOff() {
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .contains("Switch Ruth off")
                .doesNotContain("Switch Alex off");
    }

    private void invite(String name, String email) {
        test($(TextField.class).withCaption("Name").single()).setValue(name);
        test($(EmailField.class).single()).setValue(email);
        test($(Button.class).withText("Invite").single()).click();
    }
}
