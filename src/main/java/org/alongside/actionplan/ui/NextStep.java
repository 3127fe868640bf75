package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.alongside.actionplan.Plan.Step;
import org.alongside.actionplan.Plans;
import org.alongside.actionplan.StepState;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.PageLink;

/** The first step still to do, to tick off here; or what to do first. */
class NextStep extends Card {
    private final Plans plans;
    private final Clock clock;
    private final Div news = new Div();
    private final Div content = new Div();

    NextStep(String title, Plans plans, Clock clock) {
        super(title);
        this.plans = plans;
        this.clock = clock;
        news.getElement().setAttribute("role", "status");
        add(news, content);
        refresh();
    }

    void refresh() {
        content.removeAll();
        plans.nextStep()
                .ifPresentOrElse(
                        this::show,
                        () -> content.add(
                                new EmptyState(t("plan.next.none"), t("plan.next.first")),
                                new PageLink("/plan", t("plan.open"))));
    }

    private void show(Step step) {
        var title = new Paragraph(step.title());
        title.addClassName("next-step");
        PlanWords.byWhen(step.words().byWhen()).ifPresent(words -> {
            var byWhen = new Span(t("plan.next.byWhen", words));
            byWhen.addClassName("quiet");
            title.add(byWhen);
        });
        var done = new NativeButton(t("plan.next.done"), event -> tick(step));
        done.addClassName("primary");
        done.setAriaLabel(t("plan.next.done.which", step.title()));
        var buttons = new Div(done, new PageLink("/plan", t("plan.open")));
        buttons.addClassName("one-line");
        content.add(title, buttons);
    }

    private void tick(Step step) {
        plans.setState(step.id(), StepState.DONE, clock.instant());
        news.setText(t("plan.next.ticked", step.title()));
        refresh();
    }
}
