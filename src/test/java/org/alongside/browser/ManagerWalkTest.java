package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manager reads what the study printed. */
class ManagerWalkTest extends BrowserTest {
    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESKTOP})
    void thePapersNumbersAreReadFromThePage(int width) {
        var page = as("Ruth", width);
        page.locator("nav").getByText("Outcomes").click();
        page.waitForURL(address("/outcomes"));
        assertThat(cells(page, "How you have been")).startsWith("53", "46 (86.8%)", "2 (3.8%)", "5 (9.4%)");
        assertThat(cells(page, "Sorting out problems")).startsWith("53", "43 (81.1%)", "4 (7.6%)", "6 (11.3%)");
        assertThat(cells(page, "People around you"))
                .containsExactly(
                        "53",
                        "42 (79.2%)",
                        "4 (7.6%)",
                        "7 (13.2%)",
                        "3.83",
                        "7.11",
                        "1.87 to 5.79",
                        "3.923",
                        "52",
                        "p < 0.001");
        assertThat(cells(page, "Overall"))
                .containsExactly(
                        "49",
                        "43 (87.8%)",
                        "0 (0.0%)",
                        "6 (12.2%)",
                        "11.76",
                        "14.08",
                        "7.71 to 15.80",
                        "5.845",
                        "48",
                        "p < 0.001");
        var ages = page.locator(
                "table.study", new Page.LocatorOptions().setHasText("men who took part, by age at the start"));
        assertThat(ages.locator("td").allInnerTexts()).containsExactly("8", "13", "14", "17", "1", "2");
    }

    @Test
    void aFacilitatorSeesHerOwnProjectsTogether() {
        var page = as("Sian", DESKTOP);
        open(page, "/outcomes");
        assertThat(page.locator("main")).containsText("South Wales");
        assertThat(page.locator("main")).not().containsText("London");
    }

    private static List<String> cells(Page page, String section) {
        var row = page.locator("table")
                .first()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(section));
        assertThat(row).hasCount(1);
        return row.locator("td").allInnerTexts().stream().map(String::strip).toList();
    }
}
