package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.outcome.Group;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.Split;
import org.alongside.outcome.SummedChange;
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

    Chapter chapter() {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Text(t("outcomes.groups.means")));
        projects().ifPresent(pieces::add);
        cohorts().ifPresent(pieces::add);
        return new Chapter(t("outcomes.groups"), List.copyOf(pieces));
    }

    int cohortPages() {
        return (shownCohorts().size() + PAGE - 1) / PAGE;
    }

    private List<Group> shownCohorts() {
        return told.isForSharing() && told.outcome().later() != Wave.END
                ? List.of()
                : told.groups(Split.COHORT).stream().filter(this::isShown).toList();
    }

    private Optional<Picture> projects() {
        var groups = told.groups(Split.PROJECT);
        if (groups.size() < 2) {
            return Optional.empty();
        }
        var hidden = groups.stream()
                .filter(group -> !isShown(group))
                .map(Group::name)
                .collect(Collectors.joining(", "));
        var lines = groups.stream()
                .filter(this::isShown)
                .flatMap(group -> PicturesChapter.line(
                        t("outcomes.groups.name", group.name(), n(group)),
                        change(group).mean(),
                        change(group).interval())
                        .stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(PicturesChapter.intervals(
                        t("outcomes.picture.projects", told.headlineName()),
                        t("outcomes.picture.projects.key") + left(hidden),
                        t("outcomes.project"),
                        lines));
    }

    private Optional<Picture> cohorts() {
        var all = told.groups(Split.COHORT);
        var shown = shownCohorts();
        // of a page that is not there any more, the last
        var from = (long) Math.min(page, Math.max(cohortPages() - 1, 0)) * PAGE;
        var here = shown.stream().skip(from).limit(PAGE).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        var hidden = all.size() - shown.size();
        var items = here.stream()
                .map(group -> new Chart.Two(
                        t("outcomes.groups.name", group.name(), n(group)), mean(group, true), mean(group, false)))
                .toList();
        var rows = items.stream()
                .map(item -> new Row(item.name(), List.of(Numbers.score(item.before()), Numbers.score(item.after()))))
                .toList();
        var before = t("outcomes.before");
        var after = t("outcomes.after");
        return Optional.of(new Picture(
                t(
                        "outcomes.picture.cohorts",
                        String.valueOf(rose(items)),
                        String.valueOf(items.size()),
                        told.headlineName()),
                t("outcomes.picture.cohorts.key")
                        + (hidden == 0 ? "" : " " + t("outcomes.groups.few" + shared(), String.valueOf(hidden))),
                new BeforeAfter(items, t("outcomes.axis.score"), before, after),
                Table.of(
                        t("outcomes.picture.cohorts.table", told.headlineName()),
                        List.of(t("outcomes.cohort"), before, after),
                        rows)));
    }

    private static long rose(List<Chart.Two> items) {
        return items.stream().filter(item -> item.after() > item.before()).count();
    }

    private double mean(Group group, boolean before) {
        return (before ? change(group).meanEarlier() : change(group).meanLater()).either(mean -> mean, reason -> 0.0);
    }

    private String n(Group group) {
        return String.valueOf(change(group).n());
    }

    private String left(String hidden) {
        return hidden.isEmpty() ? "" : " " + t("outcomes.groups.hidden" + shared(), hidden);
    }

    private String shared() {
        return told.isForSharing() ? ".shared" : "";
    }

    private SummedChange change(Group group) {
        return group.change(told.headline().map(SectionOutcome::id).orElse(""));
    }

    private boolean isShown(Group group) {
        return told.headline().filter(section -> told.shows(section, group)).isPresent();
    }
}
