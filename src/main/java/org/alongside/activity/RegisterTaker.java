package org.alongside.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.activity.RegisterImportStore.Marked;
import org.alongside.common.Broadcast;
import org.alongside.common.imports.Fate;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.Row;
import org.alongside.common.imports.RowTaker;
import org.alongside.common.imports.Sentence;

/** Reads an old register row by row. A mark that is here already stays as it is. */
final class RegisterTaker implements RowTaker {
    private final ImportJob job;
    private final RegisterImportStore store;
    private final Broadcast broadcast;
    private final Instant now;
    private final OldMarks signs;
    private final RegisterMen men;
    /** By the place of the column. */
    private final Map<Integer, UUID> sessions = new LinkedHashMap<>();

    private final Map<UUID, Map<UUID, Mark>> here;
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final Set<UUID> marked = new HashSet<>();

    RegisterTaker(ImportJob job, RegisterImportStore store, RegisterDays days, Broadcast broadcast, Instant now) {
        this.job = job;
        this.store = store;
        this.broadcast = broadcast;
        this.now = now;
        this.signs = new OldMarks(
                job.choice(RegisterColumns.LETTER_A).equals(RegisterColumns.APOLOGIES),
                job.choice(RegisterColumns.LETTER_X).equals(RegisterColumns.ABSENT));
        this.men = new RegisterMen(store.men(job.subject()), job.columns());
        sessions.putAll(days.found());
        days.toBeMade().forEach((place, day) -> sessions.put(
                place, store.make(job.subject(), UUID.fromString(job.choice(RegisterColumns.ACTIVITY)), day)));
        job.trace().made("session", days.toBeMade().keySet().stream().map(this::session).toList());
        here = store.marks(sessions.values()).stream()
                .collect(Collectors.groupingBy(
                        Marked::enrolmentId, Collectors.toMap(Marked::sessionId, Marked::mark)));
    }

    private UUID session(int place) {
        return sessions.getOrDefault(place, job.subject());
    }

    @Override
    public List<Fate> take(List<Row> rows) {
        var marks = new ArrayList<Marked>();
        var fates = rows.stream().map(row -> take(row, marks)).toList();
        store.write(job.id(), marks, now);
        marks.forEach(mark -> marked.add(mark.sessionId()));
        return fates;
    }

    private Fate take(Row row, List<Marked> all) {
        var found = men.find(row);
        if (found.size() != 1) {
            return Fate.refused(
                    row, found.isEmpty() ? "import.register.problem.nobody" : "import.register.problem.sharing", men.name(row));
        }
        var man = found.getFirst();
        var before = rowOf.putIfAbsent(man.enrolment(), row.number());
        if (before != null) {
            return Fate.refused(row, "import.register.problem.again", men.name(row), before);
        }
        var problems = new ArrayList<Sentence>();
        var counts = new HashMap<Mark, Integer>();
        sessions.forEach((place, session) -> read(row, place, man.enrolment(), session, problems)
                .ifPresent(mark -> {
                    all.add(new Marked(session, man.enrolment(), mark));
                    counts.merge(mark, 1, Integer::sum);
                }));
        var summary = Sentence.of(
                "import.register.row",
                men.name(row),
                counts.getOrDefault(Mark.PRESENT, 0),
                counts.getOrDefault(Mark.APOLOGIES, 0),
                counts.getOrDefault(Mark.ABSENT, 0));
        if (counts.isEmpty()) {
            return problems.isEmpty()
                    ? Fate.skipped(row, "import.register.nothing", men.name(row))
                    : Fate.refused(row, problems);
        }
        problems.addFirst(summary);
        return problems.size() == 1
                ? Fate.imported(row, summary.key(), summary.arguments().toArray())
                : Fate.partly(row, problems);
    }

    private Optional<Mark> read(
            Row row, int place, UUID enrolment, UUID session, List<Sentence> problems) {
        var cell = row.cells().get(place);
        var heading = job.columns().heading(place);
        if (cell.isEmpty() && !job.choice(RegisterColumns.BLANK).equals(RegisterColumns.ABSENT)) {
            return Optional.empty();
        }
        var mark = cell.isEmpty() ? Optional.of(Mark.ABSENT) : signs.read(cell);
        if (mark.isEmpty()) {
            problems.add(Sentence.of("import.register.problem.sign", heading, cell));
            return mark;
        }
        var already = here.getOrDefault(enrolment, Map.of()).get(session);
        if (already != null) {
            if (already != mark.get()) {
                problems.add(Sentence.of("import.register.problem.marked", heading));
            }
            return Optional.empty();
        }
        return mark;
    }

    @Override
    public void finish() {
        job.trace().made("held", store.hold(marked));
        marked.forEach(session -> broadcast.changed(Broadcast.Topic.REGISTER, session));
    }
}
