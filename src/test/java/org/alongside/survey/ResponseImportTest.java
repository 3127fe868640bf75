package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
@Import(SurveyFixture.class)
class ResponseImportTest {
    private static final String HEADER = "participant,project,cohort,age,wave,s1q1,s1q2,s1q3,s1q4,s1q5,s1q6,s1q7,"
            + "s2q1,s2q2,s2q3,s2q4,s2q5,s2q6,s2q7,s2q8,s3q1,s3q2,s3q3,s3q4,s3q5,s3q6,s3q7,s3q8\n";
    private static final String X1 = "X1,South Wales,South Wales 1,50,";

    @Autowired
    ResponseImport responses;

    @Autowired
    SurveyFixture fixture;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

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
        return "3" + ",3".repeat(22) + "\n";
    }

    private static String with(String item, String value) {
        var items = HEADER.strip().split(",");
        return IntStream.range(5, items.length)
                        .mapToObj(i -> items[i].equals(item) ? value : "3")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** Imports for real after a dry run, which must have said the same and done nothing. */
    private ImportReport run(String text) {
        var before = count();
        var dry = responses.check(programme, file(text));
        assertThat(count()).isEqualTo(before);
        var report = responses.run(programme, file(text));
        assertThat(report).isEqualTo(dry);
        assertThat(count() - before).isEqualTo(report.imported());
        return report;
    }

    private long count() {
        return jdbc.sql("select count(*) from response").query(Long.class).single();
    }

    private static void onlyProblem(ImportReport report, String key, String... arguments) {
        assertThat(report.problems()).containsExactly(Problem.of("import.problem." + key, arguments));
    }

    @Test
    void theDemoFileIsImportedWithoutAProblemAndGivesThePapersNumbers() throws Exception {
        jdbc.sql("delete from response").update();
        ImportReport report;
        try (var csv = new ClassPathResource("db/demo/programme-responses.csv").getInputStream()) {
            report = responses.run(programme, csv);
        }
        assertThat(report).isEqualTo(new ImportReport(110, 110, List.of()));
        assertThat(fixture.completePairs()).isEqualTo(Map.of("s1", 53L, "s2", 53L, "s3", 53L, "overall", 49L));
        // of the published sums, without a word of our own code
        assertThat(jdbc.sql("""
                        select round(avg(b.value - a.value), 2) from score a join response ra on ra.id = a.response_id
                            join response rb on rb.participant_id = ra.participant_id and rb.wave = 'end'
                            join score b on b.response_id = rb.id and b.section = a.section
                        where ra.wave = 'baseline' and a.section = 'overall'""").query(String.class).single()).isEqualTo("11.76");
    }

    @Test
    void anImportedRowIsAFinishedResponseWithScoresAndWithoutRowsForBlanks() {
        var report = run(HEADER + X1 + "end," + with("s2q3", ""));
        assertThat(report).isEqualTo(new ImportReport(1, 1, List.of()));
        var id = fixture.response("X1", Wave.END);
        assertThat(fixture.scores(id)).isEqualTo(Map.of("s1", 21, "s3", 24));
        assertThat(jdbc.sql("select mode from response where id = :id and finished_at is not null")
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
                + "X2,South Wales,South Wales 1,50,end," + threes());
        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.problems())
                .containsExactly(
                        Problem.of("import.problem.value", "2", "s1q2", "6", "1, 2, 3, 4, 5"),
                        Problem.of("import.problem.person", "4", "X9", "South Wales 1"),
                        Problem.of("import.problem.wave", "5", "middle"),
                        Problem.of("import.problem.twice", "6", "X1", "end", "3"),
                        Problem.of("import.problem.already", "7", "P001", "end"));
    }

    @Test
    void everyBadCellOfARowIsNamed() {
        var report = run(HEADER + X1 + "end,x,3.0,03,+3,0,-1,999999999999" + ",3".repeat(16) + "\n");
        assertThat(report.imported()).isZero();
        assertThat(report.problems())
                .extracting(problem ->
                        problem.arguments().get(1) + "=" + problem.arguments().get(2))
                .containsExactly("s1q1=x", "s1q2=3.0", "s1q3=03", "s1q4=+3", "s1q5=0", "s1q6=-1", "s1q7=999999999999");
    }

    @Test
    void aWrongHeaderImportsNothing() {
        onlyProblem(run(HEADER.replace("s1q7", "s1q77") + X1 + "end," + threes()), "question", "1", "s1q77");
        assertThat(run(HEADER.replace("wave", "time") + X1 + "end," + threes()))
                .isEqualTo(new ImportReport(
                        0,
                        0,
                        List.of(
                                Problem.of("import.problem.column", "1", "wave"),
                                Problem.of("import.problem.question", "1", "time"))));
        onlyProblem(run(HEADER.replace("s1q7", "s1q6") + X1 + "end," + threes()), "columnTwice", "1", "s1q6");
        assertThat(run("").problems()).extracting(Problem::key).containsOnly("import.problem.column");
    }

    @Test
    void rowsOfAnotherWidthOrWithoutAnyAnswerAreLeftOut() {
        onlyProblem(run(HEADER + X1 + "end,3,3\n"), "width", "2", "7", "28");
        onlyProblem(run(HEADER + X1 + "end," + ",".repeat(22) + "\n"), "noAnswer", "2");
    }

    @Test
    void emptyLinesAByteOrderMarkQuotesAndWindowsLineEndsDoNoHarm() {
        var text = "\uFEFF" + HEADER + "\n\"X1\", South Wales ,\"South Wales 1\",,end," + threes() + "\n";
        assertThat(run(text.replace("\n", "\r\n"))).isEqualTo(new ImportReport(1, 1, List.of()));
    }

    @Test
    void theRowNumberIsTheOneThatASpreadsheetShows() {
        onlyProblem(run(HEADER + "\n\n" + X1 + "never," + threes()), "wave", "4", "never");
    }

    @Test
    void aFileThatBreaksOffKeepsTheRowsBefore() {
        var report = run(HEADER + X1 + "end," + threes() + "X1,\"South Wales,South Wales 1,50,baseline," + threes());
        assertThat(report.imported()).isOne();
        onlyProblem(report, "broken", "3");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedInsteadOfGuessed() {
        var latin1 = (HEADER + "X1,Süd Wales,South Wales 1,50,end," + threes()).getBytes(StandardCharsets.ISO_8859_1);
        var report = responses.run(programme, new ByteArrayInputStream(latin1));
        assertThat(report.imported()).isZero();
        assertThat(report.problems()).extracting(Problem::key).contains("import.problem.broken");
    }

    @Test
    void theCharacterThatTheDatabaseCannotKeepIsOneBadRow() {
        var report = run(HEADER + "X\0" + "1,South Wales,South Wales 1,50,end," + threes() + X1 + "end," + threes());
        assertThat(report.imported()).isOne();
        assertThat(report.problems()).extracting(Problem::key).containsExactly("import.problem.person");
    }

    @Test
    void projectAndAgeMayBeMissingAndAnotherProjectIsAnotherMan() {
        var items = HEADER.substring(HEADER.indexOf("s1q1"));
        assertThat(run("participant,cohort,wave," + items + "X1,South Wales 1,end," + threes())
                        .imported())
                .isOne();
        onlyProblem(
                run(HEADER + "X1,Yorkshire,South Wales 1,50,baseline," + threes()),
                "person",
                "2",
                "X1",
                "South Wales 1");
        onlyProblem(
                run(HEADER + "X1,South Wales,South Wales 2,50,baseline," + threes()),
                "person",
                "2",
                "X1",
                "South Wales 2");
    }

    @Test
    void moreRowsThanOneChunkAreReadWithTheirNumbers() {
        var text = new StringBuilder(HEADER);
        for (var i = 0; i < 1_200; i++) {
            text.append(X1).append("end,").append(threes());
        }
        var report = run(text.toString());
        assertThat(report.rows()).isEqualTo(1_200);
        assertThat(report.imported()).isOne();
        assertThat(report.problems()).hasSize(1_199);
        assertThat(report.problems().getLast()).isEqualTo(Problem.of("import.problem.twice", "1201", "X1", "end", "2"));
    }

    @Test
    void aManagerImportsForHerOwnProjectsOnly() {
        jdbc.sql("""
                delete from project_staff s using project j where j.id = s.project_id and j.name = 'South Wales'
                    and s.account_id = (select id from account where email = 'ruth@demo.example')""").update();
        onlyProblem(run(HEADER + X1 + "end," + threes()), "person", "2", "X1", "South Wales 1");
        people.alex();
        assertThat(run(HEADER + X1 + "end," + threes()).imported()).isOne();
    }

    @Test
    void aProgrammeThatIsNotHersIsNotThere() {
        assertThatThrownBy(() -> responses.check(ProgrammeId.random(), file(HEADER)))
                .isInstanceOf(RuleViolation.NotFound.class);
        jdbc.sql("delete from project_staff").update();
        assertThatThrownBy(() -> responses.run(programme, file(HEADER))).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void facilitatorsAndParticipantsImportNothing() {
        people.sian();
        assertThatThrownBy(() -> responses.run(programme, file(HEADER))).isInstanceOf(AccessDeniedException.class);
        people.participant(People.GARETH);
        assertThatThrownBy(() -> responses.check(programme, file(HEADER))).isInstanceOf(AccessDeniedException.class);
    }
}
