package org.alongside.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProjectId;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.Wave;

/** What there is to choose from: one’s own projects and their cohorts, each list in the order of the alphabet. */
public record OutcomeOptions(List<Programme> programmes) {
    /** Editions: the one in use first, then the latest. */
    public record Programme(
            ProgrammeId id,
            String name,
            int minimumGroup,
            int minimumSharedGroup,
            List<Project> projects,
            List<Edition> editions) {
        public Stream<Cohort> cohorts() {
            return projects.stream().flatMap(project -> project.cohorts().stream());
        }

        /** The cohorts that the choice is about. */
        public Set<CohortId> chosen(OutcomeChoice choice) {
            return projects.stream()
                    .filter(project ->
                            choice.projects().isEmpty() || choice.projects().contains(project.id()))
                    .flatMap(project -> project.cohorts().stream())
                    .filter(cohort ->
                            choice.cohorts().isEmpty() || choice.cohorts().contains(cohort.id()))
                    .filter(cohort -> choice.from()
                            .map(from -> !cohort.startsOn().isBefore(from))
                            .orElse(true))
                    .filter(cohort -> choice.to()
                            .map(to -> !cohort.startsOn().isAfter(to))
                            .orElse(true))
                    .map(Cohort::id)
                    .collect(Collectors.toSet());
        }

        public Optional<Edition> edition(OutcomeChoice choice) {
            return editions.stream()
                    .filter(edition ->
                            choice.edition().map(id -> id.equals(edition.id())).orElse(true))
                    .findFirst();
        }
    }

    public record Project(ProjectId id, String name, List<Cohort> cohorts) {}

    /** With what was recorded of how it was done; the percentage is that of the course about thoughts. */
    public record Cohort(
            CohortId id, String name, LocalDate startsOn, int weeks, List<String> activities, int coursePercent) {}

    /** Waves after the start. */
    /** {@code notice}: what its licence wants to be said wherever it is used; empty: nothing. */
    public record Edition(
            InstrumentId id,
            String title,
            String edition,
            String notice,
            boolean higherIsBetter,
            boolean inUse,
            List<Wave> waves) {}

    /** The one that the choice names, or else the first. */
    public Optional<Programme> programme(OutcomeChoice choice) {
        return programmes.stream()
                .filter(programme ->
                        choice.programme().map(id -> id.equals(programme.id())).orElse(true))
                .findFirst();
    }
}
