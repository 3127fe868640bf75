package org.alongside.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;

class HomeViewTest extends ViewTest {
    @Test
    void aParticipantIsGreetedByHisFirstName() {
        people.participant(People.GARETH);
        navigate(HomeView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Hello Gareth");
    }
}
