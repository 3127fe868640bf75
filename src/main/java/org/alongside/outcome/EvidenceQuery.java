package org.alongside.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.account.AccountId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.survey.InstrumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads responses for the evidence pack. Both questions are to be asked in one transaction that sees no change. */
@Component
class EvidenceQuery {
    /** People get their numbers in an order that nobody can guess, anew each time. */
    private static final String PEOPLE = """
            with given as (
                select r.participant_id, n.cohort_id, n.age_at_start, r.wave, r.answers, r.scores,
                    array_position(array['baseline', 'end', 'follow-up-3m', 'follow-up-6m', 'follow-up-12m'], r.wave) as turn,
                    case when r.mode <> 'IMPORTED' then to_char(r.finished_at at time zone p.time_zone, 'YYYY-MM') end as month
                from counted_response r join enrolment n on n.id = r.enrolment_id join cohort c on c.id = n.cohort_id
                    join project p on p.id = c.project_id
                where r.instrument_id = :instrument and p.programme_id = :programme),
            home as (
                select distinct on (participant_id) participant_id, cohort_id, age_at_start
                from given order by participant_id, turn),
            person as (
                select home.participant_id, home.cohort_id, c.project_id, %s as band,
                    row_number() over (order by gen_random_uuid()) as person
                from home join cohort c on c.id = home.cohort_id
                    join project_staff mine on mine.project_id = c.project_id and mine.account_id = :me)
            """.formatted(AgeBand.sql("home.age_at_start"));

    private final JdbcClient jdbc;

    EvidenceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many people whose rows could be told from others’ by these, and nothing else. */
    record Alike(AgeBand band, UUID project, UUID cohort, String waves, String months, long people) {}

    List<Alike> alike(AccountId me, ProgrammeId programme, InstrumentId instrument) {
        return statement(me, programme, instrument, """
                , told as (
                    select p.band, p.project_id, p.cohort_id, p.participant_id,
                        string_agg(g.wave, ' ' order by g.turn) as waves,
                        string_agg(coalesce(g.month, '-'), ' ' order by g.turn) as months
                    from person p join given g on g.participant_id = p.participant_id group by 1, 2, 3, 4)
                select band, project_id, cohort_id, waves, months, count(*) as people
                from told group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""")
                .query((row, n) -> new Alike(
                        AgeBand.values()[row.getInt("band")],
                        row.getObject("project_id", UUID.class),
                        row.getObject("cohort_id", UUID.class),
                        row.getString("waves"),
                        row.getString("months"),
                        row.getLong("people")))
                .list();
    }

    /** Person by person, each one’s waves in their order; never more than a few rows in memory. */
    void rows(AccountId me, ProgrammeId programme, InstrumentId instrument, Consumer<EvidenceRow> row) {
        statement(me, programme, instrument, """
                select p.person, p.band, p.project_id, p.cohort_id, g.wave, g.month, g.answers, g.scores
                from person p join given g on g.participant_id = p.participant_id order by p.person, g.turn""")
                .query(result -> {
                    row.accept(read(result));
                });
    }

    private JdbcClient.StatementSpec statement(
            AccountId me, ProgrammeId programme, InstrumentId instrument, String select) {
        return jdbc.sql(PEOPLE + select)
                .withFetchSize(500)
                .param("me", me.value())
                .param("programme", programme.value())
                .param("instrument", instrument.value());
    }

    private static EvidenceRow read(ResultSet row) throws SQLException {
        return new EvidenceRow(
                row.getInt("person"),
                AgeBand.values()[row.getInt("band")],
                row.getObject("project_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getString("wave"),
                row.getString("month"),
                integers(row, "answers"),
                integers(row, "scores"));
    }

    private static @Nullable Integer[] integers(ResultSet row, String column) throws SQLException {
        return (@Nullable Integer[]) row.getArray(column).getArray();
    }
}
