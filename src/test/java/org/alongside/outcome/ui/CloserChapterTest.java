package org.alongside.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.outcome.Outcomes;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.alongside.structure.Claims;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reliability, clusters, dose, variation, waves and ways of answering, as a reader finds them. */
@DemoTest
class CloserChapterTest {
    private static final String OVERALL = "Overall";

    @Autowired
    Outcomes outcomes;

    @Autowired
    ReportWriter writer;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void asTheManager() {
        people.ruth();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private Chapter chapter(boolean forSharing) {
        var programme = outcomes.options().programmes().getFirst();
        var told = writer.tell(programme, new ChoiceAddress(OutcomeChoice.everything(), forSharing, 0))
                .orElseThrow();
        return writer.closer(told).orElseThrow();
    }

    private static Fold fold(Chapter chapter, String summary) {
        return chapter.pieces().stream()
                .filter(piece -> piece instanceof Fold fold && fold.summary().startsWith(summary))
                .map(Fold.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Table> tables(Fold fold) {
        return fold.pieces().stream()
                .flatMap(piece -> piece instanceof Figures(var table) ? Stream.of(table) : Stream.empty())
                .toList();
    }

    private static List<String> row(Fold fold, String caption, String name) {
        return tables(fold).stream()
                .filter(table -> table.caption().startsWith(caption))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.name().equals(name))
                .map(Row::cells)
                .findFirst()
                .orElseThrow();
    }

    private static String words(List<? extends Piece> pieces) {
        var all = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Text(var text) -> all.append(text).append('\n');
                case Figures(var table) -> all.append(table).append('\n');
                case Picture picture ->
                    all.append(picture.title()).append(picture.table()).append('\n');
                case Fold(var summary, var inner) ->
                    all.append(summary).append('\n').append(words(inner));
                default -> throw new AssertionError(piece);
            }
        }
        return all.toString();
    }

    /** Three months later most men answered again, and six months later some; the demo programme asks at those times. */
    private void laterWaves() {
        jdbc.sql("""
                insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at,
                    answers, scores)
                select enrolment_id, participant_id, instrument_id, later.wave, 'OWN_PHONE', started_at, finished_at,
                    answers, array[scores[1] - n % 5, scores[2] + n % 3, case when n % 4 > 0 then scores[3] end, scores[4] - n % 7]
                from (select *, row_number() over (order by id) as n from response where wave = 'end') r
                    cross join (values ('follow-up-3m', 4), ('follow-up-6m', 2)) as later (wave, part)
                where n % 5 < later.part""").update();
    }

    /** Late on the 3rd in Greenwich it is the 4th in Cardiff in summer; the day of a follow-up is not between these two. */
    @Test
    void theDaysOfTheAnswersAreTheProjectsAndAreNotShared() {
        assertThat(words(chapter(false).pieces())).doesNotContain("Answered");
        laterWaves();
        assertThat(words(chapter(false).pieces())).doesNotContain("Answered");
        jdbc.sql("""
                update response set mode = 'PAPER', import_id = null, import_row = null,
                    finished_at = case wave when 'baseline' then timestamptz '2026-06-03 23:30Z' else timestamptz '2026-08-20 12:00Z' end
                where wave in ('baseline', 'end')""").update();
        assertThat(words(chapter(false).pieces())).startsWith("Answered from 4 June 2026 to 20 August 2026. How far");
        assertThat(words(chapter(true).pieces())).doesNotContain("2026");
        jdbc.sql("update response set finished_at = timestamptz '2026-08-20 12:00Z' where wave = 'baseline'")
                .update();
        assertThat(words(chapter(false).pieces())).startsWith("Answered on 20 August 2026. How far");
    }

