package org.alongside.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A man’s own scores, where his programme shows them to him. */
@Component
class MyScores {
    private final JdbcClient jdbc;
    private final InstrumentStore instruments;

    MyScores(JdbcClient jdbc, InstrumentStore instruments) {
        this.jdbc = jdbc;
        this.instruments = instruments;
    }

    /** None unless the programme says so. */
    List<SurveyPages.MyScore> of(ResponseId response) {
        record Row(java.util.UUID instrumentId, String section, java.math.BigDecimal value) {}
        return jdbc
                .sql("""
                select r.instrument_id, s.section, s.value
                from response r join score s on s.response_id = r.id join enrolment e on e.id = r.enrolment_id
                    join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                    join programme_instrument u on u.programme_id = j.programme_id and u.shows_scores
                    join instrument_score p on p.instrument_id = r.instrument_id and p.section = s.section
                where r.id = :response
                order by p.position""")
                .param("response", response.value())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new SurveyPages.MyScore(
                        instruments.find(new InstrumentId(row.instrumentId())).sections().stream()
                                .filter(section -> section.id().equals(row.section()))
                                .map(Section::title)
                                .collect(Collectors.joining()),
                        row.value().toPlainString()))
                .toList();
    }
}
