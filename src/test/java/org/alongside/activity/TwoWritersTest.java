package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.alongside.cohort.EnrolmentId;
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

/** Two facilitators on one register at once: nothing is overwritten unseen, and every mark is in the history. */
@DemoTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoWritersTest {
    private static final int TAPS = 60;

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SessionId session;
    private EnrolmentId gareth;
    private EnrolmentId alun;

    private record Applied(String who, long saw) {}

    @BeforeEach
    void aSession() {
        var some = new SomeSessions(jdbc);
        session = some.session(some.demoCohort("South Wales 1"), Instant.parse("2025-01-07T10:00:00Z"));
        gareth = some.demoMan(People.GARETH);
        alun = some.demoMan(People.ALUN);
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from register_mark where session_id = :s")
                .param("s", session.value())
                .update();
        jdbc.sql("delete from session where id = :s")
                .param("s", session.value())
                .update();
        people.signOut();
    }

    @Test
    void nothingIsOverwrittenUnseen() throws Exception {
        var applied = new ConcurrentHashMap<Long, Applied>();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var all = threads.invokeAll(List.<Callable<Integer>>of(
                    () -> writer("sian", people::sian, start, applied),
                    () -> writer("ruth", people::ruth, start, applied)));
            var told = 0;
            for (var one : all) {
                told += one.get();
            }
            // otherwise the two never met
            assertThat(told).isPositive();
        }
        for (var man : List.of(gareth, alun)) {
            var changes = jdbc.sql("""
                    select id, from_mark, to_mark from register_mark_change
                    where session_id = :s and enrolment_id = :e order by id""")
                    .param("s", session.value())
                    .param("e", man.value())
                    .query()
                    .listOfRows();
            assertThat(changes).isNotEmpty();
            Map<String, Object> before = Map.of("id", 0L, "to_mark", "UNMARKED");
            for (var change : changes) {
                assertThat(change.get("from_mark")).isEqualTo(before.get("to_mark"));
                var by = Objects.requireNonNull(applied.get((Long) change.get("id")));
                var earlier = applied.get((Long) before.get("id"));
                if (earlier != null && !earlier.who().equals(by.who())) {
                    assertThat(by.saw()).isEqualTo(before.get("id"));
                }
                before = change;
            }
        }
    }

    /** How often he was told that the other had been there unseen. */
    private int writer(String who, Supplier<?> signIn, CyclicBarrier start, Map<Long, Applied> applied)
            throws Exception {
        var unused = signIn.get();
        var random = new Random(who.hashCode());
        var told = 0;
        start.await();
        for (var i = 0; i < TAPS; i++) {
            var man = random.nextBoolean() ? gareth : alun;
            var seen = registers.latest(session).men().stream()
                    .filter(row -> row.enrolment().equals(man.value()))
                    .findFirst()
                    .orElseThrow();
            var others = new ArrayList<>(List.of(Mark.values()));
            others.remove(seen.mark());
            var mark = others.get(random.nextInt(others.size()));
            var at = Instant.now();
            var made = new Registers.Made(at, seen.at() + 1, seen.change());
            // the other may be quicker in between
            if (i == 0) {
                start.await();
            }
            try {
                var change = registers.mark(session, new Registers.Tap(man, mark, false, made, Optional.empty()));
                if (change > 0) {
                    applied.put(change, new Applied(who, seen.change()));
                }
            } catch (RuleViolation.Conflict e) {
                told++;
            }
        }
        people.signOut();
        return told;
    }
}
