package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.actionplan.Hand;
import org.alongside.actionplan.ShownStep;
import org.alongside.actionplan.ShownSteps;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Texts;

/** Steps that others show, each with the two things that can be said about it. There is no place to write. */
class ShownList extends Section {
    private final UnaryOperator<List<ShownStep>> steps;
    private final ShownSteps shown;
    private final boolean alwaysThere;
    private final Paragraph news = new Paragraph();
    private final Div content = new Div();
    private List<ShownStep> drawn = List.of();

    /** {@code steps}: given what is drawn, what is to be. {@code alwaysThere}: says so when nothing is shown; otherwise there is nothing to see then. */
    ShownList(String title, UnaryOperator<List<ShownStep>> steps, ShownSteps shown, boolean alwaysThere) {
        this.steps = steps;
        this.shown = shown;
        this.alwaysThere = alwaysThere;
        addClassNames("card", "shown");
        news.getElement().setAttribute("role", "status");
        news.addClassName("unseen");
        add(new H2(title), news, content);
        refresh();
    }

    void refresh() {
        var all = steps.apply(drawn);
        // nothing moves under a thumb while nothing has changed
        if (all.equals(drawn) && content.getChildren().findAny().isPresent()) {
            return;
        }
        drawn = all;
        content.removeAll();
        setVisible(alwaysThere || !all.isEmpty());
        if (all.isEmpty()) {
            var nothing = new Paragraph(t("shown.none"));
            nothing.addClassName("quiet");
            content.add(nothing);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(step -> list.add(item(step)));
        content.add(list);
    }

    private ListItem item(ShownStep step) {
        var owner = new Span(step.owner());
        owner.addClassName("name");
        var title = new Paragraph(step.words().title().value());
        title.addClassName("step-title");
        var item = new ListItem(owner, title);
        step.words()
                .practice()
                .ifPresent(practice -> quiet(
                        item, t("plan.pocket.practice.with.OTHER", t("plan.pocket.practice." + practice.what()))));
        PlanWords.byWhen(step.words().byWhen()).ifPresent(words -> quiet(item, t("plan.next.byWhen", words)));
        PlanWords.state(step.state()).ifPresent(words -> item.add(new Span(words)));
        if (step.picked()) {
            item.add(new Span(t("shown.picked", step.owner())));
        }
        var buttons = new Div(button(step, Hand.HELP), button(step, Hand.WELL_DONE));
        buttons.addClassName("choices");
        item.add(buttons);
        return item;
    }

    private NativeButton button(ShownStep step, Hand hand) {
        var said = step.mine().contains(hand);
        var words = t("shown.say." + hand);
        var button = new NativeButton(words, event -> say(step, hand, !said));
        button.getElement().setAttribute("aria-pressed", String.valueOf(said));
        button.setAriaLabel(
                t("shown.say.which", words, step.owner(), step.words().title().value()));
        return button;
    }

    /** He may have taken it back since it was drawn: then it is gone, and nothing more is said about it. */
    private void say(ShownStep step, Hand hand, boolean said) {
        try {
            shown.say(step.id(), hand, said);
            news.setText(t(said ? "shown.said" : "shown.unsaid", step.owner()));
        } catch (RuleViolation gone) {
            news.setText(Texts.t(gone));
        }
        refresh();
    }

    private static void quiet(ListItem item, String words) {
        var text = new Span(words);
        text.addClassName("quiet");
        item.add(text);
    }
}
