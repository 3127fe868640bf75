package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fifty who want the one place that is left, in real transactions. */
@DemoTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LastPlaceRaceTest {
    private static final int AT_ONCE = 50;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Rosters rosters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final CohortId cohort = CohortId.random();

    @BeforeEach
    void fiftyMenWaitForOnePlace() {
        people.sian();
        jdbc.sql("""
                insert into cohort (id, version, project_id, name, starts_on, ends_on, capacity)
                select :id, 1, id, 'Race', current_date, current_date, 1 from project where name = 'South Wales'""").param("id", cohort.value()).update();
        jdbc.sql("""
                with man as (
                    insert into account (id, version, role, display_name, created_at)
                    select gen_random_uuid(), 1, 'PARTICIPANT', 'Racer', now() from generate_series(1, :men) returning id),
                person as (
                    insert into participant (id, version, account_id, first_name)
                    select gen_random_uuid(), 1, id, 'Racer' from man returning id)
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on)
                select gen_random_uuid(), 1, :cohort, id, 'WAITING', current_date from person""").param("men", AT_ONCE).param("cohort", cohort.value()).update();
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from enrolment where cohort_id = :id")
                .param("id", cohort.value())
                .update();
        jdbc.sql("delete from participant where first_name = 'Racer'").update();
        jdbc.sql("delete from account where display_name = 'Racer'").update();
        jdbc.sql("delete from cohort where id = :id")
                .param("id", cohort.value())
                .update();
        people.signOut();
    }

    @Test
    void oneGetsIt() throws Exception {
        var men = jdbc.sql("select id from enrolment where cohort_id = :id")
                .param("id", cohort.value())
                .query(UUID.class)
                .list();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(men.stream()
                            .<Callable<String>>map(man -> () -> offer(new EnrolmentId(man)))
                            .toList())
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
            assertThat(answers).isEqualTo(Map.of("in", 1L, "enrolment.full", AT_ONCE - 1L));
        }
        var counts = rosters.counts(cohort);
        assertThat(Stream.of(Stage.INVITED, Stage.WAITING).map(counts::of)).containsExactly(1, AT_ONCE - 1);
        assertThat(counts.free()).isZero();
    }

    private String offer(EnrolmentId man) {
        people.sian();
        try {
            enrolments.become(man, Stage.INVITED, Optional.empty());
            return "in";
        } catch (RuleViolation e) {
            return e.key();
        }
    }
}
