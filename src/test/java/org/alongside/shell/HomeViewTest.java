package org.alongside.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import org.alongside.common.Role;
import org.alongside.common.ui.EmptyState;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeViewTest extends ViewTest {
    @Test
    void aParticipantIsGreetedByHisFirstName() {
        people.participant(People.GARETH);
        navigate(HomeView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Hello Gareth");
    }

    /** Cards that keep a place for what may come are nothing to see yet. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FACILITATOR", "MANAGER"})
    void whoHasNothingYetReadsWhatWillComeHere(Role role) {
        people.anyone(role);
        navigate(HomeView.class);
        assertThat($(EmptyState.class).all()).hasSize(1);
    }
}
