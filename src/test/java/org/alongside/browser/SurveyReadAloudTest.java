package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The survey read to a man by his own phone, here by a voice that writes down what it says. */
class SurveyReadAloudTest extends BrowserTest {
    /** What is said, with its language; a stroke where it is told to be quiet. */
    private static final String VOICE = """
            window.said = [];
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            Object.defineProperty(window, 'speechSynthesis', { value: {
                getVoices: () => [%s],
                speak: words => said.push(words.lang + ' ' + words.text),
                cancel: () => said.push('-'),
                addEventListener() {}, removeEventListener() {} } });
            """;

    private static final String BRITISH = "{ lang: 'en-GB', localService: true, default: true }";
    private static final String FAR_AWAY = "{ lang: 'en-GB', localService: false, default: true }";
    private static final String GERMAN = "{ lang: 'de-DE', localService: true, default: true }";
    private static final List<String> CHOICES =
            List.of("Never", "A few days", "About half the days", "Most days", "Every day");

    @BeforeEach
    void garethHasAnsweredNothingAtTheEnd() {
        jdbc.sql("delete from response where participant_id = demo_id('participant P001') and wave = 'end'")
                .update();
    }

    @Test
    void heHearsTheQuestionAndItsAnswersAndTheNextOneWhenHeGoesOn() {
        var page = survey("en-GB", BRITISH);
        // by keyboard, and with what a screen reader is told
        button(page, "Read it to me").press("Enter");
        assertThat(said(page)).startsWith("-", "en-GB A few questions").contains("en-GB Start");
        assertThat(button(page, "Read it to me")).hasAttribute("aria-pressed", "true");
        assertThat(mode()).as("before his yes nothing is noted of him").isEqualTo("OWN_PHONE");
        quiet(page);
        button(page, "Start").click();
        assertThat(place(page, 1)).isVisible();
        assertThat(said(page)).containsExactlyElementsOf(inEnglish("I had enough energy to get through the day."));
        quiet(page);
        button(page, "Every day").click();
        assertThat(place(page, 2)).isVisible();
        assertThat(said(page)).containsExactlyElementsOf(inEnglish("I enjoyed something I did."));
        look(page, "read-aloud");
        quiet(page);
        button(page, "Read it to me").click();
        assertThat(said(page)).containsExactly("-");
        assertThat(button(page, "Read it to me")).hasAttribute("aria-pressed", "false");
        button(page, "Never").click();
        assertThat(place(page, 3)).isVisible();
        assertThat(said(page)).containsExactly("-");
        page.waitForCondition(() -> mode().equals("READ_ALOUD"));
    }

    @Test
    void onAWelshPageEnglishQuestionsAreReadAsEnglish() {
        var page = survey("cy", BRITISH);
        // there is no voice for the words of the page
        assertThat(page.locator("button.read")).hasCount(0);
        page.locator("button.primary").click();
        assertThat(page.locator("#survey-question")).hasAttribute("lang", "en-GB");
        page.locator("button.read").click();
        assertThat(said(page)).containsExactlyElementsOf(inEnglish("I had enough energy to get through the day."));
    }

    @Test
    void whereNoVoiceFitsNothingIsOffered() {
        for (var voices : List.of("", GERMAN)) {
            var page = survey("en-GB", voices);
            page.locator("button.primary").click();
            assertThat(button(page, "Skip this one")).isVisible();
            assertThat(page.locator("button.read")).hasCount(0);
        }
    }

    @Test
    void withoutSignalOnlyAVoiceOfThePhonesOwnIsOffered() {
        var page = survey("en-GB", FAR_AWAY);
        button(page, "Start").click();
        assertThat(page.locator("button.read")).hasCount(1);
        page.context().setOffline(true);
        assertThat(page.locator("button.read")).hasCount(0);
        page.context().setOffline(false);
        assertThat(page.locator("button.read")).hasCount(1);

        var own = survey("en-GB", FAR_AWAY + ", " + BRITISH);
        own.locator("button.primary").click();
        assertThat(place(own, 1)).isVisible();
        own.context().setOffline(true);
        button(own, "Read it to me").click();
        assertThat(said(own)).containsExactlyElementsOf(inEnglish("I had enough energy to get through the day."));
    }

    private Page survey(String language, String voices) {
        var page = browser(SMALL_PHONE, ColorScheme.LIGHT, language);
        page.addInitScript(VOICE.formatted(voices));
        open(page, "/login");
        named(page, "(Try it as|Rho gynnig arni fel) Gareth.*").click();
        page.waitForURL(address("/"));
        waitUntilAtRest(page);
        named(page, "Start|Go on|Dechrau|Mynd ymlaen").click();
        page.waitForURL(address("/survey/**"));
        assertThat(page.locator("button.primary")).isVisible();
        return page;
    }

    private static Locator named(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + name + ")$")));
    }

    private static List<String> inEnglish(String question) {
        var said = new ArrayList<String>(List.of("-", "en-GB " + question));
        CHOICES.forEach(choice -> said.add("en-GB " + choice));
        return said;
    }

    private static Locator place(Page page, int number) {
        return page.getByText(number + " of 23", new Page.GetByTextOptions().setExact(true));
    }

    private static void quiet(Page page) {
        page.evaluate("said.length = 0");
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("said");
    }

    private String mode() {
        return jdbc.sql("select mode from response where participant_id = demo_id('participant P001') and wave = 'end'")
                .query(String.class)
                .single();
    }
}
