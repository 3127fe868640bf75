package org.alongside.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProjectId;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.Wave;

/**
 * Whose answers are looked at, and which. An empty set is no limit: all that one may see; no programme is the first by
 * name; no edition is the one in use.
 *
 * @param from the first and, {@code to}, the last day on which a cohort may have begun
 * @param ofEveryPart scores only of men who have every one of them at both waves
 */
public record OutcomeChoice(
        Optional<ProgrammeId> programme,
        Set<ProjectId> projects,
        Set<CohortId> cohorts,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<AgeBand> ages,
        boolean ofEveryPart,
        Wave earlier,
        Wave later,
        Optional<InstrumentId> edition) {
    public OutcomeChoice {
        projects = Set.copyOf(projects);
        cohorts = Set.copyOf(cohorts);
        ages = Set.copyOf(ages);
    }

    public static OutcomeChoice everything() {
        return new OutcomeChoice(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Wave.BASELINE,
                Wave.END,
                Optional.empty());
    }

    /**
     * What of it may leave the house: men of every age, since ages would cut across the cohorts that are put together to
     * hide a few; and of those only who answered every part both times. Otherwise the sums of the parts less the overall
     * sum would be what the few answered who left something out.
     */
    public OutcomeChoice forSharing() {
        return new OutcomeChoice(programme, projects, cohorts, from, to, Set.of(), true, earlier, later, edition);
    }

    /** Of everybody in the programme. */
    public OutcomeChoice ofWholeProgramme() {
        return new OutcomeChoice(
                programme,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                ofEveryPart,
                earlier,
                later,
                edition);
    }

    /** The same at another time of asking. */
    public OutcomeChoice until(Wave other) {
        return new OutcomeChoice(programme, projects, cohorts, from, to, ages, ofEveryPart, earlier, other, edition);
    }

    /** Of these cohorts only. */
    public OutcomeChoice of(Set<CohortId> only) {
        return new OutcomeChoice(programme, projects, only, from, to, ages, ofEveryPart, earlier, later, edition);
    }
}
