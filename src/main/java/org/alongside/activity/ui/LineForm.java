package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.account.AccountId;
import org.alongside.activity.Activities;
import org.alongside.activity.Activities.Activity;
import org.alongside.activity.Planning.Leader;
import org.alongside.activity.Planning.Line;
import org.alongside.activity.Planning.Preview;
import org.alongside.activity.Planning.Start;
import org.alongside.activity.SeriesRule;
import org.alongside.activity.SeriesRule.End;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Texts;

/** An activity of the weeks to come: what, on which days, at what time; the rest has been filled in. */
class LineForm extends Card {
    private static final List<LocalTime> USUAL = List.of(LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(18, 0));

    private final Choices<Activity> activity;
    private final Choices<DayOfWeek> weekdays;
    private final Choices<LocalTime> usualTime;
    private final Field time;
    private final Field times;
    private final Field minutes;
    private final Field everyWeeks;
    private final Field startsOn;
    private final Field until;
    private final Field place;
    private final Choices<Leader> leaders;
    private final Tick makeUp;
    private final Tick secondOnADay;
    private final Div outcome = new Div();

    LineForm(Start start, Activities activities, List<Leader> staff, int number, Runnable changed) {
        super(t("weeks.line", number));
        activity = Choices.one(t("weeks.activity"), ofTheCohortFirst(start, activities.all()), Activity::name, changed);
        weekdays = Choices.many(t("weeks.weekdays"), List.of(DayOfWeek.values()), LineForm::name, changed)
                .narrow();
        var usual = new LinkedHashSet<>(start.times());
        USUAL.stream().limit(Math.max(0, 4 - usual.size())).forEach(usual::add);
        time = Field.time(t("weeks.time.other"), usual.getFirst(), () -> timeTyped(changed));
        usualTime = Choices.one(
                t("weeks.time"), usual.stream().sorted().toList(), Formats::time, () -> timeChosen(changed));
        usualTime.choose(List.of(usual.getFirst()));
        times = Field.number(t("weeks.times"), start.weeks(), 200, changed);
        minutes = Field.number(t("weeks.minutes"), 120, 1440, changed);
        everyWeeks = Field.number(t("weeks.everyWeeks"), 1, 52, changed);
        startsOn = Field.date(t("weeks.startsOn"), start.startsOn(), changed);
        until = Field.noDate(t("weeks.until"), changed);
        place = Field.text(t("weeks.place", start.venue()), "", changed);
        leaders = Choices.many(t("weeks.leaders"), staff, Leader::name, changed);
        leaders.choose(staff.stream().filter(Leader::self).toList());
        makeUp = new Tick(t("weeks.makeUp"), true, changed);
        secondOnADay = new Tick(t("weeks.secondOnADay"), false, changed);
        outcome.getElement().setAttribute("role", "status");
        var more = new NativeDetails(
                t("weeks.more"),
                new Div(time, minutes, everyWeeks, startsOn, until, place, leaders, makeUp, secondOnADay));
        add(
                activity,
                new NewActivity((name, kind) -> {
                    var id = activities.add(name, kind);
                    var added = new Activity(id, name, kind);
                    activity.addItem(added);
                    activity.choose(List.of(added));
                    changed.run();
                }),
                weekdays,
                usualTime,
                times,
                more,
                outcome);
    }

    private static List<Activity> ofTheCohortFirst(Start start, List<Activity> all) {
        return all.stream()
                .sorted(Comparator.comparing(activity -> !start.activities().contains(activity.name())))
                .toList();
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale());
    }

    private void timeChosen(Runnable changed) {
        time.put(usualTime.chosen().getFirst().toString());
        changed.run();
    }

    private void timeTyped(Runnable changed) {
        usualTime.choose(usualTime.all().stream()
                .filter(usual -> usual.toString().equals(time.text()))
                .toList());
        changed.run();
    }

    boolean isBegun() {
        return !activity.chosen().isEmpty() || !weekdays.chosen().isEmpty();
    }

    /** One for each weekday; none as long as the activity or the day has not been chosen. */
    List<Line> lines() {
        if (activity.chosen().isEmpty()) {
            return List.of();
        }
        Set<AccountId> who = leaders.chosen().stream().map(Leader::id).collect(Collectors.toUnmodifiableSet());
        var end = until.optionalDate().<End>map(End.Until::new).orElseGet(() -> new End.Times(times.number()));
        var lines = new ArrayList<Line>();
        for (var weekday : weekdays.chosen()) {
            var rule = new SeriesRule(
                    weekday,
                    time.time(),
                    Duration.ofMinutes(minutes.number()),
                    everyWeeks.number(),
                    startsOn.date(),
                    end,
                    makeUp.isTicked());
            lines.add(new Line(activity.chosen().getFirst().id(), rule, place.text(), who, secondOnADay.isTicked()));
        }
        return lines;
    }

    void show(List<Preview> previews) {
        outcome.removeAll();
        if (previews.isEmpty()) {
            outcome.add(ClashWords.quiet(t(isBegun() ? "weeks.chooseBoth" : "weeks.choose")));
        }
        previews.forEach(preview -> outcome.add(new PlanPreview(preview)));
    }
}
