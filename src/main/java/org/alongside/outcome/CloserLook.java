package org.alongside.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.cohort.CohortId;
import org.alongside.common.Role;
import org.alongside.survey.Wave;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reader wants who asks how far the figures can be trusted. Of the same men as {@link Outcomes#read}, by which the
 * look is recorded; each question is read by itself, when somebody comes to it.
 */
@Service
public class CloserLook {
    private final ChosenMen chosen;
    private final CloserQuery query;

    CloserLook(ChosenMen chosen, CloserQuery query) {
        this.chosen = chosen;
        this.query = query;
    }

    /** How far the questions of one part measure one thing, at one wave. */
    public record PartConsistency(String part, Wave wave, Consistency figures) {}

    /** Of each section at the start and at each later wave at which anybody answered, in the order of both. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<PartConsistency> consistency(OutcomeChoice choice) {
        return chosen.asked(choice).map(query::consistency).orElse(List.of());
    }

    /**
     * Change against sessions attended, by the id of the part.
     *
     * @param cohorts those of the chosen whose attendance was written down; nobody else is in it
     */
    public record Doses(Set<CohortId> cohorts, Map<String, Dose> parts) {
        public Dose of(String part) {
            return parts.getOrDefault(part, Dose.of(List.of()));
        }
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Doses dose(OutcomeChoice choice) {
        return chosen.asked(choice).map(query::dose).orElseGet(() -> new Doses(Set.of(), Map.of()));
    }

    /** What is asked of how a man answered. */
    public enum Answering {
        MODE,
        HELPER,
        TIMING
    }

    /** How many finished a wave in one way, such as {@code OWN_PHONE}. */
    public record Answered(Wave wave, Answering by, String word, int men) {}

    /** At the earlier and the later wave. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Answered> howAnswered(OutcomeChoice choice) {
        return chosen.asked(choice).map(query::howAnswered).orElse(List.of());
    }

    /** The days of the first and the last answers. */
    public record Period(LocalDate from, LocalDate to) {}

    /** Of the earlier and the later wave; empty if nobody’s day is known, as of what was imported. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Optional<Period> period(OutcomeChoice choice) {
        return chosen.asked(choice).flatMap(query::period);
    }

    /**
     * The men with a complete score of a part at every wave that was answered.
     *
     * @param means one a wave
     * @param perMonth their slopes, in points a month
     */
    public record PartPath(String part, List<Double> means, OneSample perMonth) {}

    /** The waves that anybody answered. */
    public record WavePath(List<Wave> waves, List<PartPath> parts) {}

    /** Empty where fewer than three waves have been answered. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Optional<WavePath> path(OutcomeChoice choice) {
        return chosen.asked(choice).flatMap(query::path);
    }
}
