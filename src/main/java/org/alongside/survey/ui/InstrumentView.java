package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.function.Consumer;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.PageLink;
import org.alongside.common.ui.Problem;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.InstrumentRow;
import org.alongside.survey.InstrumentState;
import org.alongside.survey.Instruments;

/** One questionnaire: its terms, how it looks, and what may be done with it. */
@Route("instrument")
@RolesAllowed(Role.A)
class InstrumentView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Instruments instruments;
    private final Clock clock;
    private String title = "";

    InstrumentView(Instruments instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(Id.parse(parameter).map(InstrumentId::new).orElseThrow(RuleViolation.NotFound::new));
    }

    private void show(InstrumentId id) {
        var row = instruments.row(id);
        title = t("instruments.name", row.title(), row.edition());
        removeAll();
        add(
                new H1(title),
                new Paragraph(t("instruments.row." + row.state(), row.questions(), row.responses())),
                new PageLink("/instrument-preview/" + id.value(), t("instrument.preview")));
        if (!row.programmes().isEmpty()) {
            add(new Paragraph(t("instruments.usedBy", String.join(", ", row.programmes()))));
        }
        if (row.needsAgreement() || !row.notice().isEmpty()) {
            add(new TermsCard(row, clock, agreement -> {
                instruments.renew(id, agreement);
                show(id);
            }));
        }
        add(next(row));
        add(new QuestionsCard(instruments.find(id)));
    }

    private Card next(InstrumentRow row) {
        var problem = new Problem();
        var card = new Card(t("instrument.next"), new Paragraph(t("instrument.next." + row.state())), problem);
        if (row.state() == InstrumentState.DRAFT) {
            card.add(
                    button("instrument.publish", problem, row, instruments::publish),
                    new Button(
                            t("instrument.throwAway"),
                            event -> problem.orSay(() -> {
                                instruments.throwAway(row.id());
                                Go.to(getUI().orElseThrow(), "/instruments");
                            })));
        } else if (row.state() == InstrumentState.PUBLISHED) {
            card.add(button("instrument.retire", problem, row, instruments::retire));
        }
        card.add(new PageLink("/instruments", t("instruments.all")));
        return card;
    }

    private Button button(String key, Problem problem, InstrumentRow row, Consumer<InstrumentId> action) {
        return new Button(
                t(key),
                event -> problem.orSay(() -> {
                    action.accept(row.id());
                    show(row.id());
                }));
    }
}
