package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.account.AccountId;
import org.alongside.actionplan.StepId;
import org.alongside.actionplan.TeaMark;
import org.alongside.actionplan.TeaRound.Helper;
import org.alongside.actionplan.TeaRound.Man;
import org.alongside.actionplan.TeaRound.Step;

/** What one man shows to the group, who can help, and the one tap that goes on to the next man. */
class TeaStep extends Div {
    interface Said {
        void say(StepId step, TeaMark mark, Optional<AccountId> helper);
    }

    private final Man man;
    private final Div helpers = new Div();
    private Optional<Step> chosen;
    private Optional<AccountId> helper = Optional.empty();

    TeaStep(Man man, Said said, Runnable pass) {
        this.man = man;
        chosen = man.steps().stream().findFirst();
        if (man.steps().isEmpty()) {
            add(new Paragraph(t("tea.noStep")));
        } else {
            add(steps(), helpers);
            showHelpers();
        }
        var marks = new Div();
        marks.addClassNames("choices", "tea-marks");
        chosen.ifPresent(step -> Stream.of(TeaMark.values())
                .forEach(mark -> marks.add(new NativeButton(
                        t("tea.mark." + mark), event -> chosen.ifPresent(one -> said.say(one.id(), mark, helper))))));
        marks.add(new NativeButton(t("tea.pass"), event -> pass.run()));
        add(marks);
    }

    /** The first is chosen; where there are more, a tap chooses another. */
    private Div steps() {
        var place = new Div();
        place.addClassName("tea-steps");
        if (man.steps().size() == 1) {
            man.steps().forEach(step -> {
                var text = new Paragraph(words(step));
                text.addClassName("tea-step");
                place.add(text);
                already(step).ifPresent(place::add);
            });
            return place;
        }
        var buttons = new ArrayList<NativeButton>();
        for (var step : man.steps()) {
            var button = new NativeButton(words(step));
            button.addClickListener(event -> {
                chosen = Optional.of(step);
                helper = Optional.empty();
                press(buttons, button);
                showHelpers();
            });
            buttons.add(button);
            place.add(button);
            already(step).ifPresent(place::add);
        }
        place.addClassName("choices");
        press(buttons, buttons.getFirst());
        return place;
    }

    private static String words(Step step) {
        return PlanWords.byWhen(step.byWhen())
                .map(when -> t("tea.step.byWhen", step.title(), when))
                .orElse(step.title());
    }

    private static Optional<Span> already(Step step) {
        return step.said().map(mark -> {
            var said = new Span(t("tea.said", t("tea.mark." + mark)));
            said.addClassName("quiet");
            return said;
        });
    }

    private void showHelpers() {
        helpers.removeAll();
        var offered = chosen.map(Step::helpers).orElse(List.of());
        if (offered.isEmpty()) {
            var nobody = new Paragraph(t("tea.help.nobody"));
            nobody.addClassName("quiet");
            helpers.add(nobody);
            return;
        }
        var title = new Paragraph(t("tea.help"));
        title.addClassName("tea-help");
        var names = new Div();
        names.addClassNames("choices", "narrow");
        var buttons = new ArrayList<NativeButton>();
        for (var one : offered) {
            var button = new NativeButton(one.name());
            button.addClickListener(event -> pick(one, button, buttons));
            button.getElement().setAttribute("aria-pressed", String.valueOf(one.picked()));
            buttons.add(button);
            names.add(button);
        }
        helpers.add(title, names);
    }

    private void pick(Helper one, NativeButton button, List<NativeButton> buttons) {
        helper = Optional.of(one.id());
        press(buttons, button);
    }

    private static void press(List<NativeButton> buttons, NativeButton pressed) {
        buttons.forEach(
                button -> button.getElement().setAttribute("aria-pressed", String.valueOf(button.equals(pressed))));
    }
}
