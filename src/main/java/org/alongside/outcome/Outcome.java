package org.alongside.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.survey.Wave;

/** What changed between two waves for the people of one choice. Sections in the order of the instrument, overall last. */
public record Outcome(
        Wave earlier,
        Wave later,
        Optional<Window> window,
        int men,
        Map<AgeBand, Integer> ages,
        List<SectionOutcome> sections) {
    /** The days of the first and the last finished response. */
    public record Window(LocalDate from, LocalDate to) {}
}
