package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** An administrator brings in a questionnaire under a licence, on a small phone with letters twice as large. */
class InstrumentWalkTest extends BrowserTest {
    private Page page;

    @Test
    void fromAFaultyDocumentToARetiredQuestionnaire() throws IOException {
        var document = new ClassPathResource("db/demo/default-instrument.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"licensed\"")
                .replaceFirst("\"notice\": null", "\"notice\": \"© The owners of these questions\"")
                .replaceFirst("\"requiresAgreement\": false", "\"requiresAgreement\": true");
        page = as("Alex", browser(SMALL_PHONE, ColorScheme.DARK));
        open(page, "/instruments");
        paste(document.replaceFirst("\"higherIsBetter\": true", "\"higherIsBetter\": \"yes\""));
        button(page, "Check it").click();
        assertThat(page.locator(".problems li")).hasText("higherIsBetter: this must be true or false.");
        lookInLargeLetters("instruments-problem");
        paste(document);
        button(page, "Bring it in").click();
        page.waitForURL(address("/instrument/**"));
        button(page, "Publish it").click();
        assertThat(page.locator("[role=alert]:not(:empty)"))
                .hasText("The owner of these questions asks for an agreement. Give its reference and its date first.");
        lookInLargeLetters("instrument-gate");
        page.getByLabel("Reference of the agreement").fill("EX-17");
        page.getByLabel("Date of the agreement").fill("2026-01-05");
        button(page, "Save the agreement").click();
        assertThat(page.locator("body")).containsText("Yours is kept: EX-17.");
        button(page, "Publish it").click();
        button(page, "Retire it").click();
        assertThat(page.locator("body")).containsText("Retired is for good");
        lookInLargeLetters("instrument-sure");
        button(page, "No, leave it").click();
        assertThat(state()).isEqualTo("PUBLISHED");
        button(page, "Retire it").click();
        button(page, "Yes, retire it").click();
        assertThat(page.locator("body")).containsText("Nobody begins with it any more.");
        assertThat(state()).isEqualTo("RETIRED");
        link(page, "See it as a participant does").click();
        assertThat(page.locator("body")).containsText("© The owners of these questions");
        lookInLargeLetters("instrument-preview");
    }

    private void paste(String document) {
        var text = page.locator("vaadin-text-area textarea");
        text.fill(document);
        text.blur();
    }

    private void lookInLargeLetters(String name) {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        look(page, name);
        page.evaluate("document.documentElement.style.fontSize = ''");
    }

    private String state() {
        return jdbc.sql("select state from instrument where edition = 'licensed'")
                .query(String.class)
                .single();
    }
}
