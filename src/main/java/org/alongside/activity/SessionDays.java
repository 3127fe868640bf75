package org.alongside.activity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.MeetingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which cohorts have sessions. */
@Component
class SessionDays implements MeetingDays {
    private final JdbcClient jdbc;

    SessionDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Meeting(UUID cohortId, LocalDate day) {}

    @Override
    public Map<CohortId, List<LocalDate>> of(Collection<CohortId> cohorts) {
        return jdbc
                .sql("""
                select s.cohort_id, (s.starts_at at time zone j.time_zone)::date as day
                from session s join cohort c on c.id = s.cohort_id join project j on j.id = c.project_id
                where s.cohort_id = any(:cohorts) and s.status <> 'CANCELLED'
                order by s.starts_at, s.id""")
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query(Meeting.class)
                .list()
                .stream()
                .collect(groupingBy(meeting -> new CohortId(meeting.cohortId()), mapping(Meeting::day, toList())));
    }
}
