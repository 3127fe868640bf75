package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.SharingPlan.Count;
import org.alongside.outcome.ui.Report.Bullets;
import org.alongside.outcome.ui.Report.Caution;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Text;

/** In plain words first: how many of how many. The overall score, which stands last in the table, is said first. */
record WordsChapter(Told told) {
    /** With fewer pairs than this, one or two men move a mean a long way (the Warwick advice for WEMWBS). */
    static final int MANY = 30;

    Chapter chapter() {
        var pieces = new ArrayList<Piece>();
        if (told.outcome().men() == 0) {
            return new Chapter(
                    t("outcomes.words"), List.of(new Text(told.audience().hidden(0))));
        }
        pieces.add(new Bullets(Stream.concat(
                        told.outcome().sections().stream().filter(WordsChapter::isOverall),
                        told.outcome().sections().stream().filter(section -> !isOverall(section)))
                .map(this::sentence)
                .toList()));
        var few = told.shown().stream()
                .filter(section -> section.change().n() < MANY)
                .map(Parts::name)
                .collect(Collectors.joining("; "));
        if (!few.isEmpty()) {
            pieces.add(new Caution(t("outcomes.caution", String.valueOf(MANY), few)));
        }
        pieces.add(new Text(t("outcomes.limits")));
        return new Chapter(t("outcomes.words"), List.copyOf(pieces));
    }

    private static boolean isOverall(SectionOutcome section) {
        return section.title().isEmpty();
    }

    private String sentence(SectionOutcome section) {
        if (!told.shows(section)) {
            return t(
                    "outcomes.tooFew.of",
                    Parts.name(section),
                    told.audience().hidden(section.change().n()));
        }
        var counts = told.audience()
                .counts(section.id(), told.cohorts(), section.change().shares());
        var n = String.valueOf(section.change().n());
        var said = counts.size() < 2
                ? t("outcomes.ways.mean", Numbers.score(section.change().mean()))
                : counts.stream().map(this::said).collect(Collectors.joining(", "));
        if (isOverall(section)) {
            return t("outcomes.said.overall", n, said);
        }
        return t(told.isForSharing() ? "outcomes.said.everyPart" : "outcomes.said", n, Parts.name(section), said);
    }

    private String said(Count count) {
        var men = count.men() == 0 ? t("outcomes.none") : String.valueOf(count.men());
        return t("outcomes.ways." + told.better() + "." + Parts.key(count.ways()), men);
    }
}
