package org.alongside.common.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.common.RuleViolation;
import org.alongside.support.BrowserTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of people, as whoever brings them in lives through it: the work goes on in the background. */
class ImportsTest extends BrowserTest {
    private static final List<String> BAD = List.of(
            ",Nobody,50,",
            "Old%d,Man,400,",
            "Young%d,Man,abc,",
            "Out%d,Side,70,",
            "Ring%d,Me,50,<script>",
            "Wide%d,Man,50,,too much",
            "\"Quote%d,Man,50,",
            "Long%d,%s,50,");

    @Autowired
    Imports imports;

    @Autowired
    ImportAccounts accounts;

    @Autowired
    ImportWork work;

    @Autowired
    ImportRuns runs;

    @Test
    void fiveThousandRowsWithFortyBadOnesComeInAsTheCheckSaidAndGoOutWithoutATrace() {
        var before = dump();
        var id = upload(fiveThousand());
        check(id, Map.of());
        var checked = find(id);
        assertThat(checked.counts().inFile()).isEqualTo(5_000);
        assertThat(checked.counts().imported()).isEqualTo(4_960);
        assertThat(checked.counts().refused()).isEqualTo(40);
        var said = fates(id, null);
        assertThat(said).hasSize(5_000);
        assertThat(fates(id, Outcome.REFUSED)).allSatisfy(fate -> {
            assertThat(fate.row() % 125).isZero();
            assertThat(fate.sentences()).isNotEmpty();
        });
        assertThat(dump()).isEqualTo(before);

        asSian(() -> imports.run(id));
        waitFor(id, ImportState.DONE);
        assertThat(find(id).counts()).isEqualTo(checked.counts());
        assertThat(fates(id, null)).isEqualTo(said);
        assertThat(count("participant")).isEqualTo(58 + 4_960);
        assertThat(count("enrolment where stage = 'ACTIVE' and cohort_id = demo_id('cohort South Wales 1')"))
                .isEqualTo(12);
        assertThat(count("import_file_part")).isZero();

        asSian(() -> imports.undo(id));
        waitFor(id, ImportState.UNDONE);
        assertThat(dump()).isEqualTo(before);
        assertThat(count("import_fate"))
                .as("whoever was taken out is not named either")
                .isZero();
    }

    @Test
    void whatWasSaidOfEachRowIsForgottenAfterAWeekAndTheImportCanStillBeUndone() {
        var id = upload("First name,Family name\nBryn,Morgan\n");
        var waiting = upload("First name,Family name\nCai,Lloyd\n");
        check(id, Map.of());
        check(waiting, Map.of());
        asSian(() -> imports.run(id));
        waitFor(id, ImportState.DONE);
        var now = find(id).createdAt();
        runs.forgetOld(now.plus(Duration.ofDays(6)));
        assertThat(fates(id, null)).hasSize(1);
        assertThat(fates(waiting, null)).hasSize(1);
        runs.forgetOld(now.plus(Duration.ofDays(8)));
        assertThat(count("import_fate")).isZero();
        assertThat(count("import_file_part")).isZero();
        asSian(() -> imports.undo(id));
        waitFor(id, ImportState.UNDONE);
        assertThat(count("participant")).isEqualTo(58);
    }

    @Test
    void aManWhoIsErasedIsNamedNoLongerByTheImportHeCameInWith() {
        var his = upload("First name,Family name\nBryn,Morgan\n");
        var another = upload("First name,Family name\nCai,Lloyd\n");
        for (var id : List.of(his, another)) {
            check(id, Map.of());
            asSian(() -> imports.run(id));
            waitFor(id, ImportState.DONE);
        }
        jdbc.sql(
                        "delete from enrolment where participant_id in (select id from participant where family_name = 'Morgan')")
                .update();
        assertThat(jdbc.sql("delete from participant where family_name = 'Morgan'")
                        .update())
                .isEqualTo(1);
        assertThat(fates(his, null)).isEmpty();
        assertThat(fates(another, null)).hasSize(1);
    }

    @Test
    void whatChangedSinceTheCheckIsSaidInsteadOfDoneOtherwise() {
        var id = upload("First name,Family name\nBryn,Morgan\nCai,Lloyd\n");
        check(id, Map.of());
        assertThat(find(id).counts().imported()).isEqualTo(2);
        jdbc.sql("update participant set first_name = 'Cai', family_name = 'Lloyd' where reference = 'P001'")
                .update();
        asSian(() -> imports.run(id));
        waitFor(id, ImportState.CHECKED);
        assertThat(count("participant")).isEqualTo(58);
        assertThat(find(id).problems()).extracting(Sentence::key).containsExactly("import.changed");
        assertThat(find(id).counts().skipped()).isEqualTo(1);
        asSian(() -> imports.run(id));
        waitFor(id, ImportState.DONE);
        assertThat(count("participant")).isEqualTo(59);
    }

    @Test
    void aManWhoMayBeHereAlreadyIsLeftOutOrAddedAsThePersonSays() {
        var list = "First name,Family name,Age,Ref\nGareth,Pritchard,,\nBryn,Morgan,50,\nbryn,MORGAN,51,\n"
                + "Bryn,Morgan,59,\nSomebody,Else,50,P002\n";
        var id = upload(list);
        check(id, Map.of());
        assertThat(fates(id, null))
                .extracting(Fate::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.IMPORTED, Outcome.SKIPPED, Outcome.IMPORTED, Outcome.SKIPPED);
        assertThat(fates(id, null).get(2).sentences())
                .containsExactly(Sentence.of("import.people.twice", "Bryn Morgan", 3));
        check(id, Map.of("duplicates", "add"));
        assertThat(find(id).counts().imported()).isEqualTo(4);
    }

