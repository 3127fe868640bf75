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
        var ways = new Div();
        ways.getElement().setAttribute("role", "status");
        if (row.state() == InstrumentState.DRAFT) {
            ways.add(
                    new Button(
                            t("instrument.publish"), event -> problem.orSay(() -> change(row, instruments::publish))),
                    sure("instrument.throwAway", ways, row, problem, () -> {
                        instruments.throwAway(row.id());
                        Go.to(getUI().orElseThrow(), "/instruments");
                    }));
        } else if (row.state() == InstrumentState.PUBLISHED) {
            ways.add(sure("instrument.retire", ways, row, problem, () -> change(row, instruments::retire)));
        }
        return new Card(
                t("instrument.next"),
                new Paragraph(t("instrument.next." + row.state())),
                problem,
                ways,
                new PageLink("/instruments", t("instruments.all")));
    }

    /** What cannot be taken back is asked once more. */
    private Button sure(String key, Div place, InstrumentRow row, Problem problem, Runnable action) {
        return new Button(t(key), event -> {
            place.removeAll();
            place.add(
                    new Paragraph(t(key + ".sure")),
                    new Button(t(key + ".yes"), yes -> problem.orSay(action)),
                    new Button(t("instrument.keep"), no -> show(row.id())));
        });
    }

    private void change(InstrumentRow row, Consumer<InstrumentId> action) {
        action.accept(row.id());
        show(row.id());
    }
}
