package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.cohort.CohortProfile;
import org.alongside.cohort.CohortProfile.Variation;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Field;

/** One run of the programme, with how it differs from the others. */
class CohortForm extends Composite<Div> {
    private final Field name = Field.line(t("cohort.name"));
    private final Field starts = Field.date(t("cohort.starts"));
    private final Field weeks = Field.number(t("cohort.weeks"));
    private final Field ends = Field.date(t("cohort.ends"));
    private final Field capacity = Field.number(t("cohort.capacity"));
    private final Field venue = Field.line(t("cohort.venue"));
    private final Field cbt = Field.number(t("cohort.cbt")).hint(t("cohort.cbt.hint"));
    private final Field others = Field.line(t("cohort.activities.other")).hint(t("cohort.activities.hint"));
    private final Set<String> chosen = new LinkedHashSet<>();

    CohortForm(CohortProfile profile, List<String> activities) {
        name.setValue(profile.name());
        starts.with(profile.startsOn());
        ends.with(profile.endsOn());
        capacity.setValue(String.valueOf(profile.capacity()));
        weeks.setValue(String.valueOf(profile.variation().weeks()));
        cbt.setValue(String.valueOf(profile.variation().cbtPercent()));
        venue.setValue(profile.variation().venue());
        chosen.addAll(profile.variation().activities());
        starts.onChange(day -> end());
        weeks.onChange(number -> end());
        getContent()
                .add(
                        name,
                        Forms.pair(starts, weeks, ends),
                        Forms.group(
                                t("cohort.variation"),
                                new Paragraph(t("cohort.variation.hint")),
                                Forms.group(t("cohort.activities"), choices(activities), others),
                                Forms.pair(venue, cbt)),
                        capacity);
    }

    /** So many weeks from the first day; both may be changed afterwards. */
    private void end() {
        if (weeks.getValue().strip().matches("[1-9][0-9]{0,2}")) {
            starts.date().ifPresent(day -> ends.with(CohortProfile.lastDay(day, Forms.number(weeks))));
        }
    }

    private Div choices(List<String> activities) {
        var buttons = new Div();
        buttons.addClassName("choices");
        Stream.concat(activities.stream(), chosen.stream()).distinct().toList().forEach(activity -> {
            var button = new NativeButton(activity);
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(activity)));
            button.addClickListener(event -> {
                if (!chosen.remove(activity)) {
                    chosen.add(activity);
                }
                button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(activity)));
            });
            buttons.add(button);
        });
        return buttons;
    }

    CohortProfile validated() {
        var activities = new ArrayList<>(chosen);
        activities.addAll(List.of(others.getValue().split(",")));
        return new CohortProfile(
                name.getValue(),
                starts.date().orElseThrow(() -> new RuleViolation.Refused("form.date", starts.getLabel())),
                ends.date().orElseThrow(() -> new RuleViolation.Refused("form.date", ends.getLabel())),
                Forms.number(capacity),
                new Variation(Forms.number(weeks), activities, Forms.number(cbt), venue.getValue()));
    }
}