    @Test
    void whatDependsOnAnImportIsSaidAndKeepsItFromBeingUndone() {
        var id = upload("First name,Phone\nBryn,01632 960999\n");
        check(id, Map.of());
        asSian(() -> imports.run(id));
        waitFor(id, ImportState.DONE);
        jdbc.sql("""
                insert into session_reply (session_id, enrolment_id, coming, replied_at)
                select demo_id('session South Wales 1Gardening1'), e.id, true, now()
                from enrolment e join participant p on p.id = e.participant_id where p.phone = '01632 960999'""").update();
        asSian(() -> imports.undo(id));
        waitFor(id, ImportState.DONE);
        assertThat(find(id).problems())
                .containsExactly(Sentence.of("import.undo.depends"), Sentence.of("import.depends.session_reply", 1));
        jdbc.sql("delete from session_reply where enrolment_id in (select id from enrolment where participant_id in"
                        + " (select id from participant where phone = '01632 960999'))")
                .update();
        jdbc.sql("update import_run set imported_at = imported_at - interval '31 days'")
                .update();
        assertThatThrownBy(() -> asSian(() -> imports.undo(id))).hasMessage("import.undo.late");
    }

    @Test
    void anImportWhoseNodeDiedIsMarkedSoAndMayBeStartedAgain() {
        var id = upload("First name\nBryn\n");
        check(id, Map.of());
        jdbc.sql("update import_run set state = 'RUNNING'").update();
        work.giveUp(id, Sentence.of("import.interrupted"));
        assertThat(find(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(count("participant")).isEqualTo(58);
        check(id, Map.of());
        asSian(() -> imports.run(id));
        waitFor(id, ImportState.DONE);
        assertThat(count("participant")).isEqualTo(59);
    }

    @Test
    void whoeverHasNotTheProjectFindsNeitherTheFileNorThePlaceForIt() {
        var id = upload("First name\nBryn\n");
        var femi = UUID.fromString(demoId("account femi@demo.example"));
        assertThatThrownBy(() -> accounts.inNameOf(femi, () -> imports.find(id)))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> accounts.inNameOf(femi, () -> imports.run(id)))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() ->
                        accounts.inNameOf(femi, () -> imports.upload("people", cohort(), "x.csv", stream("a\nb"))))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void columnsAreRememberedAndAListMayNameTheCohortOfEachMan() {
        var project = UUID.fromString(demoId("project South Wales"));
        var list = "Wie er heisst,Gruppe\nBryn,south wales 2\nCai,Nowhere\n";
        var id = asSian(() -> imports.upload("people", project, "list.csv", stream(list)));
        assertThat(find(id).mapping()).containsExactly("", "");
        asSian(() -> assertThat(imports.check(id, List.of("", ""), Map.of()))
                .extracting(Sentence::key)
                .containsExactly("import.map.needed"));
        asSian(() -> assertThat(imports.check(id, List.of("firstName", "cohort"), Map.of()))
                .isEmpty());
        waitFor(id, ImportState.CHECKED);
        assertThat(fates(id, null)).extracting(Fate::outcome).containsExactly(Outcome.IMPORTED, Outcome.REFUSED);
        var next = asSian(() -> imports.upload("people", project, "list.csv", stream(list)));
        assertThat(find(next).mapping()).containsExactly("firstName", "cohort");
    }

    private static String fiveThousand() {
        var csv = new StringBuilder("First name,Family name,Age,Phone\n");
        for (var row = 2; row <= 5_001; row++) {
            csv.append(
                            row % 125 == 0
                                    ? BAD.get(row / 125 % BAD.size()).formatted(row, "x".repeat(2_500))
                                    : "Man%d,Of%d,%d,01632 96%04d".formatted(row, row, 45 + row % 16, row))
                    .append('\n');
        }
        return csv.toString();
    }

    private UUID cohort() {
        return UUID.fromString(demoId("cohort South Wales 1"));
    }

    private ImportId upload(String csv) {
        return asSian(() -> imports.upload("people", cohort(), "people.csv", stream(csv)));
    }

    private void check(ImportId id, Map<String, String> choices) {
        asSian(() -> assertThat(imports.check(id, find(id).mapping(), choices)).isEmpty());
        waitFor(id, ImportState.CHECKED);
    }

    private ImportRun find(ImportId id) {
        return asSian(() -> imports.find(id));
    }

    private List<Fate> fates(ImportId id, @Nullable Outcome outcome) {
        return asSian(() -> imports.fates(id, outcome, 0, 10_000));
    }

    private void waitFor(ImportId id, ImportState state) {
        await().atMost(Duration.ofMinutes(3)).until(() -> !find(id).state().isBusy());
        assertThat(find(id).state()).as(find(id).problems().toString()).isEqualTo(state);
    }

    private void asSian(Runnable action) {
        accounts.inNameOf(UUID.fromString(demoId("account sian@demo.example")), action);
    }

    private <T> T asSian(Supplier<T> action) {
        var result = new AtomicReference<T>();
        asSian((Runnable) () -> result.set(action.get()));
        return Objects.requireNonNull(result.get());
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    /** What stands in every table, but for those of imports, the audit trail and the marks that figures have changed. */
    private Map<String, String> dump() {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' and tablename not like 'import%'"
                        + " and tablename not in ('audit_entry', 'figures_change', 'scheduled_task')")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from \""
                                        + table + "\" t")
                                .query(String.class)
                                .single(),
                        (one, two) -> one,
                        TreeMap::new));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
