package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.common.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For staff: who of a cohort has done a survey, and who has not. Never an answer, never a score. */
@Service
public class SurveyProgress {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final WaveCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    SurveyProgress(JdbcClient jdbc, Cohorts cohorts, WaveCalendar calendar, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a man stands to a wave that has begun for him. */
    public enum Standing {
        DONE,
        DUE,
        LATE,
        MISSED
    }

    /** {@code timing}: when he did it, if that was outside the window; null: within, or the day is not known. */
    public record Man(String name, Standing standing, Window.@Nullable Timing timing) {}

    /** A wave that has begun for at least one man. {@code notAsked}: those who have not said yes to being asked later. */
    public record WaveProgress(Wave wave, List<Man> men, int notAsked) {
        public WaveProgress {
            men = List.copyOf(men);
        }

        public List<Man> men(Standing standing) {
            return men.stream().filter(man -> man.standing() == standing).toList();
        }
    }

    /** The waves whose time has come, for a cohort of one’s own projects; none if its programme asks nothing. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<WaveProgress> of(CohortId id) {
        cohorts.find(id);
        var now = clock.instant();
        var asked = calendar.of(id);
        var names = names(id);
        var responses = responses(id);
        audit.record("read-survey-progress", "cohort", id);
        var waves = new ArrayList<WaveProgress>();
        for (var wave : Wave.values()) {
            var men = asked.stream()
                    .flatMap(one -> man(one, wave, now, names, responses).stream())
                    .sorted(Comparator.comparing(Man::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            if (!men.isEmpty()) {
                waves.add(new WaveProgress(wave, men, (int)
                        asked.stream().filter(one -> one.window(wave).isEmpty()).count()));
            }
        }
        return waves;
    }

    private Optional<Man> man(
            AskedWaves asked, Wave wave, Instant now, Map<UUID, String> names, Map<Key, Done> responses) {
        var name = names.get(asked.enrolment().value());
        var done = responses.get(new Key(asked.enrolment().value(), wave.code()));
        var window = asked.window(wave);
        if (name == null || window.isEmpty() && done == null) {
            return Optional.empty();
        }
        var today = asked.day(now);
        var open = window.filter(w -> w.isOpen(today)).isPresent();
        // what an import left blank is still asked while the wave is open
        if (done != null && done.finished() && (!done.hasBlanks() || !open)) {
            return Optional.of(new Man(name, Standing.DONE, done.outside()));
        }
        return window.filter(w -> w.hasOpened(today))
                .map(w -> new Man(
                        name,
                        w.isOver(today)
                                ? Standing.MISSED
                                : w.timing(today) == Window.Timing.AFTER ? Standing.LATE : Standing.DUE,
                        null));
    }

    private record Key(UUID enrolmentId, String wave) {}

    private record Done(
            UUID enrolmentId, String wave, boolean finished, boolean hasBlanks, Window.@Nullable Timing timing) {
        Window.@Nullable Timing outside() {
            return timing == Window.Timing.WITHIN ? null : timing;
        }
    }

    private Map<Key, Done> responses(CohortId cohort) {
        return jdbc
                .sql("""
                select r.enrolment_id, r.wave, r.finished_at is not null and r.reopened_at is null as finished,
                    %s as has_blanks,
                    r.timing
                from response r join enrolment e on e.id = r.enrolment_id and e.participant_id = r.participant_id
                where e.cohort_id = :cohort""".formatted(ResponseStore.HAS_BLANKS))
                .param("cohort", cohort.value())
                .query(Done.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        done -> new Key(done.enrolmentId(), done.wave()),
                        done -> done,
                        // of two editions at one wave, the one that is done
                        (one, other) -> one.finished() ? one : other));
    }

    private Map<UUID, String> names(CohortId cohort) {
        record Named(UUID id, String name) {}
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                select e.id, btrim(p.first_name || ' ' || p.family_name) as name
                from enrolment e join participant p on p.id = e.participant_id where e.cohort_id = :cohort""")
                .param("cohort", cohort.value())
                .query(Named.class)
                .list()
                .forEach(named -> names.put(named.id(), named.name()));
        return names;
    }
}
