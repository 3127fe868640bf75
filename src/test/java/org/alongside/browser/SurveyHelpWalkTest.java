package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do for men who do not answer on a phone of their own. */
class SurveyHelpWalkTest extends BrowserTest {
    private static final int SMALL_PHONE = 320;
    private static final int QUESTIONS = 23;
    private static final int MOST_KEYS = 25;

    private int keys;

    @BeforeEach
    void garethHasAnsweredNothingAtTheEnd() {
        jdbc.sql("delete from response where participant_id = demo_id('participant P001') and wave = 'end'")
                .update();
    }

    private Page helping(int width) {
        var page = as("Sian", width);
        open(page, "/answering/" + demoId("cohort South Wales 1"));
        return page;
    }

    @Test
    void aTabletThatWasHandedOverShowsNothingElseCannotBeLeftByBackAndForgetsHim() {
        var page = helping(SMALL_PHONE);
        look(page, "answering");
        button(page, "Hand this tablet to Gareth").click();
        page.waitForURL(Pattern.compile("/survey/[0-9a-f-]{36}$"));
        var survey = page.url();
        assertThat(button(page, "Start")).isVisible();
        look(page, "tablet");
        page.goBack();
        assertThat(page.locator("body")).not().containsText("Help a man answer");
        open(page, "/cohorts/" + demoId("cohort South Wales 1"));
        assertThat(page).hasURL(address("/login"));
        page.navigate(survey);
        // everything that the page of numbers has, without leaving
        button(page, "Need to talk to someone?").click();
        assertThat(link(page, "Ring 116 123")).isVisible();
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText("Night owls")))
                .containsText(Pattern.compile("Checked on \\d+ \\w+ 20\\d\\d"));
        assertThat(page).hasURL(survey);
        look(page, "tablet-help");
        button(page, "Go on with the questions").click();
        button(page, "Start").click();
        for (var back = 0; back < 6; back++) {
            page.goBack();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page).hasURL(survey);
        }
        button(page, "Start").click();
        // twice as large, and still no wider than the screen
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        look(page, "question-large");
        for (var number = 1; number <= QUESTIONS; number++) {
            assertThat(page.locator(".survey-place > :first-child")).hasText(number + " of 23");
            page.locator(".survey-options button").nth(1).click();
        }
        assertThat(page.locator("h1")).hasText("Thank you");
        look(page, "thanks-large");
        page.locator("button.primary:not([aria-disabled=true])").click();
        page.waitForURL(address("/login"));
        page.goBack();
        assertThat(page.locator("body")).not().containsText("Thank you");
        page.navigate(survey);
        assertThat(page).hasURL(address("/login"));
        assertThat(page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()"))
                .isEqualTo("");
        assertThat(stored("mode")).isEqualTo("SHARED_TABLET");
    }

    @Test
    void whoSaysThatHeTakesHisAnswersBackIsHeardInThreeTaps() {
        var page = helping(SMALL_PHONE);
        page.getByText("Who takes his answers back?").click();
        look(page, "taking-back");
        button(page, "Take his answers back: Gareth Pritchard").click();
        assertThat(page.locator("main, body").first()).containsText("Nobody can undo this.");
        // the wrong name was tapped
        button(page, "Leave it as it is").click();
        button(page, "Take his answers back: Gareth Pritchard").click();
        look(page, "taking-back-sure");
        button(page, "Yes, take Gareth’s answers back").click();
        assertThat(page.locator("main, body").first()).containsText("The answers of Gareth do not count any more.");
        look(page, "taken-back");
        page.reload();
        page.getByText("Who takes his answers back?").click();
        assertThat(button(page, "Take his answers back: Gareth Pritchard")).hasCount(0);
    }

    @Test
    void aFormIsKeyedInAtMostTwentyFiveKeystrokesOnOnePage() {
        var page = helping(DESKTOP);
        look(page, "answering");
        button(page, "Key in Gareth’s form").click();
        page.waitForURL(address("/paper/**"));
        assertThat(page.locator("#key-0")).isFocused();
        look(page, "keying");
        key(page, "1");
        for (var number = 1; number <= QUESTIONS; number++) {
            key(page, String.valueOf(1 + number % 5));
        }
        key(page, "Enter");
        assertThat(page.locator("main, body").first()).containsText("What you keyed is not shown again.");
        assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(stored("mode")).isEqualTo("PAPER");
        assertThat(stored("(select count(*) from answer a where a.response_id = r.id)"))
                .isEqualTo("23");
    }

    @Test
    void theConsentThatIsKeptIsOfTheWordsOnThePaperNotOfThePageOnWhichItIsKeyed() {
        var page = helping(SMALL_PHONE);
        button(page, "Key in Gareth’s form").click();
        page.waitForURL(address("/paper/**"));
        assertThat(page.locator("#key-0")).isFocused();
        for (var line = 0; line <= QUESTIONS; line++) {
            key(page, "1");
        }
        assertThat(page.locator("#key-language")).hasValue("en-GB");
        page.locator("#key-language").selectOption("cy-GB");
        look(page, "keying-language");
        button(page, "Save the form").click();
        assertThat(page.locator("main, body").first()).containsText("What you keyed is not shown again.");
        assertThat(
                        stored(
                                "(select t.language || t.words from survey_consent_text t where t.version = r.consent_version)"))
                .startsWith("cy-GB")
                .contains("Ydw, rwy’n cytuno.");
    }

    @Test
    void aSecondKeyingShowsEachLineThatDiffers() {
        var page = helping(SMALL_PHONE);
        button(page, "Key in Gareth’s form").click();
        page.waitForURL(address("/paper/**"));
        assertThat(page.locator("#key-0")).isFocused();
        for (var line = 0; line <= QUESTIONS; line++) {
            key(page, "1");
        }
        page.getByLabel("He ticked “Please contact me”").check();
        button(page, "Key it a second time").click();
        for (var line = 0; line <= QUESTIONS; line++) {
            assertThat(page.locator("#key-" + line)).isFocused();
            key(page, line == 3 || line == 20 ? "2" : "1");
        }
        key(page, "Enter");
        assertThat(page.locator("[role=alert] li")).hasText(new String[] {
            "3. I felt calm. – first 1, then 2",
            "20. People listen to what I say. – first 1, then 2",
            "He ticked “Please contact me” – first ticked, then not ticked"
        });
        look(page, "differences");
        page.getByLabel("He ticked “Please contact me”").check();
        assertThat(page.locator("[role=alert] li")).hasCount(2);
        // the cursor stands before or behind what is in the box
        page.locator("#key-3").press("1");
        button(page, "Save the form").click();
        assertThat(page.locator("main, body").first()).containsText("What you keyed is not shown again.");
        assertThat(stored("answers[3] || ' ' || answers[20]")).isEqualTo("1 2");
    }

    private String stored(String what) {
        return jdbc.sql("select " + what + " from response r where finished_at is not null and wave = 'end'"
                        + " and participant_id = demo_id('participant P001')")
                .query(String.class)
                .single();
    }

    private void key(Page page, String key) {
        keys++;
        page.keyboard().press(key);
    }
}
