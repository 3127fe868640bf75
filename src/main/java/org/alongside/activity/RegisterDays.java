package org.alongside.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.activity.RegisterImportStore.Day;
import org.alongside.cohort.Cohorts.CohortPage;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.Sentence;
import org.alongside.common.imports.WrittenDates;

/** Finds for each date at the head of an old register the session that was on that day. */
final class RegisterDays {
    private final CohortPage cohort;
    private final LocalDate today;
    private final List<Day> sessions;
    private final String activity;
    private final boolean make;
    private final List<Sentence> problems = new ArrayList<>();
    /** By the column’s place: a session that is there, or the day of one to be made. */
    private final Map<Integer, UUID> found = new LinkedHashMap<>();

    private final Map<Integer, LocalDate> toBeMade = new LinkedHashMap<>();

    RegisterDays(CohortPage cohort, LocalDate today, List<Day> sessions, String activity, boolean make) {
        this.cohort = cohort;
        this.today = today;
        this.sessions = sessions;
        this.activity = activity;
        this.make = make;
    }

    RegisterDays match(Columns columns) {
        Set<Object> taken = new HashSet<>();
        for (var place : columns.places(RegisterColumns.DATE)) {
            var heading = columns.heading(place);
            var day = day(heading, cohort);
            if (day.isEmpty()) {
                problems.add(Sentence.of("import.register.problem.date", heading));
            } else if (day.get().isAfter(today)) {
                problems.add(Sentence.of("import.register.problem.future", heading));
            } else {
                match(place, heading, day.get());
                Object session = found.containsKey(place) ? found.get(place) : toBeMade.get(place);
                if (session != null && !taken.add(session)) {
                    problems.add(Sentence.of("import.register.problem.twice", heading));
                }
            }
        }
        return this;
    }

    private void match(int place, String heading, LocalDate day) {
        var onThatDay = sessions.stream().filter(session -> session.day().equals(day)).toList();
        var chosen = onThatDay.stream()
                .filter(session -> onThatDay.size() == 1
                        || session.activityId().toString().equals(activity))
                .toList();
        if (chosen.size() == 1) {
            found.put(place, chosen.getFirst().id());
        } else if (!onThatDay.isEmpty()) {
            problems.add(Sentence.of("import.register.problem.several", heading, onThatDay.size()));
        } else if (make && !activity.isEmpty()) {
            toBeMade.put(place, day);
        } else {
            problems.add(Sentence.of("import.register.problem.none", heading));
        }
    }

    /** Where no year is written, the one that brings the day nearest to the weeks of the cohort. */
    static Optional<LocalDate> day(String heading, CohortPage cohort) {
        return IntStream.rangeClosed(cohort.startsOn().getYear() - 1, cohort.endsOn().getYear() + 1)
                .boxed()
                .flatMap(year -> WrittenDates.read(heading, year).stream())
                .min(Comparator.comparingLong(day -> distance(day, cohort)));
    }

    private static long distance(LocalDate day, CohortPage cohort) {
        return day.isBefore(cohort.startsOn())
                ? cohort.startsOn().toEpochDay() - day.toEpochDay()
                : Math.max(0, day.toEpochDay() - cohort.endsOn().toEpochDay());
    }

    List<Sentence> problems() {
        return problems;
    }

    Map<Integer, UUID> found() {
        return found;
    }

    Map<Integer, LocalDate> toBeMade() {
        return toBeMade;
    }
}
