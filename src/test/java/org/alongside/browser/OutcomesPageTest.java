package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

/** The outcomes as they are looked at, chosen, shared and printed. */
class OutcomesPageTest extends BrowserTest {
    /** One of them is folded away: the line of change against sessions. */
    private static final int PICTURES = 6;

    private static final String HIDDEN_OF_THE_PAPER = "7 (13.2%)";

    /** All pictures drawn: their library is fetched when they are first seen. */
    private static void waitForPictures(Page page) {
        assertThat(page.locator("outcome-chart[data-drawn] svg")).hasCount(PICTURES);
    }

    @Test
    void everyPictureHasWordsAndATableAndAllOfItIsAccessibleInTheDarkToo() {
        var page = as("Ruth", browser(PHONE, ColorScheme.DARK));
        open(page, "/outcomes");
        waitForPictures(page);
        for (var picture : page.locator("outcome-chart").all()) {
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(picture.getAttribute("aria-label")).hasSizeGreaterThan(60);
        }
        // by keyboard
        var asTable = page.locator(".picture summary").first();
        asTable.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".picture table").first()).containsText("1.87 to 5.79");
        assertThat(page.locator(".closer")).containsText("Change and sessions attended");
        page.evaluate("document.querySelectorAll('.outcomes details').forEach(one => one.open = true)");
        assertThat(page.locator(".picture table")).hasCount(PICTURES);
        assertThat(page.locator("a[href='/outcomes/evidence.zip']")).isVisible();
        look(page, "outcomes");
    }

    @Test
    void whatIsChosenStandsInTheAddressAndBackGoesBack() {
        var page = as("Ruth", DESKTOP);
        open(page, "/outcomes");
        page.getByText("Choose what to look at").click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("50-54"))
                .check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show these"))
                .click();
        assertThat(page.locator("main")).containsText("Ages: 50-54.");
        assertThat(page).hasURL(address("/outcomes?age=from-50-to-54"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("For sharing").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("Men of every age");
        assertThat(page).hasURL(address("/outcomes?age=from-50-to-54&view=sharing"));
        page.goBack();
        assertThat(page.locator("main")).containsText("Ages: 50-54.");
        page.goBack();
        assertThat(page.locator(".report").first()).containsText("Of 53 men");
        assertThat(page.locator(".report").first()).not().containsText("Ages: 50-54.");
    }

    @Test
    void whatIsPrintedOrTakenAwayHidesSmallNumbersWhateverTheScreenShows() {
        var page = as("Ruth", DESKTOP);
        open(page, "/outcomes");
        assertThat(page.locator(".report").first()).containsText(HIDDEN_OF_THE_PAPER);
        var paper = page.locator(".paper-report");
        assertThat(paper.locator("table.plot").first()).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper).isVisible();
        assertThat(page.locator(".report:visible")).hasCount(0);
        assertThat(page.locator("body").innerText())
                .contains("38 (77.6%)")
                .doesNotContain(HIDDEN_OF_THE_PAPER, "7 (14.3%)");
        var csv = page.request().get(address("/outcomes/outcomes.csv"));
        assertThat(csv.text()).contains("38 (77.6%)").doesNotContain(HIDDEN_OF_THE_PAPER, "7 (14.3%)");
        var pdf = page.request().get(address("/outcomes/outcomes.pdf"));
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page.request()
                        .get(address("/outcomes/outcomes.pdf?from=never"))
                        .text())
                .isEqualTo("This address names a day that there is not: “never”. A day is written as in 2026-05-31.");
    }

    @Test
    void aParticipantNeverFetchesThePictures() {
        var page = as("Gareth", PHONE);
        open(page, "/people");
        assertThat((Boolean)
                        page.evaluate("performance.getEntriesByType('resource').some(one => /echarts/.test(one.name))"))
                .isFalse();
        assertThat(page.request().get(address("/outcomes/outcomes.pdf")).status())
                .isEqualTo(404);
    }
}
