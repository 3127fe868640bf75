package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alongside.outcome.CloserLook;
import org.alongside.outcome.CloserLook.Doses;
import org.alongside.outcome.Dose;
import org.alongside.outcome.Figure;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Text;
import org.alongside.survey.Wave;

/**
 * Change against sessions attended. For sharing: from the start to the end only, of one set of men, so that the sessions of
 * the few who are in another could not be worked out; and without the line, whose ends are what one man attended.
 */
record DosePart(Told told, CloserLook look) {
    private static final int MARKS = 5;

    Fold fold() {
        if (told.isForSharing() && told.outcome().later() != Wave.END) {
            return CloserChapter.notShared("dose");
        }
        var doses = look.dose(told.choice());
        var pieces = new ArrayList<Piece>();
        if (doses.cohorts().isEmpty()) {
            pieces.add(new Text(t("outcomes.closer.dose.noRegister")));
        } else {
            pieces.add(CloserChapter.table(
                    t("outcomes.closer.dose"),
                    told.outcome().sections().stream()
                            .map(section -> row(section, doses))
                            .toList(),
                    "part",
                    "n",
                    "rho",
                    "ciRho",
                    "pRho",
                    "slope",
                    "ciSlope",
                    "pSlope"));
            if (!told.isForSharing()) {
                told.headline()
                        .filter(section -> shows(section, doses))
                        .flatMap(section -> line(doses.of(section.id())))
                        .ifPresent(pieces::add);
            }
        }
        return CloserChapter.fold("dose", pieces);
    }

    private boolean shows(SectionOutcome section, Doses doses) {
        return told.audience()
                .showsFigures(
                        section.id(), doses.cohorts(), doses.of(section.id()).n());
    }

    private Row row(SectionOutcome section, Doses doses) {
        var dose = doses.of(section.id());
        if (!shows(section, doses)) {
            return new Row(Parts.name(section), List.of(told.audience().hidden(dose.n())));
        }
        return new Row(
                Parts.name(section),
                List.of(
                        String.valueOf(dose.n()),
                        Numbers.score(dose.rho()),
                        Numbers.interval(dose.rhoInterval()),
                        Numbers.p(dose.rhoP()),
                        Numbers.score(dose.line().map(Dose.Line::slope)),
                        Numbers.interval(dose.line().then(Dose.Line::interval)),
                        Numbers.p(dose.line().then(Dose.Line::p))));
    }

    /** The line itself, at some numbers of sessions between the fewest and the most that anybody attended. */
    private Optional<Picture> line(Dose dose) {
        return dose.line()
                .either(
                        line -> {
                            var low = dose.fewest();
                            var steps = Math.min(MARKS - 1, dose.most() - low);
                            var lines = IntStream.rangeClosed(0, steps)
                                    .map(i -> low + (int) Math.round(i * (dose.most() - low) / (double) steps))
                                    .boxed()
                                    .flatMap(sessions -> PicturesChapter.line(
                                            t("outcomes.closer.dose.sessions", String.valueOf(sessions)),
                                            Figure.of(line.intercept() + line.slope() * sessions),
                                            Figure.of(line.at(sessions)))
                                            .stream())
                                    .toList();
                            return Optional.of(PicturesChapter.intervals(
                                    t("outcomes.closer.dose.picture", told.headlineName(), Numbers.score(line.slope())),
                                    t("outcomes.closer.dose.key"),
                                    t("outcomes.closer.dose.attended"),
                                    lines));
                        },
                        reason -> Optional.empty());
    }
}
