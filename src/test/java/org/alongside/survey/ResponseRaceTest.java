package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two at one response at the same moment, in real transactions on connections of their own. */
@DemoTest
@Import(SurveyFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ResponseRaceTest {
    private static final String RACER = "RACER";
    private static final int MEN = 30;
    private static final String DELETE =
            "delete from enrolment where participant_id = (select id from participant where reference = 'RACER')";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SurveyFixture fixture;

    @Autowired
    Answering answering;

    @Autowired
    MySurveys surveys;

    @Autowired
    ConsentTexts consents;

    @Autowired
    InstrumentStore instruments;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private String write = "";

    @BeforeEach
    void aMan() {
        fixture.newMan(RACER);
        var man = jdbc.sql("select id from participant where reference = 'RACER'")
                .query(UUID.class)
                .single();
        var enrolment = jdbc.sql("select id from enrolment where participant_id = :man")
                .param("man", man)
                .query(UUID.class)
                .single();
        // by his ids, not looked up: what is written must be refused because of what the enrolment has become
        write = """
                insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, answers, answered_at,
                    scores)
                select '%s', '%s', i.id, 'baseline', 'OWN_PHONE', now(), array_fill(null::integer, array[i.items]),
                    array_fill(null::timestamptz, array[i.items]), array_fill(null::integer, array[i.scores])
                from instrument i where i.id = (select instrument_id from response limit 1)""".formatted(enrolment, man);
    }

    @AfterEach
    void asBefore() {
        var racers = jdbc.sql("select id, account_id from participant where reference like 'RACER%'")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        var men = racers.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        var accounts = racers.stream().map(Map.Entry::getValue).toArray(UUID[]::new);
        jdbc.sql("delete from response where participant_id = any (:men)")
                .param("men", men)
                .update();
        jdbc.sql("delete from enrolment where participant_id = any (:men)")
                .param("men", men)
                .update();
        jdbc.sql("delete from participant where id = any (:men)")
                .param("men", men)
                .update();
        jdbc.sql("delete from account where id = any (:accounts)")
                .param("accounts", accounts)
                .update();
        people.signOut();
    }

    @Test
    void anEnrolmentDoesNotGoWhileAResponseToItIsWritten() throws Exception {
        assertThat(second(write, DELETE, Connection::commit)).contains("there are answers of his");
        assertThat(responses()).isEqualTo(1);
        assertThat(enrolments()).isEqualTo(1);
    }

    @Test
    void anEnrolmentGoesWhenTheResponseWasNotWrittenAfterAll() throws Exception {
        assertThat(second(write, DELETE, Connection::rollback)).isEmpty();
        assertThat(enrolments()).isZero();
    }

    @Test
    void noResponseIsWrittenToAnEnrolmentThatIsGoing() throws Exception {
        assertThat(second(DELETE, write, Connection::commit)).contains("there is no such enrolment");
        assertThat(responses()).isZero();
    }

    @Test
    void aResponseIsWrittenWhenTheEnrolmentStaysAfterAll() throws Exception {
        assertThat(second(DELETE, write, Connection::rollback)).isEmpty();
        assertThat(responses()).isEqualTo(1);
    }

    @Test
    void answersOfManyPhonesAtOnceAllStayAndTheScoresFitThem() throws Exception {
        jdbc.sql(write).update();
        var id = fixture.response(RACER, Wave.BASELINE);
        var key = fixture.key(id);
        var instrument = instruments.find(new InstrumentId(jdbc.sql("select instrument_id from response where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(instrument.items().stream()
                    .<Callable<Boolean>>map(item -> () -> {
                        answering.answer(
                                key,
                                item.id(),
                                item.scale().options().getFirst().value(),
                                clock.instant());
                        return true;
                    })
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        var answered = fixture.page(id).answers();
        assertThat(answered).hasSize(instrument.items().size()).doesNotContainValue(null);
        assertThat(fixture.scores(id)).isEqualTo(Scoring.score(instrument, answered));
    }

    /** Whatever is written together, each keeps his own answers, and is finished and recorded once. */
    @Test
    void manyMenAtOnceKeepTheirOwnAnswersWhoeverIsRefused() throws Exception {
        var men = new ArrayList<ResponseId>();
        var keys = new ArrayList<SurveyKey>();
        for (var i = 0; i < MEN; i++) {
            var reference = RACER + i;
            fixture.newMan(reference);
            surveys.start(fixture.enrolment(reference), Wave.END);
            men.add(fixture.response(reference, Wave.END));
            keys.add(fixture.keyWithoutConsent(men.getLast()));
        }
        var instrument = fixture.page(men.getLast()).instrument();
        var version = consents.version(Locale.UK, "What it is for");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < MEN; i++) {
                var key = keys.get(i);
                var mine = 1 + i % 5;
                all.add(() -> {
                    answering.consent(key, version, clock.instant());
                    for (var item : instrument.items()) {
                        answering.answer(key, item.id(), mine, clock.instant());
                    }
                    // twice, as when the first answer to it was lost
                    answering.finish(key, clock.instant());
                    answering.finish(key, clock.instant());
                    return true;
                });
                all.add(() -> {
                    consentToOtherWords(key);
                    return true;
                });
                var stranger = new SurveyKey(key.response(), "no pass", key.account());
                all.add(() -> {
                    assertThatThrownBy(() -> answering.answer(
                                    stranger, instrument.items().getFirst().id(), 5, clock.instant()))
                            .isInstanceOf(AuthenticationException.class);
                    return true;
                });
            }
            for (var done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
        for (var i = 0; i < MEN; i++) {
            assertThat(values(men.get(i))).containsOnly(1 + i % 5);
            assertThat(consent(men.get(i))).isEqualTo(version);
            assertThat(recorded("consented-to-survey", men.get(i))).isEqualTo(1);
            assertThat(recorded("finished-survey", men.get(i))).isEqualTo(1);
        }
    }

    /** Refused, unless he has said yes already: then there is nothing to be said any more. */
    private void consentToOtherWords(SurveyKey key) {
        try {
            answering.consent(key, "words that were never shown", clock.instant());
        } catch (RuleViolation.Refused e) {
            assertThat(e).hasMessage("pocket.doesNotFit");
        }
    }

    private List<Integer> values(ResponseId id) {
        return jdbc.sql("select unnest(answers) from response where id = :id and finished_at is not null")
                .param("id", id.value())
                .query(Integer.class)
                .list();
    }

    private String consent(ResponseId id) {
        return jdbc.sql("select consent_version from response where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private int recorded(String action, ResponseId id) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private interface End {
        void of(Connection connection) throws SQLException;
    }

    /** What the second statement fails with, begun while the first is not yet at its end; empty: it does not. */
    private String second(String first, String second, End end) throws Exception {
        try (var one = dataSource.getConnection();
                var other = dataSource.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.setAutoCommit(false);
            assertThat(execute(one, first)).isEmpty();
            var pid = pid(other);
            var waiting = threads.submit(() -> execute(other, second));
            assertThat(waits(pid, waiting)).as("the second waits for the first").isTrue();
            end.of(one);
            return waiting.get();
        }
    }

    private static String execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private boolean waits(int pid, Future<String> statement) {
        while (!statement.isDone()) {
            if (jdbc.sql("select coalesce(wait_event_type = 'Lock', false) from pg_stat_activity where pid = :pid")
                    .param("pid", pid)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false)) {
                return true;
            }
        }
        return false;
    }

    private int responses() {
        return count("response");
    }

    private int enrolments() {
        return count("enrolment");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table
                        + " where participant_id = (select id from participant where reference = 'RACER')")
                .query(Integer.class)
                .single();
    }
}
