package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For staff: how many of a cohort have done a survey, and who has not. Never an answer, never a score. */
@Service
public class SurveyProgress {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final InstrumentStore instruments;
    private final AuditTrail audit;
    private final Clock clock;

    SurveyProgress(JdbcClient jdbc, Cohorts cohorts, InstrumentStore instruments, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.instruments = instruments;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code open}: those who have not done it still can. */
    public record WaveProgress(Wave wave, boolean open, int done, List<String> notDone) {}

    /** The waves whose time has come, for a cohort of one’s own projects; none if its programme asks nothing. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<WaveProgress> of(CohortId id) {
        var cohort = cohorts.find(id);
        var instrumentId = instruments.of(cohort.programmeId());
        if (instrumentId.isEmpty()) {
            return List.of();
        }
        var instrument = instruments.find(instrumentId.get());
        var today = LocalDate.now(clock.withZone(cohort.zone()));
        audit.record("read-survey-progress", "cohort", id);
        return instrument.waves().stream()
                .filter(wave -> wave.hasBegun(cohort.endsOn(), today))
                .map(wave ->
                        progress(id, instrumentId.get(), wave, wave.isOpen(cohort.startsOn(), cohort.endsOn(), today)))
                .toList();
    }

    private WaveProgress progress(CohortId cohort, InstrumentId instrument, Wave wave, boolean open) {
        record Man(String name, boolean done) {}
        // what an import left blank is still asked while the wave is open
        var men = jdbc.sql("""
                select btrim(p.first_name || ' ' || p.family_name) as name,
                    coalesce(r.finished_at is not null and r.reopened_at is null and (r.mode <> 'IMPORTED' or not :open
                        or not exists (select from unnest(r.answers, r.answered_at) as a (value, at)
                            where a.value is null and a.at is null)), false) as done
                from enrolment e join participant p on p.id = e.participant_id
                    left join response r on r.participant_id = p.id and r.instrument_id = :instrument and r.wave = :wave
                where e.cohort_id = :cohort and e.stage in ('INVITED', 'ACTIVE', 'COMPLETED')
                order by lower(p.first_name), lower(p.family_name), e.id""")
                .param("cohort", cohort.value())
                .param("instrument", instrument.value())
                .param("wave", wave.code())
                .param("open", open)
                .query(Man.class)
                .list();
        var notDone = men.stream().filter(man -> !man.done()).map(Man::name).toList();
        return new WaveProgress(wave, open, men.size() - notDone.size(), notDone);
    }
}
