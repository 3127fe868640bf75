package org.alongside.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.cohort.Cohorts.CohortPage;
import org.alongside.cohort.PeopleImportStore.Made;
import org.alongside.cohort.PeopleRow.Man;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.Fate;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.Outcome;
import org.alongside.common.imports.Row;
import org.alongside.common.imports.RowAttempts;
import org.alongside.common.imports.RowTaker;
import org.springframework.dao.DataIntegrityViolationException;

/** Adds the men of one list, each by himself, so that one who cannot come in keeps nobody else out. */
final class PeopleTaker implements RowTaker {
    private final ImportJob job;
    private final PeopleImportStore store;
    private final Enrolments enrolments;
    private final RowAttempts attempts;
    private final PeopleDuplicates duplicates;
    private final Map<String, CohortPage> cohorts = new HashMap<>();
    private final boolean oneCohort;
    private final Set<CohortId> full = new HashSet<>();

    PeopleTaker(ImportJob job, PeopleImportStore store, Enrolments enrolments, RowAttempts attempts) {
        this.job = job;
        this.store = store;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.duplicates = new PeopleDuplicates(store);
        oneCohort = store.subject(job.subject()).isCohort();
        if (oneCohort) {
            cohorts.put("", store.cohort(job.subject()));
        } else {
            cohorts.putAll(store.cohortsOf(job.subject()));
        }
    }

    private record Read(Row row, CohortPage cohort, Man man) {}

    @Override
    public List<Fate> take(List<Row> rows) {
        var fates = new HashMap<Integer, Fate>();
        var read = new ArrayList<Read>();
        for (var row : rows) {
            var name = oneCohort ? "" : job.columns().cell(row, PeopleColumns.COHORT);
            var cohort = cohorts.get(name.toLowerCase(Locale.ROOT));
            if (cohort == null) {
                fates.put(row.number(), Fate.refused(row, "import.people.problem.cohort", name));
                continue;
            }
            var reading = new PeopleRow(row, job);
            var man = reading.read(cohort.startsOn(), cohort.target());
            if (man == null) {
                fates.put(row.number(), Fate.refused(row, reading.problems()));
            } else {
                read.add(new Read(row, cohort, man));
            }
        }
        duplicates.lookUp(read.stream().map(Read::man).toList());
        var made = new ArrayList<Made>();
        read.forEach(each -> fates.put(each.row().number(), take(each, made)));
        job.trace().made("enrolment", made.stream().map(Made::enrolmentId).toList());
        job.trace().made("participant", made.stream().map(Made::participantId).toList());
        job.trace().made("account", made.stream().map(Made::accountId).toList());
        return rows.stream()
                .map(row -> fates.getOrDefault(row.number(), Fate.refused(row, "import.failed")))
                .toList();
    }

    private Fate take(Read read, List<Made> all) {
        var row = read.row();
        var cohort = read.cohort().id();
        var same = duplicates.find(read.man(), cohort.value());
        if (same.isPresent()
                && (same.get().certain() || job.choice(PeopleColumns.DUPLICATES).equals(PeopleColumns.SKIP))) {
            return new Fate(row.number(), Outcome.SKIPPED, List.of(same.get().sentence()));
        }
        var waits = full.contains(cohort) && read.man().man().stage().takesAPlace();
        var man = waits ? read.man().at(Stage.WAITING) : read.man();
        var made = new ArrayList<Made>();
        var fate = attempts.attempt(row, () -> {
            made.add(add(cohort, man));
            return Fate.imported(
                    row,
                    waits ? "import.people.waits" : "import.people.joins",
                    man.fullName(),
                    read.cohort().name());
        });
        if (fate.outcome() == Outcome.IMPORTED) {
            all.addAll(made);
            duplicates.added(row.number(), man, cohort.value(), made.getFirst().participantId());
            return same.isEmpty()
                    ? fate
                    : new Fate(
                            row.number(),
                            Outcome.IMPORTED,
                            List.of(fate.sentences().getFirst(), same.get().sentence()));
        }
        if (!waits && isFull(fate) && job.choice(PeopleColumns.FULL).equals(PeopleColumns.WAIT)) {
            full.add(cohort);
            return take(read, all);
        }
        return fate;
    }

    /** A stage that ends early comes after one that does not. */
    private Made add(CohortId cohort, Man man) {
        var ended = man.leaving();
        var enrolment = enrolments.add(cohort, ended.isPresent() ? man.man().at(Stage.REFERRED) : man.man());
        if (ended.isPresent()) {
            enrolments.become(enrolment, man.man().stage(), ended);
        }
        try {
            return store.complete(enrolment, man.reference());
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation.Conflict("import.people.problem.number", man.reference());
        }
    }

    private static boolean isFull(Fate fate) {
        return fate.sentences().getFirst().key().equals("enrolment.full");
    }
}
