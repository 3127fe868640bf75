package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A question that may be a signal of distress: he is shown whom to talk to, and nobody is told what he did not ask for. */
class SurveyDistressTest extends BrowserTest {
    private static final double PATIENCE = 45_000;

    @BeforeEach
    void garethIsAskedWithAQuestionThatIsMarked() throws Exception {
        var document = new ClassPathResource("db/demo/default-instrument.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"marked\"")
                .replaceFirst("(\"text\": \"I had enough energy to get through the day.\")", "$1, \"distress\": [1]");
        var alex = as("Alex", DESKTOP);
        open(alex, "/instruments");
        var text = alex.locator("vaadin-text-area textarea");
        text.fill(document);
        text.blur();
        button(alex, "Bring it in").click();
        alex.waitForURL(address("/instrument/**"));
        assertThat(alex.locator("main, body").first()).containsText("Shows whom to talk to at: Never");
        button(alex, "Publish it").click();
        assertThat(button(alex, "Retire it")).isVisible();
        jdbc.sql("delete from response where participant_id = demo_id('participant P001')")
                .update();
        jdbc.sql("update programme_instrument set instrument_id = (select id from instrument where edition = 'marked')")
                .update();
    }

    @Test
    void heIsShownItAtOnceWithoutSignalTooAndIsNotToldThatSomebodyKnowsBeforeSomebodyDoes() {
        var page = as("Gareth", SMALL_PHONE);
        button(page, "Start").click();
        page.waitForURL(address("/survey/**"));
        button(page, "Start").click();
        assertThat(page.locator(".pocket-status")).hasText("Saved");
        page.context().setOffline(true);
        button(page, "Never").click();
        assertThat(page.locator("h1")).hasText("You can talk to someone now");
        assertThat(page.locator("h1")).isFocused();
        assertThat(link(page, "Ring 116 123")).isVisible();
        look(page, "distress");
        button(page, "Please contact me").click();
        assertThat(page.locator("main [role=status]").first()).containsText("nobody has been told yet");
        look(page, "distress-without-signal");
        assertThat(asked()).isZero();
        page.context().setOffline(false);
        assertThat(page.locator("main [role=status]").first())
                .containsText("We have passed it on", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(asked()).isOne();
        page.reload();
        button(page, "Back").click();
        button(page, "Never").click();
        assertThat(page.locator("h1")).hasText("You can talk to someone now");
        assertThat(page.locator("main [role=status]").first()).containsText("We have passed it on");
        button(page, "Go on with the questions").click();
        assertThat(page.getByText("2 of 23")).isVisible();

        var lead = as("Ruth", SMALL_PHONE);
        var card = lead.locator(".card").filter(new Locator.FilterOptions().setHasText("Please get in touch"));
        assertThat(card).containsText("Gareth Pritchard");
        assertThat(card).not().containsText(Pattern.compile("energy|Never"));
        look(lead, "lead");
        button(lead, "I have contacted Gareth Pritchard").click();
        assertThat(card).containsText("Thank you.");
        var facilitator = as("Sian", SMALL_PHONE);
        assertThat(facilitator.locator("body")).not().containsText("Please get in touch");
    }

    @Test
    void onATabletThatWasHandedOverHeIsShownItTooAndNobodyIsToldUnlessHeAsks() {
        var page = as("Sian", PHONE);
        open(page, "/answering/" + demoId("cohort South Wales 1"));
        button(page, "Hand this tablet to Gareth").click();
        page.waitForURL(Pattern.compile("/survey/[0-9a-f-]{36}$"));
        button(page, "Start").click();
        button(page, "Never").click();
        assertThat(page.locator("h1")).hasText("You can talk to someone now");
        assertThat(link(page, "Ring 116 123")).isVisible();
        button(page, "Go on with the questions").click();
        assertThat(page.getByText("2 of 23")).isVisible();
        assertThat(page.locator(".pocket-status")).hasText("Saved");
        assertThat(asked()).isZero();
    }

    @Test
    void whoeverKeysHisFormIsShownNothingOfItAndWhatHeTickedIsPassedOn() {
        var page = as("Sian", PHONE);
        open(page, "/answering/" + demoId("cohort South Wales 1"));
        button(page, "Key in Gareth’s form").click();
        page.waitForURL(address("/paper/**"));
        assertThat(page.locator("#key-0")).isFocused();
        for (var line = 0; line <= 23; line++) {
            page.keyboard().press("1");
        }
        assertThat(page.locator("body")).not().containsText("talk to someone now");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("He ticked “Please contact me”"))
                .check();
        look(page, "keying-contact");
        button(page, "Save the form").click();
        assertThat(page.locator("body")).containsText("What you keyed is not shown again.");
        assertThat(page.locator("body")).not().containsText("talk to someone now");
        assertThat(asked()).isOne();
    }

    @Test
    void thePreviewShowsTheCardWithItsNumbers() {
        var page = as("Alex", browser(SMALL_PHONE, ColorScheme.DARK));
        open(
                page,
                "/instrument-preview/"
                        + jdbc.sql("select id::text from instrument where edition = 'marked'")
                                .query(String.class)
                                .single());
        button(page, "Start").click();
        button(page, "Never").click();
        assertThat(page.locator("h1")).hasText("You can talk to someone now");
        assertThat(link(page, "Ring 116 123")).isVisible();
        look(page, "preview-distress");
        assertThat(asked()).isZero();
    }

    private int asked() {
        return jdbc.sql("select count(*) from survey_contact_request")
                .query(Integer.class)
                .single();
    }
}
