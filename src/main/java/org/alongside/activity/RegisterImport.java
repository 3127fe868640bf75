package org.alongside.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Cohorts.CohortPage;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.Dependents;
import org.alongside.common.imports.ImportChoice;
import org.alongside.common.imports.ImportColumn;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.ImportKind;
import org.alongside.common.imports.RowTaker;
import org.alongside.common.imports.Sentence;
import org.springframework.stereotype.Component;

/** An old register of one cohort: names down, dates across. */
@Component
class RegisterImport implements ImportKind {
    private final RegisterImportStore store;
    private final Cohorts cohorts;
    private final Dependents dependents;
    private final Broadcast broadcast;
    private final Clock clock;

    RegisterImport(
            RegisterImportStore store, Cohorts cohorts, Dependents dependents, Broadcast broadcast, Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.dependents = dependents;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "register";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.FACILITATOR, Role.MANAGER);
    }

    @Override
    public String subject(UUID subject) {
        return cohort(subject).name();
    }

    @Override
    public String address(UUID subject) {
        return "/cohorts/" + subject;
    }

    @Override
    public List<ImportColumn> columns(UUID subject) {
        return RegisterColumns.all();
    }

    @Override
    public List<ImportChoice> choices(UUID subject) {
        return RegisterColumns.choices(store.activities(subject));
    }

    @Override
    public String guess(UUID subject, String heading) {
        return RegisterDays.day(heading, cohort(subject)).isPresent() ? RegisterColumns.DATE : "";
    }

    @Override
    public boolean isRemembered(String heading) {
        return heading.chars().noneMatch(Character::isDigit);
    }

    @Override
    public List<Sentence> problems(UUID subject, Columns columns, Map<String, String> choices) {
        var problems = new ArrayList<Sentence>();
        if (!columns.has(RegisterColumns.NAME)
                && !columns.has(RegisterColumns.FIRST)
                && !columns.has(RegisterColumns.REFERENCE)) {
            problems.add(Sentence.of("import.map.needed", "import.column.register." + RegisterColumns.NAME));
        }
        problems.addAll(days(subject, columns, choices).problems());
        return problems;
    }

    @Override
    public RowTaker begin(ImportJob job) {
        var days = days(job.subject(), job.columns(), job.choices());
        return new RegisterTaker(job, store, days, broadcast, clock.instant());
    }

    private RegisterDays days(UUID subject, Columns columns, Map<String, String> choices) {
        var cohort = cohort(subject);
        return new RegisterDays(
                        cohort,
                        LocalDate.now(clock.withZone(cohort.zone())),
                        store.days(subject),
                        choices.getOrDefault(RegisterColumns.ACTIVITY, ""),
                        RegisterColumns.MAKE.equals(choices.get(RegisterColumns.SESSIONS)))
                .match(columns);
    }

    @Override
    public List<Sentence> undo(ImportJob job) {
        var made = job.trace().made("session");
        var against = new ArrayList<Sentence>();
        var changed = store.changedSince(job.id());
        if (changed > 0) {
            against.add(Sentence.of("import.depends.marksChanged", changed));
        }
        var others = store.otherMarks(job.id(), made);
        if (others > 0) {
            against.add(Sentence.of("import.depends.register_mark", others));
        }
        against.addAll(dependents.of("session", made, Set.of("register_mark", "register_mark_change")));
        if (against.isEmpty()) {
            store.takeOut(job.id(), clock.instant(), made, job.trace().made("held"));
        } else {
            against.addFirst(Sentence.of("import.undo.depends"));
        }
        return against;
    }

    private CohortPage cohort(UUID subject) {
        return cohorts.find(new CohortId(subject));
    }
}
