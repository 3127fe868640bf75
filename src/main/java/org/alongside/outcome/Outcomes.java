package org.alongside.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.Cell.CohortSum;
import org.alongside.outcome.MeasuredParts.Measured;
import org.alongside.outcome.OutcomeOptions.Edition;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.outcome.OutcomesQuery.Asked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed between waves, for the staff of the projects and without saying who anybody is. */
@Service
public class Outcomes {
    private final OutcomeOptionsQuery options;
    private final OutcomesQuery query;
    private final MeasuredParts parts;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Outcomes(
            OutcomeOptionsQuery options,
            OutcomesQuery query,
            MeasuredParts parts,
            CurrentAccount current,
            AuditTrail audit) {
        this.options = options;
        this.query = query;
        this.parts = parts;
        this.current = current;
        this.audit = audit;
    }

    /** Programmes in which one has a project, with those projects only. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public OutcomeOptions options() {
        return options.options(current.id());
    }

    /** Of one’s own projects; empty if nothing is asked yet. What is not one’s own is not found. Looking is recorded. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public Optional<Outcome> read(OutcomeChoice choice) {
        var programme = programme(choice);
        programme.projects().stream()
                .filter(p -> choice.projects().isEmpty() || choice.projects().contains(p.id()))
                .forEach(p -> audit.record("read-outcomes", "project", p.id()));
        return edition(programme, choice).map(edition -> {
            var measured = parts.of(edition.id());
            var cells = new ArrayList<Cell>();
            var cohorts = new ArrayList<CohortSum>();
            query.read(asked(programme, edition, measured, choice), cells, cohorts);
            return new CellSums(cells, cohorts, measured).outcome(choice.earlier(), choice.later());
        });
    }

    /** The same people in groups beside each other, in the order of the alphabet; groups of nobody are left out. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Group> groups(OutcomeChoice choice, Split split) {
        var programme = programme(choice);
        return edition(programme, choice)
                .map(edition -> {
                    var measured = parts.of(edition.id());
                    var cells = query.groups(asked(programme, edition, measured, choice), split);
                    return groups(cells, measured, split, named(programme, split));
                })
                .orElse(List.of());
    }

    private static List<Group> groups(List<Cell> cells, Measured measured, Split split, Map<String, Group> named) {
        return cells.stream().collect(Collectors.groupingBy(Cell::key)).entrySet().stream()
                .map(entry -> {
                    var name = named.getOrDefault(
                            entry.getKey(), new Group(Optional.empty(), plain(split, entry.getKey()), List.of()));
                    return new Group(
                            name.id(), name.name(), new CellSums(entry.getValue(), List.of(), measured).sections());
                })
                .sorted(Comparator.comparing((Group group) -> group.name().toLowerCase(Locale.ROOT))
                        .thenComparing(
                                group -> group.id().map(Id::value).orElse(null),
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static String plain(Split split, String key) {
        return split == Split.AGE ? AgeBand.values()[Integer.parseInt(key)].name() : key;
    }

    /** Names of projects and cohorts by the text of their ids. */
    private static Map<String, Group> named(Programme programme, Split split) {
        var named = new LinkedHashMap<String, Group>();
        for (var project : programme.projects()) {
            if (split == Split.PROJECT) {
                named.put(
                        project.id().value().toString(),
                        new Group(Optional.of(project.id()), project.name(), List.of()));
            } else if (split == Split.COHORT) {
                project.cohorts()
                        .forEach(cohort -> named.put(
                                cohort.id().value().toString(),
                                new Group(Optional.of(cohort.id()), cohort.name(), List.of())));
            }
        }
        return named;
    }

    private Asked asked(Programme programme, Edition edition, Measured measured, OutcomeChoice choice) {
        return new Asked(
                current.id(),
                programme.id(),
                edition,
                measured.parts().size(),
                programme.chosen(choice),
                choice.ages(),
                choice.earlier(),
                choice.later());
    }

    private Programme programme(OutcomeChoice choice) {
        var programme = options().programme(choice).orElseThrow(RuleViolation.NotFound::new);
        var mine = programme.projects().stream().map(OutcomeOptions.Project::id).toList();
        var cohorts = programme.cohorts().map(OutcomeOptions.Cohort::id).toList();
        if (!mine.containsAll(choice.projects()) || !cohorts.containsAll(choice.cohorts())) {
            throw new RuleViolation.NotFound();
        }
        return programme;
    }

    private static Optional<Edition> edition(Programme programme, OutcomeChoice choice) {
        var edition = programme.edition(choice);
        if (edition.isEmpty() && choice.edition().isPresent()) {
            throw new RuleViolation.NotFound();
        }
        return edition;
    }
}
