package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores before and after, for the staff of the projects and without saying whose they are. What is compared was
 * answered in one edition of one instrument: each edition of each programme makes a comparison of its own.
 */
@Service
public class PairedScores {
    private final PairedScoresQuery query;
    private final CurrentAccount current;
    private final AuditTrail audit;

    PairedScores(PairedScoresQuery query, CurrentAccount current, AuditTrail audit) {
        this.query = query;
        this.current = current;
        this.audit = audit;
    }

    public record ProjectChoice(ProjectId id, String name) {}

    /** The days of the first and the last finished response. */
    public record Window(LocalDate from, LocalDate to) {}

    /**
     * One edition of one instrument in one programme, with the men it is about: those who answered it, and, if it is
     * the one in use, those who took part and answered none. Sections in the order of the instrument, the overall
     * score last.
     */
    public record Comparison(
            ProgrammeId programme,
            String programmeName,
            int minimumGroup,
            String instrument,
            String edition,
            boolean higherIsBetter,
            Optional<Window> window,
            List<Optional<Integer>> ages,
            List<Section> sections) {
        public int men() {
            return ages.size();
        }
    }

    /** One part of an instrument; empty title: the overall score. One row a man, in no meaningful order. */
    public record Section(String id, Optional<String> title, List<Row> rows) {
        public List<Pair> pairs() {
            return rows.stream().flatMap(row -> row.pair().stream()).toList();
        }

        public int count(Predicate<Row> which) {
            return (int) rows.stream().filter(which).count();
        }
    }

    /** Both scores of a man who completed the section both times. */
    public record Pair(int baseline, int end, String cohort, String project, Optional<Integer> age) {}

    /** How far a man got with a section at each wave, and whether he left the programme early. */
    public record Row(Got baseline, Got end, boolean leftEarly, Optional<Pair> pair) {}

    /** How far somebody got with a section at a wave. */
    public enum Got {
        COMPLETE,
        /** Finished the questions, and left out at least one of this section. */
        LEFT_OUT,
        NOT_FINISHED,
        NOT_STARTED
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<ProjectChoice> projects() {
        return query.projects(current.id());
    }

    /** Of one project, or of all that one was given. Looking is recorded. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<Comparison> compare(Optional<ProjectId> project) {
        var mine = query.projects(current.id());
        if (project.isPresent() && mine.stream().noneMatch(p -> project.get().equals(p.id()))) {
            throw new RuleViolation.NotFound();
        }
        var comparisons = query.editions(current.id(), project).stream()
                .map(edition -> query.comparison(current.id(), project, edition))
                .toList();
        project.ifPresentOrElse(
                id -> audit.record("read-outcomes", "project", id),
                () -> mine.forEach(p -> audit.record("read-outcomes", "project", p.id())));
        return comparisons;
    }
}
