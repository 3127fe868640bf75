package org.alongside.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.alongside.common.imports.Fate;
import org.alongside.common.imports.ImportAccounts;
import org.alongside.common.imports.ImportId;
import org.alongside.common.imports.ImportRun;
import org.alongside.common.imports.ImportState;
import org.alongside.common.imports.Imports;
import org.alongside.common.imports.Outcome;
import org.alongside.common.imports.Sentence;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names down, dates across: an old register becomes marks, and goes out again. */
class RegisterImportTest extends BrowserTest {
    @Autowired
    Imports imports;

    @Autowired
    ImportAccounts accounts;

    @Test
    void anOldRegisterComesInWithTheSessionsThatWereMissingAndGoesOutAgain() {
        var held = day("session South Wales 1Gardening-1");
        jdbc.sql("delete from register_mark where session_id = demo_id('session South Wales 1Gardening-1')").update();
        var before = marks();
        var sessions = count("session");
        var id = upload("Garden,,,,\nName,%s,1 March 2019,Total\n".formatted(held)
                + "Gareth Pritchard,✓,P,2\nalun,apologies,x,1\nRhodri P,??,0,\nNobody Atall,1,1,2\nDai,A,,0\nDai Vaughan,1,1,2\n");
        assertThat(find(id).mapping()).containsExactly("name", "date", "date", "");
        assertThat(check(id, Map.of())).extracting(Sentence::key).containsExactly("import.register.problem.none");
        assertThat(check(id, Map.of("sessions", "make"))).isEmpty();
        waitFor(id, ImportState.CHECKED);
        var fates = fates(id);
        assertThat(fates).extracting(Fate::outcome).containsExactly(
                Outcome.IMPORTED, Outcome.IMPORTED, Outcome.PARTLY, Outcome.REFUSED, Outcome.IMPORTED, Outcome.REFUSED);
        assertThat(fates.get(1).sentences()).containsExactly(Sentence.of("import.register.row", "alun", 1, 1, 0));
        assertThat(fates.get(5).sentences())
                .containsExactly(Sentence.of("import.register.problem.again", "Dai Vaughan", 7));
        assertThat(count("session")).isEqualTo(sessions);
        assertThat(marks()).isEqualTo(before);

        asSian(() -> imports.run(id));
        waitFor(id, ImportState.DONE);
        assertThat(fates(id)).isEqualTo(fates);
        assertThat(count("session")).isEqualTo(sessions + 1);
        assertThat(jdbc.sql("""
                select p.first_name || ' ' || m.mark from register_mark m join enrolment e on e.id = m.enrolment_id
                    join participant p on p.id = e.participant_id join session s on s.id = m.session_id
                where s.day_only and s.starts_at::date = '2019-03-01' order by 1""").query(String.class).list())
                .containsExactly("Alun PRESENT", "Gareth PRESENT", "Rhodri ABSENT");

        asSian(() -> imports.undo(id));
        waitFor(id, ImportState.UNDONE);
        assertThat(marks()).isEqualTo(before);
        assertThat(count("session")).isEqualTo(sessions);
    }

    @Test
    void aMarkThatIsHereAlreadyStaysAndOneChangedSinceKeepsTheImport() {
        var held = day("session South Wales 1Gardening-1");
        jdbc.sql("""
                update register_mark set mark = 'ABSENT' where session_id = demo_id('session South Wales 1Gardening-1')
                    and enrolment_id = demo_id('enrolment P001')""").update();
        jdbc.sql("""
                delete from register_mark where session_id = demo_id('session South Wales 1Gardening-1')
                    and enrolment_id = demo_id('enrolment P011')""").update();
        var id = upload("Ref,%s\nP001,x\nP011,x\n".formatted(held));
        assertThat(check(id, Map.of())).isEmpty();
        waitFor(id, ImportState.CHECKED);
        assertThat(fates(id)).extracting(Fate::outcome).containsExactly(Outcome.REFUSED, Outcome.IMPORTED);
        asSian(() -> imports.run(id));
        waitFor(id, ImportState.DONE);
        jdbc.sql("""
                update register_mark set mark = 'APOLOGIES', received_at = now() + interval '1 minute'
                where session_id = demo_id('session South Wales 1Gardening-1')
                    and enrolment_id = demo_id('enrolment P011')""").update();
        asSian(() -> imports.undo(id));
        waitFor(id, ImportState.DONE);
        assertThat(find(id).problems()).contains(Sentence.of("import.depends.marksChanged", 1));
    }

    private String day(String session) {
        return jdbc.sql("""
                select to_char(starts_at at time zone 'Europe/London', 'DD/MM/YYYY') from session
                where id = demo_id(:words)""").param("words", session).query(String.class).single();
    }

    private List<String> marks() {
        return jdbc.sql("select session_id || ' ' || enrolment_id || ' ' || mark from register_mark order by 1")
                .query(String.class)
                .list();
    }

    private ImportId upload(String csv) {
        var cohort = UUID.fromString(demoId("cohort South Wales 1"));
        return asSian(() -> imports.upload("register", cohort, "register.csv", new ByteArrayInputStream(csv.getBytes(UTF_8))));
    }

    private List<Sentence> check(ImportId id, Map<String, String> choices) {
        return asSian(() -> imports.check(id, find(id).mapping(), choices));
    }

    private ImportRun find(ImportId id) {
        return asSian(() -> imports.find(id));
    }

    private List<Fate> fates(ImportId id) {
        return asSian(() -> imports.fates(id, null, 0, 100));
    }

    private void waitFor(ImportId id, ImportState state) {
        await().atMost(Duration.ofMinutes(2)).until(() -> !find(id).state().isBusy());
        assertThat(find(id).state()).as(find(id).problems().toString()).isEqualTo(state);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void asSian(Runnable action) {
        accounts.inNameOf(UUID.fromString(demoId("account sian@demo.example")), action);
    }

    private <T> T asSian(Supplier<T> action) {
        var result = new AtomicReference<T>();
        asSian((Runnable) () -> result.set(action.get()));
        return Objects.requireNonNull(result.get());
    }
}
