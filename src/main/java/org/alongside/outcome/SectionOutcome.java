package org.alongside.outcome;

import java.util.Optional;
import org.alongside.survey.PairedScores.Comparison;
import org.alongside.survey.PairedScores.Got;
import org.alongside.survey.PairedScores.Section;

/** What changed in one part of an instrument (empty title: overall), and who is missing from it. */
public record SectionOutcome(
        Optional<String> title, int minimumGroup, PairedChange change, Completeness completeness, Section section) {

    public static SectionOutcome of(Comparison comparison, Section section) {
        var direction = comparison.higherIsBetter() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        var pairs = section.pairs().stream()
                .map(pair -> new Pair(pair.baseline(), pair.end()))
                .toList();
        var completeness = new Completeness(
                count(section, true, true),
                count(section, true, false),
                count(section, false, true),
                count(section, false, false));
        return new SectionOutcome(
                section.title(), comparison.minimumGroup(), PairedChange.of(pairs, direction), completeness, section);
    }

    /** Whether so many answered both times that a figure is about the group and nobody in it. */
    public boolean mayBeShown() {
        return change.n() >= minimumGroup;
    }

    private static int count(Section section, boolean baseline, boolean end) {
        return section.count(row -> complete(row.baseline()) == baseline && complete(row.end()) == end);
    }

    private static boolean complete(Got got) {
        return got == Got.COMPLETE;
    }
}
