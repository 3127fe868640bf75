package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.DirectImport;
import org.alongside.common.imports.DirectImport.Report;
import org.alongside.common.imports.Fate;
import org.alongside.common.imports.ImportTraces;
import org.alongside.common.imports.Outcome;
import org.alongside.common.imports.Sentence;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DemoTest
@Import(SurveyFixture.class)
class ResponseImportTest {
    private static final List<String> ITEMS =
            Documents.read(Documents.check23()).items().stream().map(Item::id).toList();
    private static final String HEADER = "participant,project,cohort,age,wave," + String.join(",", ITEMS) + "\n";
    private static final String X1 = "X1,South Wales,South Wales 1,50,";

    @Autowired
    ResponseImport responses;

    @Autowired
    DirectImport imports;

    @Autowired
    SurveyFixture fixture;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private ProgrammeId programme = ProgrammeId.random();

    @BeforeEach
    void aManagerWithANewMan() {
        programme = fixture.programme();
        fixture.newMan("X1");
        people.ruth();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String threes() {
        return String.join(",", Collections.nCopies(23, "3")) + "\n";
    }

    private static String with(String item, String value) {
        return ITEMS.stream().map(id -> id.equals(item) ? value : "3").collect(Collectors.joining(",")) + "\n";
    }

    /** Imports for real after a check that is taken back, which must have said the same and left nothing. */
    private Report run(String text) {
        var before = count();
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var dry = nested.execute(status -> {
            status.setRollbackOnly();
            return imports.run(responses, programme.value(), file(text));
        });
        assertThat(count()).isEqualTo(before);
        var report = imports.run(responses, programme.value(), file(text));
        assertThat(dry).isNotNull();
        assertThat(report.imported()).isEqualTo(dry.imported());
        assertThat(report.others()).isEqualTo(dry.others());
        return report;
    }

    private long count() {
        return jdbc.sql("select count(*) from response").query(Long.class).single();
    }

    private static Map<Integer, List<Sentence>> sentences(Report report) {
        return report.others().stream().collect(Collectors.toMap(Fate::row, Fate::sentences));
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of("import.responses." + key, arguments);
    }

    @Test
    void theDemoFileIsImportedWithoutAProblemAndGivesThePapersNumbers() throws Exception {
        jdbc.sql("delete from response").update();
        try (var csv = new ClassPathResource("db/demo/programme-responses.csv").getInputStream()) {
            var report = imports.run(responses, programme.value(), csv);
            assertThat(report.imported()).isEqualTo(110);
            assertThat(report.others()).isEmpty();
        }
        thePapersNumbers();
    }

    @Test
    void theSameAnswersInOneRowAManGiveTheSameNumbers() throws Exception {
        jdbc.sql("delete from response").update();
        var file = new ClassPathResource("db/demo/programme-responses.csv").getContentAsString(StandardCharsets.UTF_8);
        var lines =
                file.strip().lines().skip(1).map(line -> line.split(",", -1)).toList();
        var text = new StringBuilder("participant,cohort");
        ITEMS.forEach(id -> text.append(",").append(id).append("_pre"));
        ITEMS.forEach(id -> text.append(",").append(id).append("_post"));
        for (var i = 0; i < lines.size(); i += 2) {
            var pre = lines.get(i);
            var post = lines.get(i + 1);
            assertThat(pre[0] + pre[4] + post[0] + post[4]).isEqualTo(pre[0] + "baseline" + pre[0] + "end");
            text.append("\n").append(pre[0]).append(",").append(pre[2]);
            IntStream.range(5, 28).forEach(k -> text.append(",").append(pre[k]));
            IntStream.range(5, 28).forEach(k -> text.append(",").append(post[k]));
        }
        var report = imports.run(responses, programme.value(), file(text.toString()));
        assertThat(report.others()).isEmpty();
        assertThat(report.imported()).isEqualTo(55);
        thePapersNumbers();
    }

    private void thePapersNumbers() {
        assertThat(count()).isEqualTo(110);
        assertThat(fixture.completePairs()).isEqualTo(Map.of("s1", 53L, "s2", 53L, "s3", 53L, "overall", 49L));
        // of the published sums, without a word of our own code
        assertThat(jdbc.sql("""
                        select round(avg(b.value - a.value), 2) from score a join response ra on ra.id = a.response_id
                            join response rb on rb.participant_id = ra.participant_id and rb.wave = 'end'
                            join score b on b.response_id = rb.id and b.section = a.section
                        where ra.wave = 'baseline' and a.section = 'overall'""").query(String.class).single()).isEqualTo("11.76");
    }

    @Test
    void anImportedRowIsAFinishedResponseWithScoresAndWithoutAnswersForBlanks() {
        var report = run(HEADER + X1 + "end," + with("s2q3", ""));
        assertThat(report.imported()).isOne();
        var id = fixture.response("X1", Wave.END);
        assertThat(fixture.scores(id)).isEqualTo(Map.of("s1", 21, "s3", 24));
        assertThat(jdbc.sql("select mode from response where id = :id and finished_at is not null and timing is null")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("IMPORTED");
        assertThat(jdbc.sql("select count(*) from answer where response_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(22);
    }

    @Test
    void badRowsAreExplainedAndNeverBlockTheGoodOnes() {
        fixture.newMan("X2");
        people.ruth();
        var report = run(HEADER
                + X1 + "baseline," + with("s1q2", "6")
                + X1 + "end," + threes()
                + "X9,South Wales,South Wales 1,50,end," + threes()
                + "X2,South Wales,South Wales 1,50,middle," + threes()
                + X1 + "end," + threes()
                + "P001,South Wales,South Wales 1,41,end," + threes()
                + X1 + "baseline,x,03,-1" + ",3".repeat(20) + "\n"
                + X1 + "baseline" + ",".repeat(23) + "\n"
                + "X2,South Wales,South Wales 1,50,end," + threes());
        assertThat(report.imported()).isEqualTo(2);
        assertThat(sentences(report))
                .isEqualTo(Map.of(
                        2, List.of(say("value", "s1q2", "6", "1, 2, 3, 4, 5")),
                        4, List.of(say("nobodyThere", "X9", "South Wales 1")),
                        5, List.of(say("wave", "middle")),
                        6, List.of(say("twice", "X1", "end", 3)),
                        7, List.of(say("already", "P001", "end")),
                        8,
                                List.of(
                                        say("value", "s1q1", "x", "1, 2, 3, 4, 5"),
                                        say("value", "s1q2", "03", "1, 2, 3, 4, 5"),
                                        say("value", "s1q3", "-1", "1, 2, 3, 4, 5")),
                        9, List.of(say("noAnswer"))));
    }

    @Test
    void aBadHalfOfAWideRowDoesNotKeepOutTheOther() {
        var halves = String.join("_pre,", ITEMS) + "_pre," + String.join("_post,", ITEMS) + "_post\n";
        var report = run("participant," + halves
                + "X1," + with("s1q2", "6").strip() + "," + threes()
                + "X9," + threes().strip() + "," + threes());
        assertThat(report.imported()).isZero();
        assertThat(report.left()).isEqualTo(2);
        assertThat(report.others().getFirst().outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(sentences(report))
                .isEqualTo(Map.of(
                        2, List.of(say("in", 1), say("value", "s1q2", "6", "1, 2, 3, 4, 5")),
                        3, List.of(say("nobody", "X9"))));
        assertThat(fixture.scores(fixture.response("X1", Wave.END))).containsEntry("s1", 21);
        assertThat(jdbc.sql("""
                        select count(*) from response r join participant p on p.id = r.participant_id
                        where p.reference = 'X1'""").query(Integer.class).single()).isOne();
    }

    @Test
    void aWrongHeaderImportsNothing() {
        assertThat(sentences(run(HEADER.replace("s1q7", "s1q77") + X1 + "end," + threes())))
                .isEqualTo(Map.of(1, List.of(say("unknownItem", "s1q77"))));
        assertThat(sentences(run(HEADER.replace("s1q7", "s1q1") + X1 + "end," + threes())))
                .isEqualTo(Map.of(1, List.of(say("columnTwice", "s1q1"))));
        assertThat(sentences(run(HEADER.replace(",wave", ",") + X1 + "end," + threes())))
                .isEqualTo(Map.of(1, List.of(say("noWave"))));
        assertThat(sentences(run("participant,wave\nX1,end\n"))).isEqualTo(Map.of(1, List.of(say("noQuestion"))));
        assertThat(sentences(run("participant,wave,s1q1,s1q2_pre\nX1,end,1,1\n")))
                .isEqualTo(Map.of(1, List.of(say("bothShapes"))));
    }

    @Test
    void moreRowsThanAreTakenAtOnceAreReadWithTheirNumbers() {
        var text = new StringBuilder(HEADER);
        for (var i = 0; i < 10_200; i++) {
            text.append(X1).append("end,").append(threes());
        }
        var report = run(text.toString());
        assertThat(report.imported()).isOne();
        assertThat(report.others()).hasSize(10_199);
        assertThat(report.others().getLast().row()).isEqualTo(10_201);
        assertThat(report.others().getLast().sentences()).containsExactly(say("twice", "X1", "end", 2));
    }

    @Test
    void projectCohortAndAgeMayBeMissingAndAnotherProjectIsAnotherMan() {
        var items = String.join(",", ITEMS);
        assertThat(run("participant,wave," + items + "\nX1,post," + threes()).imported())
                .isOne();
        assertThat(sentences(run(HEADER + "X1,Yorkshire,South Wales 1,50,baseline," + threes())))
                .isEqualTo(Map.of(2, List.of(say("nobodyThere", "X1", "South Wales 1"))));
    }

    @Test
    void aDayInTheFileSaysWhetherItWasInsideTheWindow() {
        var items = String.join(",", ITEMS);
        run("participant,wave,date," + items + "\nX1,end,2020-01-01," + threes());
        assertThat(jdbc.sql("select timing from response where id = :id")
                        .param("id", fixture.response("X1", Wave.END).value())
                        .query(String.class)
                        .single())
                .isEqualTo("BEFORE");
        assertThat(sentences(run("participant,wave,date," + items + "\nX1,baseline,soon," + threes())))
                .isEqualTo(Map.of(2, List.of(say("day", "soon"))));
    }

    @Test
    void anImportIsUndoneAsAWholeUnlessAManHasGoneOnAnswering() {
        var before = count();
        var report = run(HEADER + X1 + "end," + with("s1q1", "") + X1 + "baseline," + threes());
        assertThat(count()).isEqualTo(before + 2);
        jdbc.sql("update response set answered_at = array_fill(now(), array[23]) where id = :id")
                .param("id", fixture.response("X1", Wave.END).value())
                .update();
        assertThat(responses.undo(job(report))).containsExactly(say("touched", 1));
        jdbc.sql("update response set answered_at = null").update();
        assertThat(responses.undo(job(report))).isEmpty();
        assertThat(count()).isEqualTo(before);
    }

    private org.alongside.common.imports.ImportJob job(Report report) {
        return ImportTraces.job(jdbc, report.id(), programme.value());
    }

    @Test
    void aManagerImportsForHerOwnProjectsOnly() {
        jdbc.sql("""
                delete from project_staff s using project j where j.id = s.project_id and j.name = 'South Wales'
                    and s.account_id = (select id from account where email = 'ruth@demo.example')""").update();
        assertThat(sentences(run(HEADER + X1 + "end," + threes())))
                .isEqualTo(Map.of(2, List.of(say("nobodyThere", "X1", "South Wales 1"))));
        people.alex();
        assertThat(run(HEADER + X1 + "end," + threes()).imported()).isOne();
    }

    @Test
    void aProgrammeThatIsNotHersIsNotThere() {
        jdbc.sql("delete from project_staff").update();
        assertThatThrownBy(() -> responses.subject(programme.value())).isInstanceOf(RuleViolation.NotFound.class);
        assertThatThrownBy(() -> responses.subject(UUID.randomUUID())).isInstanceOf(RuleViolation.NotFound.class);
        assertThat(responses.roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.ADMINISTRATOR);
    }
}
