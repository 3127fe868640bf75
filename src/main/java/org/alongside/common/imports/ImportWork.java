package org.alongside.common.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.common.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was asked for, in one transaction: it is all there at the end or nothing of it is. How far it has come is
 * written in transactions of its own, for those who look on.
 */
@Component
class ImportWork {
    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportKinds kinds;
    private final ImportAccounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;
    private final Clock clock;

    ImportWork(
            ImportRuns runs,
            ImportRows rows,
            ImportKinds kinds,
            ImportAccounts accounts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.kinds = kinds;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void work(ImportId id) {
        var run = runs.find(id);
        try {
            accounts.inNameOf(run.askedBy(), () -> {
                kinds.of(run).subject(run.subject());
                switch (run.state()) {
                    case CHECKING -> check(run);
                    case RUNNING -> run(run);
                    case UNDOING -> undo(run);
                    default -> log.info("An import is at {}: nothing to do", run.state());
                }
            });
        } catch (RuleViolation e) {
            giveUp(id, Sentence.of(e));
        } catch (RuntimeException e) {
            log.error("An import of {} failed", run.kind(), e);
            giveUp(id, Sentence.of("import.failed"));
        }
    }

    /** After work that ended without an end: the transaction has gone, and with it everything that was begun. */
    void giveUp(ImportId id, Sentence why) {
        aside.executeWithoutResult(status -> {
            var state = runs.find(id).state();
            if (state.isBusy()) {
                runs.become(id, state == ImportState.UNDOING ? ImportState.DONE : ImportState.FAILED, List.of(why));
            }
        });
    }

    private void check(ImportRun run) {
        check(run, List.of());
    }

    private void check(ImportRun run, List<Sentence> toBeSaid) {
        aside.executeWithoutResult(status -> rows.forgetFates(run.id()));
        var tally = new Tally();
        whole.executeWithoutResult(status -> {
            status.setRollbackOnly();
            read(run, tally, true);
        });
        aside.executeWithoutResult(status -> {
            runs.checked(run.id(), tally);
            runs.become(run.id(), ImportState.CHECKED, toBeSaid);
        });
    }

    private void run(ImportRun run) {
        var asChecked = whole.execute(status -> {
            var tally = new Tally();
            read(run, tally, false);
            if (!tally.fingerprint().equals(run.fingerprint())) {
                status.setRollbackOnly();
                return false;
            }
            accounts.record("imported", run.id());
            rows.forgetFile(run.id());
            runs.imported(run.id(), clock.instant());
            runs.become(run.id(), ImportState.DONE, List.of());
            return true;
        });
        if (!Boolean.TRUE.equals(asChecked)) {
            check(run, List.of(Sentence.of("import.changed")));
        }
    }

    private void read(ImportRun run, Tally tally, boolean keepFates) {
        var kind = kinds.of(run);
        var taker = kind.begin(job(run));
        var kept = new Parts(rows, run.id(), kind.rowsAtOnce());
        try (var parts = new ReadAhead<>(kept::next)) {
            for (var part = parts.next(); !part.isEmpty(); part = parts.next()) {
                var fates = RowFates.of(part, taker);
                tally.add(fates);
                aside.executeWithoutResult(status -> {
                    if (keepFates) {
                        rows.keep(run.id(), kind.listsEveryRow() ? fates : RowFates.withoutImported(fates));
                    }
                    runs.progress(run.id(), tally.rows());
                });
            }
        }
        taker.finish();
    }

    private void undo(ImportRun run) {
        var obstacles = whole.execute(status -> {
            var against = kinds.of(run).undo(job(run));
            if (!against.isEmpty()) {
                status.setRollbackOnly();
                return against;
            }
            accounts.record("import-undone", run.id());
            rows.forgetFates(run.id());
            runs.become(run.id(), ImportState.UNDONE, List.of());
            return against;
        });
        if (obstacles != null && !obstacles.isEmpty()) {
            aside.executeWithoutResult(status -> runs.become(run.id(), ImportState.DONE, obstacles));
        }
    }

    private ImportJob job(ImportRun run) {
        var imported = run.importedAt();
        return new ImportJob(
                run.id(),
                run.subject(),
                run.columns(),
                run.choices(),
                new ImportTrace(jdbc, run.id()),
                imported == null ? clock.instant() : imported);
    }

    /** The kept rows, as many at once as are wanted. */
    private static final class Parts {
        private final ImportRows rows;
        private final ImportId run;
        private final int atOnce;
        private int number;

        Parts(ImportRows rows, ImportId run, int atOnce) {
            this.rows = rows;
            this.run = run;
            this.atOnce = atOnce;
        }

        /** Empty after the last. */
        List<Row> next() {
            var all = new ArrayList<Row>();
            while (all.size() < atOnce) {
                var part = rows.part(run, number++);
                if (part.isEmpty()) {
                    break;
                }
                all.addAll(part.get());
            }
            return all;
        }
    }
}
