package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Clock;
import java.time.LocalDate;
import org.alongside.cohort.ActivityNames;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Cohorts.CohortPage;
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.JoinCards;
import org.alongside.cohort.PossibleDuplicates;
import org.alongside.cohort.Rosters;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the parts of the cohort page that are this module’s own. */
@Component
class CohortPageParts {
    private final Cohorts cohorts;
    private final Rosters rosters;
    private final Enrolments enrolments;
    private final PossibleDuplicates duplicates;
    private final JoinCards cards;
    private final Clock clock;
    private final ObjectProvider<ActivityNames> activities;
    private final ObjectProvider<AttentionPart> attention;

    CohortPageParts(
            Cohorts cohorts,
            Rosters rosters,
            Enrolments enrolments,
            PossibleDuplicates duplicates,
            JoinCards cards,
            Clock clock,
            ObjectProvider<ActivityNames> activities,
            ObjectProvider<AttentionPart> attention) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.enrolments = enrolments;
        this.duplicates = duplicates;
        this.cards = cards;
        this.clock = clock;
        this.activities = activities;
        this.attention = attention;
    }

    StageCounts counts(CohortPage cohort, Runnable changed) {
        var over = cohort.endsOn().isBefore(LocalDate.now(clock.withZone(cohort.zone())));
        return new StageCounts(
                cohort.id(), rosters, over ? men -> new EndOfCohort(cohort.id(), men, enrolments, changed) : null);
    }

    AttentionCard attention(CohortId cohort) {
        return new AttentionCard(cohort, attention.stream().toList());
    }

    Roster roster(CohortPage cohort, Runnable changed) {
        var roster = new Roster(cohort.id(), rosters, cards);
        roster.begin(new AddMan(cohort, enrolments, duplicates, () -> {
            roster.refresh();
            changed.run();
        }));
        return roster;
    }

    NativeDetails change(CohortId id, Runnable saved) {
        var cohort = cohorts.form(id);
        var names =
                activities.stream().flatMap(source -> source.names().stream()).toList();
        var form = new CohortForm(cohort.profile(), names);
        var problem = new Problem();
        var submit = new Button(
                t("form.save"),
                event -> problem.orSay(() -> {
                    cohorts.change(id, cohort.version(), form.validated());
                    Notices.done(t("form.saved"));
                    saved.run();
                }));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        var content = new Div(form, problem, submit);
        content.addClassName("card");
        return new NativeDetails(t("cohort.change"), content);
    }
}
