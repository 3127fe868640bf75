package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.List;
import java.util.Set;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.ClusteredMean.Robust;
import org.alongside.outcome.Group;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.Split;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Row;

/**
 * The interval that allows for men of one cohort being alike, beside the plain one. For sharing only where each cohort’s
 * own figures may be given: it is worked out from them, and of two cohorts it would tell both.
 */
record ClusterPart(Told told) {
    Fold fold() {
        return CloserChapter.fold(
                "cluster",
                List.of(CloserChapter.table(
                        t("outcomes.closer.cluster"),
                        told.outcome().sections().stream().map(this::row).toList(),
                        "part",
                        "n",
                        "cohorts",
                        "mean",
                        "ciPlain",
                        "ciCohorts",
                        "icc",
                        "designEffect")));
    }

    private Row row(SectionOutcome section) {
        var clustered = section.clustered();
        if (!told.shows(section) || !everyCohortIsShown(section)) {
            return new Row(
                    Parts.name(section),
                    List.of(
                            told.shows(section)
                                    ? t("outcomes.closer.cluster.notShared")
                                    : told.audience().hidden(section.change().n())));
        }
        return new Row(
                Parts.name(section),
                List.of(
                        String.valueOf(section.change().n()),
                        String.valueOf(clustered.groups()),
                        Numbers.score(section.change().mean()),
                        Numbers.interval(section.change().interval()),
                        clustered.groups() > 1
                                        && clustered.cr2().either(cr2 -> true, reason -> false)
                                        && !clustered.isTrustworthy()
                                ? t("outcomes.closer.cluster.few")
                                : Numbers.interval(clustered.cr2().map(Robust::interval)),
                        Numbers.score(clustered.icc()),
                        Numbers.score(clustered.designEffect())));
    }

    private boolean everyCohortIsShown(SectionOutcome section) {
        return !told.isForSharing()
                || told.groups(Split.COHORT).stream()
                        .filter(cohort -> cohort.change(section.id()).n() > 0)
                        .map(Group::cohorts)
                        .allMatch(cohort -> shows(section, cohort));
    }

    private boolean shows(SectionOutcome section, Set<CohortId> cohort) {
        return told.audience().showsFigures(section.id(), cohort, 1);
    }
}
