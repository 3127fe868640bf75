package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.actionplan.StepId;
import org.alongside.actionplan.TeaMark;
import org.alongside.actionplan.TeaRound;
import org.alongside.actionplan.TeaRound.Man;
import org.alongside.actionplan.TeaRounds;
import org.alongside.activity.SessionId;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Problem;

/** One man after another, one tap each; while it runs, nothing else is on the screen. */
class TeaRoundCard extends Card {
    private final SessionId session;
    private final TeaRounds rounds;
    private final Div content = new Div();
    private final Problem problem = new Problem();
    private Optional<TeaRound> round = Optional.empty();
    private int at;

    TeaRoundCard(SessionId session, TeaRounds rounds) {
        super(t("tea.title"));
        this.session = session;
        this.rounds = rounds;
        addClassName("tea");
        add(problem, content);
        showStart();
    }

    /** Somebody showed a step or took one back; nothing moves under a thumb unless it is his who is on the screen. */
    void refresh() {
        round.ifPresent(before -> {
            var onScreen = man(before);
            var now = rounds.latest(session);
            round = Optional.of(now);
            onScreen.ifPresent(man -> {
                at = indexOf(now.men(), man);
                if (!man(now).equals(onScreen)) {
                    show();
                }
            });
        });
    }

    private static int indexOf(List<Man> men, Man man) {
        var found = men.stream().filter(one -> one.id().equals(man.id())).findFirst();
        return found.map(men::indexOf).orElse(0);
    }

    private Optional<Man> man(TeaRound all) {
        return at < all.men().size() ? Optional.of(all.men().get(at)) : Optional.empty();
    }

    private void showStart() {
        removeClassName("tea-running");
        round = Optional.empty();
        content.removeAll();
        problem.setText("");
        content.add(new Paragraph(t("tea.what")), primary(t("tea.start"), this::start));
    }

    private void start() {
        problem.orSay(() -> {
            round = Optional.of(rounds.open(session));
            at = 0;
            addClassName("tea-running");
            getElement().executeJs("scrollTo(0, 0)");
            show();
        });
    }

    private void show() {
        content.removeAll();
        round.ifPresent(all -> {
            if (all.men().isEmpty()) {
                content.add(
                        new EmptyState(t("tea.nobody"), t("tea.nobody.first")), button(t("tea.stop"), this::showStart));
            } else {
                man(all).ifPresentOrElse(man -> showMan(man, all.men().size()), () -> showEnd(all));
            }
        });
    }

    private void showMan(Man man, int count) {
        var place = new Paragraph(t("tea.of", at + 1, count));
        place.addClassName("quiet");
        var name = heading(man.name());
        var ways = new Div();
        ways.addClassName("one-line");
        if (at > 0) {
            ways.add(button(t("tea.back"), () -> go(at - 1)));
        }
        ways.add(button(t("tea.stop"), this::showStart));
        content.add(place, name, new TeaStep(man, this::mark, () -> pass(man)), ways);
        name.getElement().executeJs("this.focus()");
    }

    private void mark(StepId step, TeaMark mark, Optional<AccountId> helper) {
        changed(() -> rounds.mark(session, step, mark, helper));
    }

    private void pass(Man man) {
        changed(() -> rounds.pass(session, man.id()));
    }

    /** Straight to the next man; if the step is gone, this one again as he is now. */
    private void changed(Runnable change) {
        problem.orSay(() -> {
            change.run();
            at++;
        });
        round = Optional.of(rounds.latest(session));
        show();
    }

    private void go(int index) {
        at = index;
        show();
    }

    private void showEnd(TeaRound all) {
        var over = heading(t("tea.over"));
        var ways = new Div(
                button(t("tea.back"), () -> go(all.men().size() - 1)), primary(t("tea.close"), this::showStart));
        ways.addClassName("one-line");
        content.add(over, new TeaNote(all.note(), words -> rounds.write(session, words)), ways);
        over.getElement().executeJs("this.focus()");
    }

    private static H3 heading(String words) {
        var heading = new H3(words);
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    private static Component button(String words, Runnable action) {
        return new NativeButton(words, event -> action.run());
    }

    private static Component primary(String words, Runnable action) {
        var button = new NativeButton(words, event -> action.run());
        button.addClassName("primary");
        return button;
    }
}
