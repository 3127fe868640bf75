package org.alongside.actionplan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanViewTest extends ViewTest {
    @Autowired
    CurrentParticipant participant;

    @Test
    void hisPlanIsGivenToHisPhoneWithNobodyElsesWords() {
        people.participant(People.GARETH);
        navigate(PlanView.class);
        var data = data();
        assertThat(data).contains("Get back to work with my hands", "Ring the job centre", "WEEK");
        assertThat(data).doesNotContain("Ring the housing office", "Sort out the rent");
    }

    @Test
    void hisPlanMayBeCalledByHisId() {
        people.participant(People.GARETH);
        assertThat(open("plan/" + participant.id().value())).isEqualTo("My plan");
    }

    @Test
    void anotherMansPlanIsNotFoundAndLooksLikeNothing() {
        people.participant(People.ALUN);
        var alun = participant.id().value();
        people.participant(People.GARETH);
        assertThat(open("plan/" + alun)).isEqualTo("Not found");
        assertThat($(PlanElement.class).all()).isEmpty();
        assertThat(open("plan/" + UUID.randomUUID())).isEqualTo("Not found");
        assertThat(open("plan/nonsense")).isEqualTo("Not found");
    }

    @Test
    void staffFindNoPlanPage() {
        people.sian();
        assertThat(open("plan")).isEqualTo("Not found");
    }

    @Test
    void theNextStepIsTickedOffOnTheHomePage() {
        people.participant(People.GARETH);
        open("");
        assertThat(paragraphs()).contains("Practise the interview with Alun");
        test($(NativeButton.class).withText("Done").first()).click();
        assertThat(paragraphs()).doesNotContain("Practise the interview with Alun");
        assertThat(paragraphs()).contains("Ring the job centre");
        test($(NativeButton.class).withText("Done").first()).click();
        assertThat(paragraphs()).contains("No step is waiting for you.");
    }

    private String open(String address) {
        UI.getCurrent().navigate(address);
        return $(H1.class).first().getText();
    }

    private String paragraphs() {
        return String.join(
                "\n",
                $(Paragraph.class).all().stream()
                        .map(p -> p.getElement().getText())
                        .toList());
    }

    private String data() {
        Component plan = $(PlanElement.class).first();
        return String.valueOf(plan.getElement().getPropertyRaw("data"));
    }
}
