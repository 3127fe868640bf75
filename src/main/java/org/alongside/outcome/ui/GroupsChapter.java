package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Group;
import org.alongside.outcome.OutcomeOptions.Cohort;
import org.alongside.outcome.OutcomeOptions.Project;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.Split;
import org.alongside.outcome.ui.Chart.BeforeAfter;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.alongside.survey.Wave;

/** Projects and cohorts beside each other, in the order of the alphabet: never a league table. */
record GroupsChapter(Told told, int page) {
    /** Of two hundred cohorts nobody reads more at once. */
    static final int PAGE = 20;

    private record One(String name, Set<CohortId> cohorts, Optional<SectionOutcome> section) {}

    Chapter chapter() {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Text(t("outcomes.groups.means")));
        projects().ifPresent(pieces::add);
        cohorts().ifPresent(pieces::add);
        return new Chapter(t("outcomes.groups"), List.copyOf(pieces));
    }

    static int cohortPages(Told told) {
        return (told.cohorts().size() + PAGE - 1) / PAGE;
    }

    /** Overall, or the first part if there is no such score. */
    private Optional<SectionOutcome> compared() {
        return told.outcome().sections().reversed().stream().findFirst();
    }

    private Optional<Picture> projects() {
        var groups = told.groups().apply(Split.PROJECT).stream()
                .map(group -> one(group, cohortsOf(group)))
                .toList();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        var hidden =
                groups.stream().filter(group -> !isShown(group)).map(One::name).collect(Collectors.joining(", "));
        var lines = groups.stream()
                .filter(this::isShown)
                .flatMap(
                        group -> PicturesChapter.line(
                                t("outcomes.groups.name", group.name(), n(group)),
                                group.section().orElseThrow())
                                .stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(PicturesChapter.intervals(
                        t(
                                "outcomes.picture.projects",
                                compared().map(Parts::name).orElse("")),
                        t("outcomes.picture.projects.key") + left(hidden),
                        t("outcomes.project"),
                        lines));
    }

    private Optional<Picture> cohorts() {
        if (told.isForSharing() && told.outcome().later() != Wave.END) {
            return Optional.empty();
        }
        var all = told.groups().apply(Split.COHORT).stream()
                .map(group -> one(group, cohortsOf(group)))
                .toList();
        var shown = all.stream().filter(this::isShown).toList();
        var here = shown.stream().skip((long) page * PAGE).limit(PAGE).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        var hidden = all.size() - shown.size();
        var items = here.stream()
                .map(group -> new Chart.Two(
                        t("outcomes.groups.name", group.name(), n(group)), mean(group, true), mean(group, false)))
                .toList();
        var name = compared().map(Parts::name).orElse("");
        var rows = items.stream()
                .map(item -> new Row(item.name(), List.of(Numbers.score(item.before()), Numbers.score(item.after()))))
                .toList();
        var before = t("outcomes.before");
        var after = t("outcomes.after");
        return Optional.of(new Picture(
                t("outcomes.picture.cohorts", String.valueOf(rose(items)), String.valueOf(items.size()), name),
                t("outcomes.picture.cohorts.key")
                        + (hidden == 0 ? "" : " " + t("outcomes.groups.few", String.valueOf(hidden))),
                new BeforeAfter(items, t("outcomes.axis.score"), before, after),
                Table.of(
                        t("outcomes.picture.cohorts.table", name),
                        List.of(t("outcomes.cohort"), before, after),
                        rows)));
    }

    private static long rose(List<Chart.Two> items) {
        return items.stream().filter(item -> item.after() > item.before()).count();
    }

    private static double mean(One group, boolean before) {
        var change = group.section().orElseThrow().change();
        return (before ? change.earlier() : change.later()).mean().either(mean -> mean, reason -> 0.0);
    }

    private static String n(One group) {
        return String.valueOf(group.section().orElseThrow().change().n());
    }

    private static String left(String hidden) {
        return hidden.isEmpty() ? "" : " " + t("outcomes.groups.hidden", hidden);
    }

    private boolean isShown(One group) {
        return group.section()
                .filter(section -> told.audience()
                        .showsFigures(
                                section.id(), group.cohorts(), section.change().n()))
                .isPresent();
    }

    private One one(Group group, Set<CohortId> cohorts) {
        return new One(
                group.name(),
                cohorts,
                group.sections().stream()
                        .filter(section -> section.id()
                                .equals(compared().map(SectionOutcome::id).orElse("")))
                        .findFirst());
    }

    /** Of a project, those of its cohorts that were chosen; of a cohort, itself. */
    private Set<CohortId> cohortsOf(Group group) {
        return told.programme().projects().stream()
                .flatMap(project -> project.cohorts().stream().filter(cohort -> is(group, project, cohort)))
                .map(Cohort::id)
                .filter(told.cohorts()::contains)
                .collect(Collectors.toSet());
    }

    private static boolean is(Group group, Project project, Cohort cohort) {
        return group.id()
                .filter(id -> id.equals(project.id()) || id.equals(cohort.id()))
                .isPresent();
    }
}
