package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Past responses from a CSV file, one row a response: {@code participant,project,cohort,age,wave}, then a column for each
 * question with the values of its scale. A man is known by the programme’s number for him and his cohort’s name; project
 * and age may be missing, and the age is not read. A blank cell was not asked. Rows with a problem are left out and
 * explained, the others are imported, all in one transaction.
 */
@Service
public class ResponseImport {
    private final InstrumentStore instruments;
    private final ImportStore store;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    ResponseImport(
            InstrumentStore instruments,
            ImportStore store,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.instruments = instruments;
        this.store = store;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** What importing the file would do; changes nothing. */
    @RolesAllowed({Role.M, Role.A})
    @Transactional(readOnly = true)
    public ImportReport check(ProgrammeId programme, InputStream csv) {
        return begin(programme, false).read(csv);
    }

    @RolesAllowed({Role.M, Role.A})
    @Transactional
    public ImportReport run(ProgrammeId programme, InputStream csv) {
        var run = begin(programme, true);
        var report = run.read(csv);
        audit.record("imported-responses", "programme", programme);
        run.cohorts().forEach(cohort -> broadcast.changed(Broadcast.Topic.SURVEY, cohort));
        return report;
    }

    private ImportRun begin(ProgrammeId programme, boolean write) {
        var staff = staff();
        if (!store.knows(programme, staff)) {
            throw new RuleViolation.NotFound();
        }
        var id = instruments.of(programme).orElseThrow(() -> new RuleViolation.Refused("import.noInstrument"));
        return new ImportRun(store, programme, staff, id, instruments.find(id), write, clock.instant());
    }

    /** Whose projects: a manager’s own; null for the administrator, who has all. */
    private @Nullable UUID staff() {
        var person = current.get();
        return person.role() == Role.ADMINISTRATOR ? null : person.id().value();
    }
}
