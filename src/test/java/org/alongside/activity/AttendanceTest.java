package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.alongside.activity.Attendance.AttendanceRow;
import org.alongside.activity.Attendance.By;
import org.alongside.activity.Attendance.Counts;
import org.alongside.activity.Attendance.Scope;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class AttendanceTest {
    private static final Scope ALL = new Scope(null, null);

    @Autowired
    Attendance attendance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Test
    void whoeverWasActiveOnTheDayIsCountedAndNobodyElse() {
        people.sian();
        var cohort = new CohortId(id("cohort South Wales 1"));
        jdbc.sql("delete from register_mark").update();
        jdbc.sql("update session set status = 'PLANNED' where status = 'HELD'").update();
        var scope = new Scope(null, cohort);
        assertThat(attendance.total(scope)).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
        // six men; one left before the session, one joined after it, and one of those who are left came all the same
        var session = hold("session South Wales 1Gardening-4");
        var day = jdbc.sql("select starts_at::date from session where id = :id")
                .param("id", session)
                .query(LocalDate.class)
                .single();
        assertThat(attendance.total(scope)).isEqualTo(new Counts(1, 6, 0, 0, 0, 6));
        change("P001", day.minusDays(3), "WITHDRAWN");
        joined("P011", day.plusDays(1));
        assertThat(attendance.total(scope).places()).isEqualTo(4);
        joined("P021", day);
        assertThat(attendance.total(scope).places()).isEqualTo(4);
        change("P021", day.plusDays(1), "WITHDRAWN");
        assertThat(attendance.total(scope).places()).isEqualTo(4);
        change("P031", day, 21, "WITHDRAWN");
        change("P031", day, 22, "ACTIVE");
        assertThat(attendance.total(scope).places())
                .as("who left and came back on the day is one man")
                .isEqualTo(4);
        mark(session, "P001", "PRESENT");
        mark(session, "P021", "PRESENT");
        mark(session, "P031", "APOLOGIES");
        assertThat(attendance.total(scope)).isEqualTo(new Counts(1, 5, 2, 1, 0, 2));
        assertThat(attendance.total(scope).percentages())
                .containsExactly(
                        new BigDecimal("40.0"), new BigDecimal("20.0"), new BigDecimal("0.0"), new BigDecimal("40.0"));
    }

    @Test
    void everyWayOfCountingAddsUpToTheWhole() {
        people.ruth();
        var total = attendance.total(ALL);
        assertThat(total.places()).isGreaterThan(500);
        var marks = jdbc.sql("select count(*) from register_mark where mark = 'PRESENT'")
                .query(Integer.class)
                .single();
        assertThat(total.here()).isEqualTo(marks);
        for (var by : By.values()) {
            assertThat(attendance.page(by, ALL, 0, 3).total())
                    .as("total by " + by)
                    .isEqualTo(total);
            assertThat(attendance.page(by, ALL, 1_000, 3).total())
                    .as("past the last, by " + by)
                    .isEqualTo(total);
            var rows = attendance.page(by, ALL, 0, 1_000).rows();
            assertThat(rows.stream().mapToInt(row -> row.counts().places()).sum())
                    .as(by.name())
                    .isEqualTo(total.places());
            assertThat(rows.stream().mapToInt(row -> row.counts().here()).sum())
                    .as(by.name())
                    .isEqualTo(total.here());
            assertThat(rows)
                    .allSatisfy(row -> assertThat(
                                    row.counts().percentages().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo("100"));
            assertThat(attendance.page(by, ALL, 2, 1).rows())
                    .as("paged by " + by)
                    .containsExactly(rows.get(2));
        }
        assertThat(attendance.page(By.PROJECT, ALL, 0, 10).rows())
                .extracting(AttendanceRow::name)
                .hasSize(5)
                .isSorted();
    }

    @Test
    void onlyMyProjectsAreCounted() {
        people.femi();
        assertThat(attendance.page(By.PROJECT, ALL, 0, 10).rows())
                .extracting(AttendanceRow::name)
                .containsExactly("London East", "London North");
        assertThat(attendance
                        .total(new Scope(new ProjectId(id("project Yorkshire")), null))
                        .places())
                .isZero();
        assertThat(attendance
                        .page(By.MAN, new Scope(null, new CohortId(id("cohort South Wales 1"))), 0, 10)
                        .rows())
                .isEmpty();
        people.participant(People.GARETH);
        assertThatThrownBy(() -> attendance.total(ALL)).isInstanceOf(AccessDeniedException.class);
    }

    private UUID hold(String words) {
        jdbc.sql("update session set status = 'HELD' where id = demo_id(:words)")
                .param("words", words)
                .update();
        return id(words);
    }

    private void change(String man, LocalDate day, String stage) {
        change(man, day, 0, stage);
    }

    private void change(String man, LocalDate day, int hour, String stage) {
        jdbc.sql("""
                update enrolment set stage = :stage, stage_reason = 'WORK', stage_at = :day
                where id = demo_id('enrolment ' || :man)""")
                .param("man", man)
                .param("stage", stage)
                .param("day", day.atTime(hour, 0).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void joined(String man, LocalDate day) {
        jdbc.sql("update enrolment set enrolled_on = :day where id = demo_id('enrolment ' || :man)")
                .param("man", man)
                .param("day", day)
                .update();
        jdbc.sql("update enrolment_change set at = :day where enrolment_id = demo_id('enrolment ' || :man)")
                .param("man", man)
                .param("day", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void mark(UUID session, String man, String mark) {
        jdbc.sql("""
                insert into register_mark (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
                values (:session, demo_id('enrolment ' || :man), :mark, demo_id('account sian@demo.example'), 'LATER',
                    now(), now())""")
                .param("session", session)
                .param("man", man)
                .param("mark", mark)
                .update();
    }

    private UUID id(String words) {
        return jdbc.sql("select demo_id(:words)")
                .param("words", words)
                .query(UUID.class)
                .single();
    }
}
