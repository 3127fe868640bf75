package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alongside.common.imports.Workbooks.date;
import static org.alongside.common.imports.Workbooks.number;
import static org.alongside.common.imports.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.alongside.common.imports.Workbooks;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void aWorkbookOfPeopleComesInAsAListDoes(@TempDir Path folder) {
        var page = as("Sian", SMALL_PHONE);
        open(page, "/imports?kind=people&to=" + demoId("cohort South Wales 1"));
        page.locator("input[type=file]")
                .setInputFiles(Workbooks.of(
                        folder,
                        List.of(
                                List.of(text("Forename"), text("Surname"), text("Date of birth"), text("Mobile")),
                                List.of(text("Bryn"), text("Morgan"), date(26_000), text("01632 960111")),
                                List.of(text("Cai"), text("Lloyd"), text("long ago"), text("")))));
        assertThat(page.locator("h2").first()).hasText("Which column is what?");
        look(page, "workbook-columns");
        button(page, "Check every row").click();
        assertThat(page.locator(".card")).containsText("1 of 2 rows would come in");
        assertThat(page.locator(".fates > li").last()).containsText("“long ago” is no year or date of birth.");
        look(page, "workbook-checked");
        button(page, "Bring in the one row").click();
        assertThat(page.locator(".card")).containsText("1 of 2 rows came in.");
        assertThat(jdbc.sql("""
                select count(*) from participant p join enrolment e on e.participant_id = p.id
                where p.first_name = 'Bryn' and p.family_name = 'Morgan' and p.phone = '01632 960111'
                    and e.cohort_id = demo_id('cohort South Wales 1')""").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aWorkbookWithNamesDownAndDatesAcrossBecomesMarks(@TempDir Path folder) {
        var known = jdbc.sql("""
                select (starts_at at time zone 'Europe/London')::date - date '1899-12-30' from session
                where id = demo_id('session South Wales 1Gardening-1')""").query(Integer.class).single();
        jdbc.sql("delete from register_mark where session_id = demo_id('session South Wales 1Gardening-1')")
                .update();
        var page = as("Sian", PHONE);
        open(page, "/cohorts/" + demoId("cohort South Wales 1"));
        link(page, "Bring in an old register").click();
        page.locator("input[type=file]")
                .setInputFiles(Workbooks.of(
                        folder,
                        List.of(
                                List.of(text("Name"), date(known), date(43_525), text("Total")),
                                List.of(text("Gareth Pritchard"), text("✓"), text("✓"), number("2")),
                                List.of(text("Alun"), text("apologies"), text("0"), number("0")),
                                List.of(text("Nobody Atall"), text("1"), text("1"), number("2")))));
        assertThat(page.locator("h2").first()).hasText("Which column is what?");
        assertThat(page.locator(".import-columns")).containsText("1 March 2019");
        look(page, "register-columns");
        button(page, "Check every row").click();
        assertThat(page.locator(".problem")).containsText("There is no session on “1 March 2019”.");
        page.getByLabel("Make a session for each").check();
        button(page, "Check every row").click();
        assertThat(page.locator(".card")).containsText("2 of 3 rows would come in");
        assertThat(page.locator(".fates")).containsText("There is nobody called “Nobody Atall” in this cohort.");
        look(page, "register-checked");
        button(page, "Bring in 2 rows").click();
        assertThat(page.locator(".card")).containsText("2 of 3 rows came in.");
        look(page, "register-done");
        assertThat(jdbc.sql("""
                select p.first_name || ' ' || m.mark from register_mark m join enrolment e on e.id = m.enrolment_id
                    join participant p on p.id = e.participant_id join session s on s.id = m.session_id
                where s.id = demo_id('session South Wales 1Gardening-1') or s.starts_at < '2019-03-02' order by 1""").query(String.class).list())
                .containsExactly("Alun ABSENT", "Alun APOLOGIES", "Gareth PRESENT", "Gareth PRESENT");
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
