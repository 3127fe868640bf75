package org.alongside.common.imports;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Bringing in files, step by step. Each step may be left and come back to. */
@Service
public class Imports {
    private static final int SAMPLES = 3;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportKinds kinds;
    private final ImportAccounts accounts;
    private final ImportStart task;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportRuns runs,
            ImportRows rows,
            ImportKinds kinds,
            ImportAccounts accounts,
            ImportStart task,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.kinds = kinds;
        this.accounts = accounts;
        this.task = task;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a page shows of one: the run, its kind, the first cells of each column, and who started it. */
    public record Page(ImportRun run, ImportKind kind, List<List<String>> samples, String startedBy) {}

    /** The kind, if the person who asks may bring something into that subject with it. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional(readOnly = true)
    public ImportKind kind(String code, UUID subject) {
        return kinds.of(code, subject);
    }

    /** Reads a file that is coming in, and keeps its rows. Not in a transaction: the line may be slow. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    public ImportId upload(String code, UUID subject, String fileName, InputStream in) {
        kinds.of(code, subject);
        try {
            var file = Uploads.keep(in);
            try (var table = TableFile.open(file)) {
                return transaction.execute(status -> keep(code, subject, fileName, table));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportId keep(String code, UUID subject, String fileName, TableFile table) {
        var kind = kinds.of(code, subject);
        var mapping = Headings.propose(table.headings(), rows.remembered(code, table.headings()), kind, subject);
        var id = ImportId.random();
        var name = Cells.clean(fileName);
        runs.insert(
                id,
                code,
                subject,
                accounts.id(),
                name.length() > 200 ? name.substring(name.length() - 200) : name,
                table,
                mapping,
                clock.instant());
        runs.setRowsInFile(id, Uploads.parts(table, (number, part) -> rows.keep(id, number, part)));
        return id;
    }

    /** Those into one subject, the latest first. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional(readOnly = true)
    public List<ImportRun> into(String code, UUID subject, int offset, int limit) {
        kinds.of(code, subject);
        return runs.of(code, subject, offset, limit);
    }

    /** One’s own, the latest first. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional(readOnly = true)
    public List<ImportRun> mine(int offset, int limit) {
        return runs.by(accounts.id(), offset, limit);
    }

    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional(readOnly = true)
    public ImportRun find(ImportId id) {
        var run = runs.find(id);
        kinds.of(run);
        return run;
    }

    /** Names people: whoever opens it is written down. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional
    public Page open(ImportId id) {
        var run = find(id);
        var names = accounts.names(List.of(run.account()));
        accounts.record("read-import", id);
        return new Page(run, kinds.of(run), samples(run), names.getOrDefault(run.account(), ""));
    }

    private List<List<String>> samples(ImportRun run) {
        var first = run.state().hasRows() ? rows.part(run.id(), 0).orElse(List.of()) : List.<Row>of();
        var samples = new ArrayList<List<String>>();
        for (var i = 0; i < run.headings().size(); i++) {
            var place = i;
            samples.add(first.stream()
                    .map(row -> row.cells().get(place))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(SAMPLES)
                    .toList());
        }
        return samples;
    }

    /** Sets in motion the check of every row, with these columns and choices. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional
    public List<Sentence> check(ImportId id, List<String> mapping, Map<String, String> choices) {
        var run = find(id);
        var kind = kinds.of(run);
        var all = kind.choices(run.subject());
        var decided = new HashMap<String, String>();
        all.forEach(choice -> decided.put(choice.code(), choices.getOrDefault(choice.code(), choice.standard())));
        if (mapping.size() != run.headings().size()
                || all.stream().anyMatch(choice -> !choice.allows(decided.getOrDefault(choice.code(), "")))) {
            throw new RuleViolation.Refused("import.row.doesNotFit");
        }
        var problems = new ArrayList<>(Headings.problems(mapping, kind.columns(run.subject())));
        if (problems.isEmpty()) {
            problems.addAll(kind.problems(run.subject(), new Columns(run.headings(), mapping), decided));
        }
        if (problems.isEmpty()) {
            runs.begin(id, ImportState.CHECKING, accounts.id());
            runs.map(id, mapping, decided);
            remember(run, kind, mapping);
            task.schedule(id);
        }
        return problems;
    }

    private void remember(ImportRun run, ImportKind kind, List<String> mapping) {
        var headings = run.headings().stream()
                .map(heading -> kind.isRemembered(heading) ? heading : "")
                .toList();
        rows.remember(run.kind(), headings, mapping, clock.instant());
    }

    /** Sets in motion the real run, which does what the check said or, if that is no longer so, nothing. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional
    public void run(ImportId id) {
        if (find(id).counts().comingIn() == 0) {
            throw new RuleViolation.Refused("import.nothing");
        }
        runs.begin(id, ImportState.RUNNING, accounts.id());
        task.schedule(id);
    }

    /** Sets in motion that everything the run made is taken away. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional
    public void undo(ImportId id) {
        var run = find(id);
        if (run.state() == ImportState.DONE && !run.canBeUndone(clock.instant())) {
            throw new RuleViolation.Refused("import.undo.late", ImportRun.CAN_BE_UNDONE.toDays());
        }
        runs.begin(id, ImportState.UNDOING, accounts.id());
        task.schedule(id);
    }

    /** Throws a file away that was not brought in. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional
    public void discard(ImportId id) {
        find(id);
        if (!runs.delete(id)) {
            throw new RuleViolation.Conflict("import.notNow");
        }
    }

    /** {@code outcome} null: of all rows, in their order. */
    @RolesAllowed({Role.F, Role.M, Role.A})
    @Transactional(readOnly = true)
    public List<Fate> fates(ImportId id, @Nullable Outcome outcome, int offset, int limit) {
        find(id);
        return rows.fates(id, outcome, offset, limit);
    }
}
