package org.alongside.peercontact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;

class PeopleViewTest extends ViewTest {
    private static final String RHODRI = "P021";

    @Test
    void garethSeesTheFirstNamesOfHisGroupAndAlunsNumber() {
        open(People.GARETH);
        assertThat($(H2.class).all().stream().map(H2::getText))
                .containsExactly(
                        "Alun",
                        "Dai",
                        "Glyn",
                        "Idris",
                        "Rhodri",
                        "What we can show each other",
                        "How I can be reached");
        assertThat(links()).noneMatch(text -> text.contains("07700"));
        tap("Show Alun’s number");
        var link = link("Ring Alun: 07700 900111");
        assertThat(link.getHref()).isEqualTo("tel:07700900111");
        assertThat(links()).noneMatch(text -> text.contains("900121"));
    }

    @Test
    void rhodrisRequestIsSeenAndAnsweredWithAYes() {
        open(People.GARETH);
        assertThat(paragraphs()).contains("Rhodri would like to swap numbers with you, for phone calls.");
        tap("Let Rhodri ring me");
        assertThat(paragraphs()).contains("You cannot take a number back once he has saved it.");
        tap("Yes, let Rhodri ring me");
        tap("Show Rhodri’s number");
        assertThat(link("Ring Rhodri: 07700 900121").getHref()).isEqualTo("tel:07700900121");
    }

    @Test
    void whoTakesBackIsGoneFromTheOthersPage() {
        open(People.ALUN);
        tap("Show Gareth’s number");
        tap("Take it back");
        assertThat(links()).contains("Ring Gareth: 07700 900101");
        tap("Yes, take it back");
        assertThat(links()).noneMatch(text -> text.contains("900101"));
        open(People.GARETH);
        assertThat(links()).noneMatch(text -> text.contains("900111"));
        assertThat(paragraphs()).contains("You said yes to phone calls. You will see his number when he says yes too.");
    }

    @Test
    void anAloneYesShowsNothingToRhodri() {
        open(RHODRI);
        assertThat(links()).noneMatch(text -> text.contains("900101"));
        assertThat(paragraphs()).contains("You said yes to phone calls. You will see his number when he says yes too.");
    }

    @Test
    void whatIsTypedStaysWhenItDoesNotFit() {
        open(People.GARETH);
        tap("Swap numbers with Dai?");
        tap("E-mail");
        $(Input.class).first().setValue("gareth at demo");
        tap("Ask Dai");
        assertThat(paragraphs()).anyMatch(text -> text.contains("does not look like an e-mail address"));
        assertThat($(Input.class).first().getValue()).isEqualTo("gareth at demo");
        $(Input.class).first().setValue("gareth@demo.example");
        tap("Ask Dai");
        assertThat(paragraphs())
                .contains(
                        "You said yes to e-mail. You will see his address when he says yes too.",
                        "E-mail: gareth@demo.example");
    }

    @Test
    void theHomePageSaysWhoWouldLikeToSwapNumbersAndOtherwiseNothing() {
        people.participant(People.GARETH);
        UI.getCurrent().navigate("");
        assertThat(paragraphs()).contains("Rhodri would like to swap numbers.");
        people.participant(RHODRI);
        UI.getCurrent().navigate("me");
        UI.getCurrent().navigate("");
        assertThat(paragraphs()).noneMatch(text -> text.contains("would like to swap"));
    }

    @Test
    void staffFindNoSuchPageAndSeeACountOnly() {
        people.sian();
        UI.getCurrent().navigate("people");
        assertThat($(H1.class).first().getText()).isEqualTo("Not found");
    }

    private void open(String reference) {
        people.participant(reference);
        UI.getCurrent().navigate("me");
        navigate(PeopleView.class);
    }

    private void tap(String text) {
        test($(NativeButton.class).withText(text).first()).click();
    }

    private Anchor link(String text) {
        return $(Anchor.class).withText(text).first();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream()
                .map(Paragraph::getElement)
                .map(Element::getTextRecursively)
                .toList();
    }
}
