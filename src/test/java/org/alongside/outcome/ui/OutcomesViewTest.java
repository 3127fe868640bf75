package org.alongside.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.support.People;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutcomesViewTest extends ViewTest {
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

    /** The cells of each row, as they are read aloud. */
    private List<List<String>> table(int which) {
        return find(StudyTable.class)
                .all()
                .get(which)
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

    private void assertNotFound() {
        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    void theWholeProgrammeIsReportedAsThePaperPrintsIt() {
        people.ruth();
        open();
        assertThat(table(0))
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
        assertThat(table(1))
                .containsExactly(
                        List.of("below 45", "8"),
                        List.of("45-49", "13"),
                        List.of("50-54", "14"),
                        List.of("55-60", "17"),
                        List.of("61+", "1"),
                        List.of("unknown", "2"));
        assertThat(table(2).getLast()).startsWith("Overall", "53", "49", "4", "2", "0");
        assertThat(page())
                .contains("Of 53 men who answered “People around you” both times, 42 had a higher score afterwards")
                .contains("it cannot show that the programme caused the change");
    }

    @Test
    void aFacilitatorSeesHerOwnProjectsOnlyAndOneOfThemByItsAddress() {
        people.sian();
        open();
        assertThat(page()).contains("South Wales").doesNotContain("London");
        openProject(project("South Wales"));
        assertThat(find(Select.class).single().getValue())
                .hasToString("Choice[project=Optional[ProjectId[value=%s]], name=South Wales]"
                        .formatted(project("South Wales")));
        assertThat(Integer.parseInt(table(0).getFirst().get(1))).isBetween(5, 11);
        assertThat(page()).contains("Be careful: fewer than 30 men");
    }

    @Test
    void aProjectThatIsNotHersOrIsNoneIsNotFound() {
        people.sian();
        Stream.of(project("London East").toString(), UUID.randomUUID().toString(), "1", "")
                .forEach(id -> {
                    openProject(id);
                    assertNotFound();
                });
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
        assertThat(table(0)).allSatisfy(row -> assertThat(row).hasSize(2));
        assertThat(page()).contains("Fewer than 60 men").doesNotContain("86.8").doesNotContain("53 men");
        assertThat(find(StudyTable.class).all()).hasSize(1);
    }

    @Test
    void nobodyAnsweredTwiceIsSaidInWords() {
        jdbc.sql("update response set scores = array_fill(cast(null as integer), array[4]) where wave = 'end'")
                .update();
        people.ruth();
        open();
        assertThat(table(0)).extracting(List::getLast).containsOnly("Nobody has answered both times yet.");
    }

    @Test
    void whereEverybodyChangedAlikeTheTestIsWords() {
        jdbc.sql("""
                update response set scores = array(
                    select case when score is not null then case wave when 'end' then 20 else 17 end end
                    from unnest(scores) with ordinality as s (score, position) order by position)""").update();
        people.ruth();
        open();
        assertThat(table(0).getFirst())
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
        assertThat(table(0).getFirst())
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
