package org.alongside.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.activity.SeriesPlan.Why;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days without a session: the project’s own closures, the bank holidays of its country part, and those it meets on. */
@Component
class DaysOff {
    private final JdbcClient jdbc;

    DaysOff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By day, with the reason; what the project says itself goes before the holiday’s name. */
    Map<LocalDate, Skipped> of(ProjectId project, LocalDate from, LocalDate to) {
        var days = new HashMap<LocalDate, Skipped>();
        var part = jdbc.sql("select country_part from project where id = :project")
                .param("project", project.value())
                .query(String.class)
                .single();
        BankHolidays.between(part, from, to)
                .forEach((day, name) -> days.put(day, new Skipped(day, Why.BANK_HOLIDAY, name)));
        for (var closure : closures(project, from, to)) {
            closure.fromOn()
                    .datesUntil(closure.toOn().plusDays(1))
                    .forEach(day -> days.put(day, new Skipped(day, Why.CLOSED, closure.reason())));
        }
        return days;
    }

    /** The days from then on for which a cohort has a session that is not cancelled, with what it is. */
    Map<LocalDate, String> meets(CohortId cohort, LocalDate from) {
        record Row(LocalDate day, String activity) {}
        var days = new HashMap<LocalDate, String>();
        jdbc.sql("""
                select (s.starts_at at time zone p.time_zone)::date as day, a.name as activity
                from session s join activity a on a.id = s.activity_id join cohort c on c.id = s.cohort_id
                    join project p on p.id = c.project_id
                where s.cohort_id = :cohort and s.status <> 'CANCELLED'
                    and (s.starts_at at time zone p.time_zone)::date >= :from""")
                .param("cohort", cohort.value())
                .param("from", from)
                .query(Row.class)
                .list()
                .forEach(row -> days.put(row.day(), row.activity()));
        return days;
    }

    private List<ClosedDays.Closure> closures(ProjectId project, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select id, from_on, to_on, reason from project_closure
                where project_id = :project and to_on >= :from and from_on <= :to
                order by from_on, id""")
                .param("project", project.value())
                .param("from", from)
                .param("to", to)
                .query(ClosedDays.Closure.class)
                .list();
    }
}
