package org.alongside.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.structure.Claims;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutcomesViewTest extends ViewTest {
    private static final String CHANGES = "Scores at the end compared with scores at the start";
    private static final String AGES = "The 55 men who took part, by age";
    private static final String MISSING = "Of the 55 men";

    @Autowired
    JdbcClient jdbc;

    private UUID project(String name) {
        return jdbc.sql("select id from project where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private static void open() {
        UI.getCurrent().navigate("outcomes");
    }

    private static void openProject(Object id) {
        UI.getCurrent().navigate("outcomes", QueryParameters.of("project", id.toString()));
    }

    /** The cells of each row, as they are read aloud, of the table whose caption begins so. */
    private List<List<String>> table(String caption) {
        return find(StudyTable.class).all().stream()
                .filter(table -> table.getCaptionText().startsWith(caption))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getChildren()
                .filter(part -> part.getTag().equals("tbody"))
                .flatMap(Element::getChildren)
                .map(row -> row.getChildren().map(Element::getText).toList())
                .toList();
    }

    private String page() {
        return find(OutcomesView.class).single().getElement().getTextRecursively();
    }

    @Test
    void theWholeProgrammeIsReportedAsThePaperPrintsIt() {
        people.ruth();
        open();
        assertThat(table(CHANGES))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith(
                                        "How you have been (last 2 weeks)", "53", "46 (86.8%)", "2 (3.8%)", "5 (9.4%)"),
                        row -> assertThat(row)
                                .startsWith(
                                        "Sorting out problems and reaching goals",
                                        "53",
                                        "43 (81.1%)",
                                        "4 (7.6%)",
                                        "6 (11.3%)"),
                        row -> assertThat(row)
                                .containsExactly(
                                        "People around you",
                                        "53",
                                        "42 (79.2%)",
                                        "4 (7.6%)",
                                        "7 (13.2%)",
                                        "3.83",
                                        "7.11",
                                        "1.87 to 5.79",
                                        "3.923",
                                        "52",
                                        "p < 0.001"),
                        row -> assertThat(row)
                                .containsExactly(
                                        "Overall",
                                        "49",
                                        "43 (87.8%)",
                                        "0 (0.0%)",
                                        "6 (12.2%)",
                                        "11.76",
                                        "14.08",
                                        "7.71 to 15.80",
                                        "5.845",
                                        "48",
                                        "p < 0.001"));
        assertThat(table(AGES))
                .containsExactly(
                        List.of("below 45", "8"),
                        List.of("45-49", "13"),
                        List.of("50-54", "14"),
                        List.of("55-60", "17"),
                        List.of("61+", "1"),
                        List.of("unknown", "2"));
        assertThat(table(MISSING).getLast()).startsWith("Overall", "53", "49", "4", "2", "0");
        assertThat(page())
                .contains("Of 53 men who answered “People around you” both times, 42 had a higher score afterwards")
                .contains("It cannot show why")
                .contains("Evidence pack")
                .doesNotContainPattern(Claims.IN_ENGLISH);
    }

    @Test
    void aFacilitatorSeesHerOwnProjectsOnlyAndOneOfThemByItsAddress() {
        people.sian();
        open();
        assertThat(page()).contains("South Wales").doesNotContain("London").doesNotContain("Evidence pack");
        openProject(project("South Wales"));
        assertThat(find(MultiSelectComboBox.class).all().getFirst().getValue())
                .asString()
                .contains(project("South Wales").toString())
                .doesNotContain(project("Yorkshire").toString());
        assertThat(Integer.parseInt(table(CHANGES).getFirst().get(1))).isBetween(5, 11);
        assertThat(page()).contains("Be careful: fewer than 30 men");
    }

    @Test
    void aProjectThatIsNotHersIsSaidNotToBeHersWhetherItExistsOrNot() {
        people.sian();
        Stream.of(project("London East"), UUID.randomUUID()).forEach(id -> {
            openProject(id);
            assertThat(page())
                    .contains("not one of yours, or not there any more")
                    .doesNotContain("53");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "project, 1, a project in a way that cannot be read",
        "cohort, x, a cohort in a way that cannot be read",
        "from, 2020-02-30, a day that there is not",
        "age, 45, ages that there are not",
        "wave, baseline, a time of asking that there is not",
        "view, secret, a view that there is not",
    })
    void aWrongAddressSaysWhatIsWrongAndTheWayOn(String name, String value, String sentence) {
        people.ruth();
        UI.getCurrent().navigate("outcomes", QueryParameters.of(name, value));
        assertThat(page()).contains(sentence).contains("Show everything");
    }

    @Test
    void forSharingTheSmallNumbersOfThePaperAreHiddenAndTheRestIsThere() {
        people.ruth();
        UI.getCurrent().navigate("outcomes", QueryParameters.of("view", "sharing"));
        assertThat(table(CHANGES).get(2))
                .containsExactly(
                        "People around you",
                        "49",
                        "38 (77.6%)",
                        "*",
                        "*",
                        "3.39",
                        "6.98",
                        "1.38 to 5.39",
                        "3.398",
                        "48",
                        "p = 0.001");
        assertThat(page())
                .contains("People around you: No change, Decreased together 11")
                .contains("“People around you”: of 49 men who answered every part both times, 38 had a higher score")
                .contains("Counted here are the men who answered every part both times")
                .contains("About 60 men took part")
                .doesNotContain("61+")
                .doesNotContain("not started");
    }

    @Test
    void ofALaterTimeItIsSaidWhichItIs() {
        people.ruth();
        UI.getCurrent().navigate("outcomes", QueryParameters.of("wave", "follow-up-3m"));
        assertThat(page())
                .contains("After 3 months: 55 not started")
                .contains("Only after 3 months")
                .contains("his later score minus his score at the start")
                .doesNotContain("At the end: ")
                .doesNotContain("Only at the end");
    }

    /** Of one project only those counts can be told where nobody went another way: no finding is made of them. */
    @Test
    void forSharingNoFindingIsMadeOfTheFewScoresWhoseCountsMayBeShown() {
        people.ruth();
        var yorkshire = jdbc.sql("select id::text from project where name = 'Yorkshire'")
                .query(String.class)
                .single();
        UI.getCurrent()
                .navigate(
                        "outcomes",
                        new QueryParameters(Map.of("view", List.of("sharing"), "project", List.of(yorkshire))));
        assertThat(page())
                .contains("How many men went which way, where it may be shown")
                .doesNotContain("scores more than half of the men went up");
    }

    @Test
    void forSharingNobodyIsSaidToBeNobody() {
        people.ruth();
        UI.getCurrent()
                .navigate(
                        "outcomes",
                        new QueryParameters(Map.of("view", List.of("sharing"), "wave", List.of("follow-up-3m"))));
        assertThat(page())
                .contains("Nobody has answered every part both times yet.")
                .doesNotContain("Not shown: it would be about fewer");
    }

    @Test
    void aPageOfCohortsThatIsNotThereAnyMoreIsTheLastOne() {
        people.ruth();
        UI.getCurrent().navigate("outcomes", QueryParameters.of("page", "9999"));
        assertThat(page())
                .contains("cohorts shown the mean was higher afterwards")
                .doesNotContain("Back a page");
    }

    @Test
    void forSharingAgesAreNotChosen() {
        people.ruth();
        UI.getCurrent()
                .navigate(
                        "outcomes",
                        new QueryParameters(Map.of("view", List.of("sharing"), "age", List.of("from-45-to-49"))));
        assertThat(table(CHANGES).get(2)).startsWith("People around you", "49");
        assertThat(page()).contains("for sharing, ages cannot be chosen");
    }

    @Test
    void agesCohortsAndDaysOfTheAddressLimitTheWorkingView() {
        people.ruth();
        UI.getCurrent().navigate("outcomes", QueryParameters.of("age", "from-45-to-49"));
        assertThat(Integer.parseInt(table(CHANGES).getFirst().get(1))).isBetween(10, 13);
        UI.getCurrent().navigate("outcomes", QueryParameters.of("to", "2001-01-01"));
        assertThat(page()).contains("Nobody has answered both times yet.").doesNotContain("53");
    }

    @Test
    void participantsAndAdministratorsAreNotLetIn() {
        people.participant(People.GARETH);
        open();
        assertThat(find(OutcomesView.class).all()).isEmpty();
        people.alex();
        open();
        assertThat(find(OutcomesView.class).all()).isEmpty();
    }

    @Test
    void aSmallGroupIsSaidInWordsWithoutAnyFigure() {
        jdbc.sql("update programme set minimum_group = 60").update();
        people.ruth();
        open();
        assertThat(table(CHANGES)).allSatisfy(row -> assertThat(row).hasSize(2));
        assertThat(page()).contains("Fewer than 60 men").doesNotContain("86.8").doesNotContain("53 men");
    }

    @Test
    void nobodyAnsweredTwiceIsSaidInWords() {
        jdbc.sql("update response set scores = array_fill(cast(null as integer), array[4]) where wave = 'end'")
                .update();
        people.ruth();
        open();
        assertThat(table(CHANGES)).extracting(List::getLast).containsOnly("Nobody has answered both times yet.");
    }

    @Test
    void whereEverybodyChangedAlikeTheTestIsWords() {
        jdbc.sql("""
                update response set scores = array(
                    select case when score is not null then case wave when 'end' then 20 else 17 end end
                    from unnest(scores) with ordinality as s (score, position) order by position)""").update();
        people.ruth();
        open();
        assertThat(table(CHANGES).getFirst())
                .contains("53 (100.0%)", "3.00", "0.00")
                .contains("cannot be worked out: everybody changed by the same amount");
        assertThat(page()).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("∞");
    }

    @Test
    void whereALowerScoreIsBetterAFallIsCountedAsTheImprovement() {
        jdbc.sql("alter table instrument disable trigger user").update();
        jdbc.sql("update instrument set document = jsonb_set(document, '{higherIsBetter}', 'false')")
                .update();
        people.ruth();
        open();
        assertThat(table(CHANGES).getFirst())
                .startsWith("How you have been (last 2 weeks)", "53", "5 (9.4%)", "2 (3.8%)", "46 (86.8%)");
        assertThat(page()).contains("Decreased (better)").contains("A lower score is better.");
    }

    @Test
    void everyLookIsRecorded() {
        var ruth = people.ruth();
        openProject(project("Yorkshire"));
        assertThat(jdbc.sql("""
                select count(*) from audit_entry
                where action = 'read-outcomes' and account_id = :ruth and subject = 'project' and subject_id = :project""")
                        .param("ruth", ruth.id().value())
                        .param("project", project("Yorkshire"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
