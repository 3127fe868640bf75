package org.alongside.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.OutcomeOptions.Edition;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed between waves, for the staff of the projects and without saying who anybody is. */
@Service
public class Outcomes {
    private final OutcomeOptionsQuery options;
    private final OutcomesQuery query;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Outcomes(OutcomeOptionsQuery options, OutcomesQuery query, CurrentAccount current, AuditTrail audit) {
        this.options = options;
        this.query = query;
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
        return edition(programme, choice)
                .map(edition ->
                        OutcomesQuery.outcome(rows(programme, edition, choice), choice.later(), direction(edition)));
    }

    /** The same people at another time of asking, when looking at them is recorded already. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Optional<Outcome> alsoAt(OutcomeChoice choice) {
        var programme = programme(choice);
        return edition(programme, choice)
                .map(edition -> OutcomesQuery.outcome(
                        rows(programme, edition, choice), choice.later(), direction(edition)));
    }

    /** The same people in groups beside each other, in the order of the alphabet. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Group> groups(OutcomeChoice choice, Split split) {
        var programme = programme(choice);
        return edition(programme, choice)
                .map(edition -> {
                    var rows = rows(programme, edition, choice);
                    var groups = new ArrayList<Group>();
                    for (var project : programme.projects()) {
                        if (split == Split.PROJECT) {
                            groups.add(group(project.id(), project.name(), project.cohorts(), rows, edition));
                        } else {
                            project.cohorts()
                                    .forEach(cohort -> groups.add(
                                            group(cohort.id(), cohort.name(), List.of(cohort), rows, edition)));
                        }
                    }
                    return groups.stream()
                            .filter(group -> !group.sections().isEmpty())
                            .toList();
                })
                .orElse(List.of());
    }

    private static Group group(
            Id id, String name, List<OutcomeOptions.Cohort> cohorts, List<OutcomesQuery.Row> rows, Edition edition) {
        var ids = cohorts.stream().map(cohort -> cohort.id().value()).toList();
        return new Group(
                Optional.of(id),
                name,
                OutcomesQuery.sections(
                        rows.stream().filter(row -> ids.contains(row.cohort())).toList(), direction(edition)));
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

    private List<OutcomesQuery.Row> rows(Programme programme, Edition edition, OutcomeChoice choice) {
        return query
                .rows(programme.id(), edition.id(), edition.inUse(), choice.later(), programme.chosen(choice))
                .stream()
                .filter(row ->
                        choice.ages().isEmpty() || choice.ages().contains(AgeBand.of(Optional.ofNullable(row.age()))))
                .toList();
    }

    private static Direction direction(Edition edition) {
        return edition.higherIsBetter() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
    }
}
