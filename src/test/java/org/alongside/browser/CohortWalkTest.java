package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** From a new programme to a man who gets the place that another gave up; and the cards that bring phones in. */
class CohortWalkTest extends BrowserTest {
    private static final float A6_WIDTH = 298;
    private static final float A6_HEIGHT = 420;
    private static final float ABOUT = 2;
    private static final double PATIENCE = 60_000;

    @Test
    void aProgrammeAProjectACohortAndAPlaceThatIsGivenToTheNextInLine() {
        var page = as("Ruth", PHONE);
        open(page, "/new-programme");
        page.getByLabel("Name of the programme").fill("Shed mornings");
        page.getByLabel("From age").fill("40");
        button(page, "Make this programme").click();
        assertThat(page.locator("h1")).hasText("Shed mornings");
        open(page, "/programmes");
        page.locator("section.card")
                .filter(new Locator.FilterOptions().setHasText("Shed mornings"))
                .getByText("Add a project")
                .click();
        page.getByLabel("Name of the project").fill("Harbour shed");
        button(page, "Add this project").click();
        assertThat(page.locator("h1")).hasText("Harbour shed");
        page.getByText("New cohort").click();
        assertThat(page.getByLabel("Name of the cohort")).hasValue("Harbour shed 1");
        page.getByLabel("Places").fill("1");
        button(page, "Make this cohort").click();
        assertThat(page.locator("h1")).hasText("Harbour shed 1");
        assertThat(page).hasURL(Pattern.compile(".*/cohorts/.+"));

        // a first name and one tap
        add(page, "Bryn");
        assertThat(page.locator("main")).containsText("1 places, 0 free.");
        add(page, "Rhys");
        assertThat(page.locator(".problem:not(:empty)")).containsText("This group is full.");
        button(page, "Put him on the waiting list").click();
        assertThat(page.locator("main")).containsText("Waiting, number 1 on the list");

        var cohort = page.url();
        link(page, "Bryn").click();
        button(page, "He has left").click();
        page.getByLabel("Why did he leave?").selectOption("Found work or training");
        button(page, "Save: he has left").click();
        assertThat(page.locator("main")).containsText("Withdrawn since");
        page.navigate(cohort);
        assertThat(page.locator(".needs")).containsText("A place is free. Next on the waiting list: Rhys.");
        link(page, "Offer Rhys the place").click();
        button(page, "Invite him").click();
        assertThat(page.locator("main")).containsText("Invited since");
        page.navigate(cohort);
        assertThat(page.locator("main")).containsText("1 places, 0 free.");
        assertThat(page.locator(".needs")).isHidden();
    }

    @Test
    void aLikeNameIsShownAndNobodyIsMergedWithoutBeingAsked() {
        var page = as("Sian", PHONE);
        open(page, "/cohorts/" + demoId("cohort South Wales 2"));
        add(page, "Gareth");
        assertThat(page.locator(".ask")).containsText("Gareth Pritchard");
        button(page, "It is Gareth Pritchard").click();
        assertThat(page.locator(".ask")).hasCount(0);
        assertThat(link(page, "Gareth Pritchard")).isVisible();
        assertThat(men("Gareth")).isEqualTo(1);
        add(page, "Gareth");
        assertThat(page.locator(".ask")).containsText("In this group already");
        button(page, "No, he is new").click();
        assertThat(page.locator(".ask")).hasCount(0);
        assertThat(link(page, "Gareth")).isVisible();
        assertThat(men("Gareth")).isEqualTo(2);
    }

    @Test
    void theCardsOfACohortPrintOneOnAPageOfA6AndANewOneEndsTheOld() throws IOException {
        var page = as("Sian", DESKTOP);
        open(page, "/join-cards/" + demoId("cohort South Wales 1"));
        button(page, "Make cards for those without one (6)").click();
        // each code is hashed slowly
        assertThat(page.locator(".printed-card"))
                .hasCount(6, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        try (var document = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            var size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isBetween(A6_WIDTH - ABOUT, A6_WIDTH + ABOUT);
            assertThat(size.getHeight()).isBetween(A6_HEIGHT - ABOUT, A6_HEIGHT + ABOUT);
        }
        var lost = code(page);
        button(page, "Make new cards for all who are not in yet (6)").click();
        assertThat(page.locator(".printed-card .code").first())
                .not()
                .hasText(lost, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));

        var phone = browser(PHONE, ColorScheme.LIGHT);
        open(phone, "/login");
        enter(phone, lost);
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("That did not let you in.");
        enter(phone, code(page));
        assertThat(phone.locator("h1")).hasText("Hello Alun");
    }

    private static String code(Page page) {
        return page.locator(".printed-card .code").first().innerText();
    }

    private static void enter(Page phone, String code) {
        phone.getByLabel("The letters and numbers on your card").fill(code);
        button(phone, "Sign in").click();
    }

    private long men(String name) {
        return jdbc.sql("select count(*) from participant where first_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static void add(Page page, String name) {
        page.getByLabel("First name").first().fill(name);
        button(page, "Add a man").click();
    }
}
