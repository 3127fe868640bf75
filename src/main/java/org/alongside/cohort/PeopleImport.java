package org.alongside.cohort;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.common.Role;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.Dependents;
import org.alongside.common.imports.ImportChoice;
import org.alongside.common.imports.ImportColumn;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.ImportKind;
import org.alongside.common.imports.RowAttempts;
import org.alongside.common.imports.RowTaker;
import org.alongside.common.imports.Sentence;
import org.springframework.stereotype.Component;

/** A list of people, into one cohort or, with a column for the cohort’s name, into a project. */
@Component
class PeopleImport implements ImportKind {
    private final PeopleImportStore store;
    private final Enrolments enrolments;
    private final RowAttempts attempts;
    private final Dependents dependents;

    PeopleImport(PeopleImportStore store, Enrolments enrolments, RowAttempts attempts, Dependents dependents) {
        this.store = store;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.dependents = dependents;
    }

    @Override
    public String code() {
        return "people";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.FACILITATOR, Role.MANAGER);
    }

    @Override
    public String subject(UUID subject) {
        return store.subject(subject).name();
    }

    @Override
    public String address(UUID subject) {
        return store.subject(subject).isCohort() ? "/cohorts/" + subject : "/cohorts";
    }

    @Override
    public List<ImportColumn> columns(UUID subject) {
        return PeopleColumns.all(!store.subject(subject).isCohort());
    }

    @Override
    public List<ImportChoice> choices(UUID subject) {
        return PeopleColumns.choices();
    }

    @Override
    public List<Sentence> problems(UUID subject, Columns columns, Map<String, String> choices) {
        return columns.has(PeopleColumns.FIRST) || columns.has(PeopleColumns.NAME)
                ? List.of()
                : List.of(Sentence.of("import.map.needed", "import.column.people." + PeopleColumns.FIRST));
    }

    @Override
    public RowTaker begin(ImportJob job) {
        return new PeopleTaker(job, store, enrolments, attempts);
    }

    @Override
    public List<Sentence> undo(ImportJob job) {
        return new PeopleUndo(job, store, dependents).undo();
    }
}