    @Test
    void theDemoProgrammeHasEachQuestionAnsweredOrSaysWhyNot() {
        var chapter = chapter(false);
        assertThat(row(fold(chapter, "Allowing for the cohorts"), "", OVERALL))
                .startsWith("49", "10", "11.76", "7.71 to 15.80");
        assertThat(row(fold(chapter, "How well the questions"), "", "People around you: the start"))
                .element(1)
                .isEqualTo("8");
        assertThat(row(fold(chapter, "Changes larger"), "", OVERALL))
                .containsExactly("the questions do not say how reliable they are");
        assertThat(row(fold(chapter, "Change and sessions"), "", OVERALL))
                .hasSize(7)
                .startsWith("49");
        var variation = fold(chapter, "By activity");
        assertThat(tables(variation).getFirst().rows())
                .extracting(Row::name)
                .containsExactly(
                        "Coping course", "Doing up the centre", "Drumming", "Football", "Gardening", "Metalwork");
        assertThat(row(variation, "", "Coping course")).startsWith("10", "49", "11.76", "7.71 to 15.80");
        assertThat(words(variation.pieces())).contains("All these cohorts took equally long (weeks: 8)");
        assertThat(row(fold(chapter, "How the questions were answered"), "", "the start"))
                .anyMatch(cell -> cell.endsWith("(100.0%)"));
        assertThat(words(chapter.pieces()))
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContainPattern(Claims.IN_ENGLISH);
    }

    @Test
    void howAndWithWhomAndWhenHeAnsweredIsCounted() {
        jdbc.sql("""
                update response set import_id = null, import_row = null, mode = 'PAPER', helper = 'FACILITATOR', timing = 'AFTER'
                where wave = 'end' and id in (select id from response where wave = 'end' order by id limit 20)""").update();
        var answered = fold(chapter(false), "How the questions were answered");
        assertThat(tables(answered))
                .extracting(Table::columns)
                .containsExactly(
                        List.of("Time of asking", "n", "Imported", "On paper"),
                        List.of("Time of asking", "n", "a facilitator helped", "help not recorded"),
                        List.of("Time of asking", "n", "After its weeks", "Day not known"));
        assertThat(row(answered, "Who helped", "the end").get(1)).startsWith("20 (");
        assertThat(row(answered, "When", "the end").get(1)).startsWith("20 (");
        assertThat(row(answered, "By what means", "the end").get(2)).startsWith("20 (");
    }

    @Test
    void theReliabilityOfTheInstrumentGivesReliableChange() {
        jdbc.sql("alter table instrument disable trigger user").update();
        jdbc.sql("update instrument set document = jsonb_set(document, '{overall,reliability}', '0.85', true)")
                .update();
        var cells = row(fold(chapter(false), "Changes larger"), "", OVERALL);
        assertThat(cells).hasSize(6).startsWith("49", "0.85");
        assertThat(cells.subList(3, 6).stream().mapToInt(Integer::parseInt).sum())
                .isEqualTo(49);
    }

    @Test
    void everyTimeOfAskingHasItsNAndInterval() {
        laterWaves();
        var chapter = chapter(false);
        var times = fold(chapter, "At every time of asking");
        assertThat(row(times, "Overall: change since the start", "the end")).startsWith("49", "11.76");
        assertThat(Integer.parseInt(
                        row(times, "Overall: change", "3 months after").getFirst()))
                .isBetween(30, 45);
        // a line for each part says no more than one sentence
        assertThat(tables(times).toString()).doesNotContain("12 months after");
        assertThat(times.pieces())
                .contains(new Text("So far nobody has answered here and at the start too: 12 months after."));
        assertThat(row(times, "The path", OVERALL)).hasSize(1 + 4 + 3);
    }

    @Test
    void forSharingWhatMayNotLeaveSaysSoInWords() {
        laterWaves();
        var chapter = chapter(true);
        assertThat(words(List.of(fold(chapter, "How well the questions")))).contains("working view only");
        assertThat(words(List.of(fold(chapter, "Changes larger")))).contains("working view only");
        assertThat(words(List.of(fold(chapter, "How the questions were answered"))))
                .contains("working view only");
        assertThat(words(List.of(fold(chapter, "At every time")))).contains("working view only");
        assertThat(row(fold(chapter, "Allowing for the cohorts"), "", OVERALL)).hasSize(1);
        assertThat(row(fold(chapter, "By activity"), "", "Coping course")).startsWith("10", "49");
        var dose = tables(fold(chapter, "Change and sessions")).getFirst();
        assertThat(dose.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.cells())
                        .startsWith(dose.rows().getFirst().cells().getFirst()));
    }

    @Test
    void aSmallProgrammeShowsNothingCloser() {
        jdbc.sql("update programme set minimum_group = 60").update();
        var programme = outcomes.options().programmes().getFirst();
        assertThat(writer.closer(writer.tell(programme, ChoiceAddress.PLAIN).orElseThrow()))
                .isEmpty();
    }
}
