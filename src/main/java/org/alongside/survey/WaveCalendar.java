package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.MeetingDays;
import org.alongside.cohort.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which waves fall due when, for each enrolment by itself. A man goes on with the edition that he began with, so that
 * before and after fit together; who has not begun gets the one that his programme uses. Follow-ups only who said yes.
 */
@Component
class WaveCalendar {
    private static final String ENROLMENT = """
            select e.id, e.cohort_id, e.enrolled_on, c.starts_on, c.ends_on, j.time_zone, j.programme_id,
                i.id as instrument_id, i.waves, coalesce(f.said_yes, false) as follow_up
            from enrolment e join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                left join follow_up_consent f on f.enrolment_id = e.id
                join instrument i on i.id = coalesce(
                    (select r.instrument_id from response r where r.participant_id = e.participant_id and r.enrolment_id = e.id
                    order by r.started_at, r.id limit 1),
                    (select u.instrument_id from programme_instrument u join instrument p on p.id = u.instrument_id
                    where u.programme_id = j.programme_id and p.state = 'PUBLISHED'))
            """;

    private final JdbcClient jdbc;
    private final MeetingDays meetings;
    private final WaveSettingStore settings;

    WaveCalendar(JdbcClient jdbc, MeetingDays meetings, WaveSettingStore settings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.settings = settings;
    }

    /** Empty: his programme asks nothing. */
    Optional<AskedWaves> of(EnrolmentId enrolment) {
        return waves(jdbc.sql(ENROLMENT + "where e.id = :enrolment")
                        .param("enrolment", enrolment.value())
                        .query(WaveCalendar::enrolment)
                        .list())
                .stream()
                .findFirst();
    }

    /** Of those of them whose programme asks something. */
    List<AskedWaves> of(Collection<UUID> enrolments) {
        return waves(jdbc.sql(ENROLMENT + "where e.id = any(:enrolments)")
                .param("enrolments", enrolments.toArray(UUID[]::new))
                .query(WaveCalendar::enrolment)
                .list());
    }

    /** Of all who are enrolled there and have not left. */
    List<AskedWaves> of(CohortId cohort) {
        return waves(
                jdbc.sql(ENROLMENT + "where e.cohort_id = :cohort and e.stage in ('INVITED', 'ACTIVE', 'COMPLETED')")
                        .param("cohort", cohort.value())
                        .query(WaveCalendar::enrolment)
                        .list());
    }

    private List<AskedWaves> waves(List<Enrolled> enrolments) {
        var days =
                meetings.of(enrolments.stream().map(Enrolled::cohort).distinct().toList());
        var programmes = new TreeMap<UUID, Map<Wave, WaveSetting>>();
        return enrolments.stream()
                .map(enrolled -> enrolled.asked(
                        days.getOrDefault(enrolled.cohort(), List.of()),
                        programmes.computeIfAbsent(
                                enrolled.programme().value(), id -> settings.of(new ProgrammeId(id)))))
                .toList();
    }

    private record Enrolled(
            EnrolmentId id,
            CohortId cohort,
            ProgrammeId programme,
            LocalDate enrolledOn,
            LocalDate startsOn,
            LocalDate endsOn,
            ZoneId zone,
            InstrumentId instrument,
            List<Wave> waves,
            boolean followUp) {
        AskedWaves asked(List<LocalDate> meetings, Map<Wave, WaveSetting> settings) {
            var days = WaveDays.of(enrolledOn, startsOn, endsOn, meetings);
            var windows = new TreeMap<Wave, Window>();
            for (var wave : waves) {
                if (followUp || !wave.isFollowUp()) {
                    settings.getOrDefault(wave, WaveSetting.usual(wave))
                            .window(wave, days)
                            .ifPresent(window -> windows.put(wave, window));
                }
            }
            return new AskedWaves(id, instrument, zone, windows);
        }
    }

    private static Enrolled enrolment(ResultSet row, int n) throws SQLException {
        return new Enrolled(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort_id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getObject("enrolled_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                ZoneId.of(row.getString("time_zone")),
                new InstrumentId(row.getObject("instrument_id", UUID.class)),
                Arrays.stream((String[]) row.getArray("waves").getArray())
                        .flatMap(code -> Wave.of(code).stream())
                        .toList(),
                row.getBoolean("follow_up"));
    }
}
