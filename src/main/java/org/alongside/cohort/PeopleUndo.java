package org.alongside.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.common.imports.Dependents;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.Sentence;

/** Takes away the men of one list, unless one of them has begun to live here. */
final class PeopleUndo {
    private final ImportJob job;
    private final PeopleImportStore store;
    private final Dependents dependents;

    PeopleUndo(ImportJob job, PeopleImportStore store, Dependents dependents) {
        this.job = job;
        this.store = store;
        this.dependents = dependents;
    }

    List<Sentence> undo() {
        var enrolments = job.trace().made("enrolment");
        var participants = job.trace().made("participant");
        var accounts = job.trace().made("account");
        var against = new ArrayList<Sentence>();
        var changed = store.changedSince(enrolments, participants, job.importedAt());
        if (changed > 0) {
            against.add(Sentence.of("import.depends.changed", changed));
        }
        against.addAll(dependents.of("enrolment", enrolments, Set.of("enrolment_change")));
        against.addAll(dependents.of("participant", participants, Set.of("enrolment")));
        against.addAll(dependents.of("account", accounts, Set.of("participant")));
        if (against.isEmpty()) {
            store.delete(enrolments, participants, accounts);
        } else {
            against.addFirst(Sentence.of("import.undo.depends"));
        }
        return against;
    }
}
