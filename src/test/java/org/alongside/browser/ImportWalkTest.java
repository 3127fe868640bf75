package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A facilitator brings in what she has kept in a spreadsheet so far. */
class ImportWalkTest extends BrowserTest {
    private static final String LIST = """
            First name,Surname,Age,Shoe size
            Bryn,Morgan,52,9
            Gareth,Pritchard,,
            Cai,<b>Lloyd</b>,70,
            ,Nobody,50,
            Tomos,=2+3,47,11
            """;

    @Test
    void aListIsLookedAtBroughtInAndTakenOutAgain() {
        var page = as("Sian", PHONE);
        open(page, "/cohorts/" + demoId("cohort South Wales 1"));
        link(page, "Bring in people").click();
        assertThat(page.locator("h1")).hasText("People: South Wales 1");
        look(page, "choose");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("men.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8)));
        assertThat(page.locator(".problem")).containsText("This is not a table");
        page.locator("input[type=file]").setInputFiles(new FilePayload("men.csv", "text/csv", LIST.getBytes(UTF_8)));
        assertThat(page.locator("h2").first()).hasText("Which column is what?");
        look(page, "columns");
        button(page, "Check every row").click();
        assertThat(page.locator(".card")).containsText("2 of 5 rows would come in");
        assertThat(page.locator(".fates > li")).hasCount(5);
        assertThat(page.locator(".fates")).containsText("Tomos =2+3 joins South Wales 1.");
        look(page, "checked");
        link(page, "Cannot come in: 2").click();
        assertThat(page.locator(".fates > li")).hasCount(2);
        assertThat(page.locator(".fates > li").first()).containsText("He is 70, outside the ages");
        assertThat(page.locator(".fates > li").last()).containsText("There is no first name in this row.");
        page.reload();
        assertThat(page.locator(".fates > li")).hasCount(2);
        button(page, "Bring in 2 rows").click();
        assertThat(page.locator(".card")).containsText("2 of 5 rows came in.");
        look(page, "done");
        button(page, "Undo the whole import").click();
        button(page, "Yes, take all 2 rows out again").click();
        assertThat(page.locator(".card")).containsText("It was undone");
        assertThat(jdbc.sql("select count(*) from participant")
                        .query(Integer.class)
                        .single())
                .isEqualTo(55);
    }

    @Test
    void thePapersAnswersBroughtInThroughThePageGiveThePapersFigures() throws IOException {
        jdbc.sql("delete from response").update();
        var page = as("Ruth", DESKTOP);
        open(page, "/programmes/" + demoId("programme"));
        link(page, "Bring in past answers").click();
        assertThat(page.locator("h1")).hasText("Survey answers: Resilience for men 45-60");
        look(page, "responses-choose");
        page.locator("input[type=file]")
                .setInputFiles(new ClassPathResource("db/demo/programme-responses.csv")
                        .getFile()
                        .toPath());
        assertThat(page.locator("h2").first()).hasText("Which column is what?");

        look(page, "responses-columns");
        button(page, "Check every row").click();
        assertThat(page.locator(".card")).containsText("110 of 110 rows would come in");
        button(page, "Bring in 110 rows").click();
        assertThat(page.locator(".card")).containsText("110 of 110 rows came in.");
        open(page, "/outcomes");
        var figures = page.locator("main").first();
        for (var figure : new String[] {
            "3.83", "7.11", "1.87 to 5.79", "3.923", "52", "11.76", "14.08", "7.71 to 15.80", "5.845", "48"
        }) {
            assertThat(figures).containsText(figure);
        }
    }

    @Test
    void attendanceIsCountedInFiveWays() {
        for (var width : new int[] {PHONE, DESKTOP}) {
            var page = as("Sian", width);
            open(page, "/cohorts/" + demoId("cohort South Wales 1"));
            link(page, "Attendance of each man").click();
            assertThat(page.locator("tbody tr")).hasCount(6);
            look(page, "attendance");
            link(page, "Session").click();
            assertThat(page.locator("tbody tr")).hasCount(16);
            open(page, "/attendance");
            assertThat(page.locator("tbody tr")).hasCount(6);
            look(page, "attendance-all");
        }
    }
}
