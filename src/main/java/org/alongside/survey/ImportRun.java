package org.alongside.survey;

import static org.alongside.survey.ImportColumns.problem;
import static org.alongside.survey.ImportColumns.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.ProgrammeId;
import org.alongside.survey.ImportStore.Done;
import org.alongside.survey.ImportStore.NewResponse;
import org.alongside.survey.ImportStore.Person;
import org.jspecify.annotations.Nullable;

/** One reading of one file, for real or only to see. Works through it a few hundred rows at a time. */
final class ImportRun {
    private static final int CHUNK = 500;

    private final ImportStore store;
    private final ProgrammeId programme;
    private final @Nullable UUID staff;
    private final InstrumentId instrumentId;
    private final Instrument instrument;
    private final boolean write;
    private final Instant now;

    private final List<Problem> problems = new ArrayList<>();
    /** The row that brought a man’s response at a wave. */
    private final Map<Done, Integer> taken = new HashMap<>();

    private final Set<UUID> cohorts = new HashSet<>();
    private int rows;
    private int imported;

    ImportRun(
            ImportStore store,
            ProgrammeId programme,
            @Nullable UUID staff,
            InstrumentId instrumentId,
            Instrument instrument,
            boolean write,
            Instant now) {
        this.store = store;
        this.programme = programme;
        this.staff = staff;
        this.instrumentId = instrumentId;
        this.instrument = instrument;
        this.write = write;
        this.now = now;
    }

    ImportReport read(InputStream csv) {
        try (var file = new ImportFile(csv)) {
            var header = file.header();
            problems.addAll(ImportColumns.check(header, instrument));
            if (problems.isEmpty()) {
                readRows(file, new ImportColumns(header, instrument));
            }
            if (file.isBroken()) {
                problems.add(problem("broken", file.nextRow()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.sort(Comparator.comparingInt(
                problem -> Integer.parseInt(problem.arguments().getFirst())));
        return new ImportReport(rows, imported, problems);
    }

    /** The cohorts whose men have a new response. */
    Set<UUID> cohorts() {
        return cohorts;
    }

    private void readRows(ImportFile file, ImportColumns columns) {
        for (var records = file.next(CHUNK); !records.isEmpty(); records = file.next(CHUNK)) {
            rows += records.size();
            var chunk = records.stream()
                    .flatMap(cells -> columns.row(cells, problems).stream())
                    .toList();
            var people = store.people(
                    programme,
                    staff,
                    chunk.stream().map(ImportRow::reference).distinct().toList());
            var existing = store.existing(instrumentId, people);
            take(chunk.stream()
                    .flatMap(row -> match(row, people, existing).stream())
                    .toList());
        }
    }

    private Optional<NewResponse> match(ImportRow row, List<Person> people, Set<Done> existing) {
        var found = people.stream().filter(person -> person.is(row)).toList();
        if (found.size() != 1) {
            problems.add(problem("person", row.number(), shown(row.reference()), shown(row.cohort())));
            return Optional.empty();
        }
        var person = found.getFirst();
        var done = new Done(person.participantId(), row.wave().code());
        var before = taken.get(done);
        if (before != null) {
            problems.add(problem(
                    "twice", row.number(), person.reference(), row.wave().code(), before.toString()));
            return Optional.empty();
        }
        if (existing.contains(done)) {
            problems.add(already(row));
            return Optional.empty();
        }
        taken.put(done, row.number());
        var values = new ArrayList<@Nullable Integer>();
        instrument.items().forEach(item -> values.add(row.answers().get(item.id())));
        var sheet = new AnswerSheet(values, Collections.nCopies(values.size(), null));
        return Optional.of(new NewResponse(UUID.randomUUID(), person, row, values, Scoring.stored(instrument, sheet)));
    }

    private void take(List<NewResponse> all) {
        var written = write ? store.insert(instrumentId, all, now) : Set.<UUID>of();
        for (var each : all) {
            if (write && !written.contains(each.id())) {
                // somebody was quicker, between the look and the leap
                problems.add(already(each.row()));
            } else {
                imported++;
                cohorts.add(each.person().cohortId());
            }
        }
    }

    private static Problem already(ImportRow row) {
        return problem(
                "already", row.number(), shown(row.reference()), row.wave().code());
    }
}
