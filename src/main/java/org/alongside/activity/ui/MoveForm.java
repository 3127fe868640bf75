package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.activity.Planning.Leader;
import org.alongside.activity.SessionChanges;
import org.alongside.activity.SessionChanges.Changeable;
import org.alongside.activity.SessionChanges.Preview;
import org.alongside.activity.SessionChanges.Step;
import org.alongside.activity.SessionChanges.Wish;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;

/** When, where and with whom instead; what comes of it stands below before it is saved. */
class MoveForm extends Card {
    private final Changeable session;
    private final SessionChanges changes;
    private final WhichOnes which;
    private final Field day;
    private final Field time;
    private final Field minutes;
    private final Field place;
    private final Choices<Leader> leaders;
    private final Tick closedDaysToo;
    private final Div outcome = new Div();
    private final Problem problem = new Problem();
    private final NativeButton save;

    MoveForm(Changeable session, SessionChanges changes, List<Leader> staff, WhichOnes which, Runnable done) {
        super(t("move.session.title"));
        this.session = session;
        this.changes = changes;
        this.which = which;
        day = Field.date(t("move.day"), session.day(), this::preview);
        time = Field.time(t("move.time"), session.at(), this::preview);
        minutes = Field.number(t("weeks.minutes"), session.lasts().toMinutes(), 1440, this::preview);
        place = Field.text(t("move.place"), session.place(), this::preview);
        leaders = Choices.many(t("weeks.leaders"), staff, Leader::name, this::preview);
        leaders.choose(staff.stream()
                .filter(leader -> session.leaders().contains(leader.id()))
                .toList());
        closedDaysToo = new Tick(t("move.closedDaysToo"), false, () -> {});
        closedDaysToo.setVisible(false);
        outcome.addClassName("preview");
        outcome.getElement().setAttribute("role", "status");
        save = new NativeButton(
                t("move.save"),
                event -> problem.orSay(() -> {
                    changes.move(which.chosen(), wish());
                    Notices.done(t("move.saved"));
                    done.run();
                }));
        save.addClassName("primary");
        add(
                day,
                time,
                new NativeDetails(t("move.more"), new Div(minutes, place, leaders)),
                outcome,
                closedDaysToo,
                problem,
                save);
    }

    void preview() {
        problem.orSay(() -> show(changes.preview(which.chosen(), wish())));
    }

    private Wish wish() {
        return new Wish(
                day.date(),
                time.time(),
                Duration.ofMinutes(minutes.number()),
                place.text(),
                leaders.chosen().stream().map(Leader::id).collect(Collectors.toUnmodifiableSet()),
                closedDaysToo.isTicked());
    }

    private void show(Preview preview) {
        outcome.removeAll();
        var list = new OrderedList();
        preview.steps().stream().filter(step -> !step.cancelled()).map(this::item).forEach(list::add);
        outcome.add(new Paragraph(t("move.becomes", list.getComponentCount())), list);
        closedDaysToo.setVisible(!preview.closed().isEmpty());
        if (!preview.closed().isEmpty()) {
            outcome.add(new Paragraph(t("move.onClosedDays")), ClashWords.leftOut(preview.closed()));
        }
        if (!preview.clashes().isEmpty()) {
            var refused = new Paragraph(t("weeks.clashes", preview.clashes().size()));
            refused.addClassName("problem");
            outcome.add(refused, ClashWords.list(preview.clashes()));
        }
    }

    private ListItem item(Step step) {
        var before = step.from().atZone(session.zone());
        var after = step.to().startsAt().atZone(session.zone());
        var was = t("time.when", Formats.day(before.toLocalDate()), Formats.time(before.toLocalTime()));
        var becomes = t("time.when", Formats.day(after.toLocalDate()), Formats.time(after.toLocalTime()));
        return new ListItem(was.equals(becomes) ? was : t("move.step", was, becomes));
    }
}
