package org.alongside.survey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.common.imports.Fate;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.Outcome;
import org.alongside.common.imports.Row;
import org.alongside.common.imports.RowTaker;
import org.alongside.common.imports.Sentence;
import org.alongside.survey.ResponseImportStore.Before;
import org.alongside.survey.ResponseImportStore.Key;
import org.alongside.survey.ResponseImportStore.NewResponse;
import org.alongside.survey.ResponseImportStore.Person;
import org.jspecify.annotations.Nullable;

/** Takes rows of past responses, some thousand at a time: looks up, checks, scores and writes them together. */
final class ResponseTaker implements RowTaker {
    private static final String IN = "import.responses.in";

    private final ImportJob job;
    private final InstrumentId instrumentId;
    private final WaveCalendar calendar;
    private final ResponseImportStore store;
    private final ResponseCopy copy;
    private final Scorer scorer;
    private final ResponseColumns words;
    private final List<ResponseCells> parts;
    /** The sentence about so many responses: the same for nearly every row. */
    private final List<Sentence> in;

    ResponseTaker(
            ImportJob job,
            InstrumentId instrumentId,
            Instrument instrument,
            WaveCalendar calendar,
            ResponseImportStore store,
            ResponseCopy copy) {
        this.job = job;
        this.instrumentId = instrumentId;
        this.calendar = calendar;
        this.store = store;
        this.copy = copy;
        this.scorer = new Scorer(instrument);
        this.words = new ResponseColumns(instrument);
        this.parts = ResponseCells.of(instrument, words, job.columns());
        this.in = IntStream.rangeClosed(0, parts.size())
                .mapToObj(found -> Sentence.of(IN, found))
                .toList();
    }

    @Override
    public List<Fate> take(List<Row> rows) {
        var references = new LinkedHashSet<String>();
        rows.forEach(row -> references.add(cell(row, ResponseColumns.MAN)));
        var known = store.find(job.subject(), instrumentId, references);
        var existing = known.existing();
        var fates = new ArrayList<Fate>(rows.size());
        var all = new ArrayList<NewResponse>(rows.size());
        for (var row : rows) {
            var problems = new ArrayList<Sentence>();
            var found = read(row, known.people(), existing, problems);
            found.forEach(
                    response -> existing.put(response.key(), new Before(job.id().value(), row.number())));
            all.addAll(found);
            fates.add(fate(row, found.size(), problems));
        }
        copy.insert(job.id().value(), instrumentId, timed(all), job.importedAt());
        return fates;
    }

    private Fate fate(Row row, int found, List<Sentence> problems) {
        if (problems.isEmpty()) {
            return new Fate(row.number(), Outcome.IMPORTED, List.of(in.get(found)));
        }
        if (found == 0) {
            return Fate.refused(row, problems);
        }
        problems.addFirst(in.get(found));
        return Fate.partly(row, problems);
    }

    /** What of the row can come in. In a wide file a bad half does not keep out the other. */
    private List<NewResponse> read(
            Row row, Map<String, List<Person>> people, Map<Key, Before> existing, List<Sentence> problems) {
        var person = person(row, people, problems);
        var day = day(row, problems);
        var isKnown = problems.isEmpty();
        var found = new ArrayList<NewResponse>();
        for (var part : parts) {
            var noticed = problems.size();
            var wave = part.wave().or(() -> wave(row, problems));
            var values = part.values(row, problems);
            // of a wide row without a second half, only the first
            var blank = values.stream().allMatch(value -> value == null);
            if (person == null || !isKnown || wave.isEmpty() || blank || problems.size() > noticed) {
                continue;
            }
            var key = new Key(person.participantId(), wave.get().code());
            var before = existing.get(key);
            if (before != null) {
                problems.add(
                        job.id().value().equals(before.importId())
                                ? Sentence.of(
                                        "import.responses.twice",
                                        person.reference(),
                                        wave.get().code(),
                                        Objects.requireNonNull(before.row()))
                                : Sentence.of(
                                        "import.responses.already",
                                        person.reference(),
                                        wave.get().code()));
            } else {
                found.add(new NewResponse(person, wave.get(), row.number(), values, scorer.scores(values), day, null));
            }
        }
        if (found.isEmpty() && problems.isEmpty()) {
            problems.add(Sentence.of("import.responses.noAnswer"));
        }
        return found;
    }

    private @Nullable Person person(Row row, Map<String, List<Person>> people, List<Sentence> problems) {
        var reference = cell(row, ResponseColumns.MAN);
        var cohort = cell(row, ResponseColumns.COHORT);
        var project = cell(row, ResponseColumns.PROJECT);
        var found = people.getOrDefault(reference, List.of()).stream()
                .filter(person -> (cohort.isEmpty() || person.cohort().equals(cohort))
                        && (project.isEmpty() || person.project().equals(project)))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        problems.add(
                found.size() > 1
                        ? Sentence.of("import.responses.severalCohorts", reference)
                        : cohort.isEmpty()
                                ? Sentence.of("import.responses.nobody", reference)
                                : Sentence.of("import.responses.nobodyThere", reference, cohort));
        return null;
    }

    private Optional<Wave> wave(Row row, List<Sentence> problems) {
        var text = cell(row, ResponseColumns.WAVE);
        var wave = words.wave(text);
        if (wave.isEmpty()) {
            problems.add(Sentence.of("import.responses.wave", text));
        }
        return wave;
    }

    private @Nullable LocalDate day(Row row, List<Sentence> problems) {
        var text = cell(row, ResponseColumns.DAY);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(LocalDate.ofInstant(job.importedAt(), ZoneOffset.UTC)) && day.getYear() >= 1990) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        problems.add(Sentence.of("import.responses.day", text));
        return null;
    }

    /** With how the day lies to each wave’s window, where the file tells the day. */
    private List<NewResponse> timed(List<NewResponse> all) {
        if (!job.columns().has(ResponseColumns.DAY)) {
            return all;
        }
        var enrolments =
                all.stream().map(each -> each.person().enrolmentId()).distinct().toList();
        var windows = new HashMap<UUID, AskedWaves>();
        calendar.of(enrolments).forEach(asked -> windows.put(asked.enrolment().value(), asked));
        return all.stream()
                .map(each ->
                        each.in(Optional.ofNullable(windows.get(each.person().enrolmentId()))))
                .toList();
    }

    private String cell(Row row, String column) {
        return job.columns().cell(row, column);
    }
}
