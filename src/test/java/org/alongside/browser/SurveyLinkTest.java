package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link or a code from his facilitator, on a phone that has never been here. */
class SurveyLinkTest extends BrowserTest {
    private String link = "";
    private String code = "";

    @BeforeEach
    void garethIsGivenALinkAndACode() {
        jdbc.sql("delete from response where participant_id = demo_id('participant P001') and wave = 'end'")
                .update();
        var sian = as("Sian", PHONE);
        open(sian, "/answering/" + demoId("cohort South Wales 1"));
        button(sian, "Link or code for Gareth").click();
        link = sian.locator(".card a[href*='/survey/in#']").getAttribute("href");
        code = sian.locator(".code").innerText();
        look(sian, "link");
    }

    @Test
    void aLinkOpensOnceAndASecondPhoneIsToldWhatToDo() {
        var page = opened(link);
        look(page, "link-in");
        button(page, "Open the questions").click();
        page.waitForURL(Pattern.compile("/survey/[0-9a-f-]{36}$"));
        assertThat(button(page, "Start")).isVisible();
        // whatever cannot be read is said to be so: a sign-in page would be taken for no signal
        org.assertj.core.api.Assertions.assertThat(page.evaluate("""
                async body => {
                  const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
                  const answer = await fetch('/api/pocket' + location.pathname, { method: 'POST', headers, body });
                  return answer.status + ' ' + answer.redirected;
                }""", "{")).isEqualTo("400 false");
        look(page, "link-opened");
        var second = opened(link);
        button(second, "Open the questions").click();
        assertThat(second.locator("[role=alert]")).containsText("This link does not work: it was used already");
        assertThat(second.locator("#survey-code")).isVisible();
        look(second, "link-replayed");
        // the code went with it
        second.locator("#survey-code").fill(code);
        button(second, "Open the questions").click();
        assertThat(second.locator("[role=alert]")).containsText("This code does not work");
    }

    @Test
    void aCodeIsTakenAsItIsTypedAndAWrongOneIsNotCalledUsed() {
        var page = opened(address("/survey/in"));
        page.locator("#survey-code").fill("abc");
        button(page, "Open the questions").click();
        assertThat(page.locator("[role=alert]")).containsText("Look at each letter and number once more.");
        look(page, "code-wrong");
        page.locator("#survey-code").fill(code.toLowerCase(Locale.ROOT) + " ");
        button(page, "Open the questions").click();
        page.waitForURL(Pattern.compile("/survey/[0-9a-f-]{36}$"));
        assertThat(button(page, "Start")).isVisible();
    }

    @Test
    void whenTheTimeIsOverThereIsNothingLeftToTap() {
        jdbc.sql("""
                insert into response (id, enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at,
                    answers, answered_at, scores, consent_version, consented_at, timing)
                select gen_random_uuid(), enrolment_id, participant_id, instrument_id, 'end', mode, started_at, finished_at,
                    answers, answered_at, scores, consent_version, consented_at, timing
                from response where participant_id = demo_id('participant P001') and wave = 'baseline'""").update();
        var page = opened(link);
        button(page, "Open the questions").click();
        assertThat(page.locator("[role=alert]")).containsText("you have done them already. Thank you!");
        assertThat(page.locator("main button")).hasCount(0);
        look(page, "link-closed");
    }

    @Test
    void anAddressThatWasCutShortStillOpensThePage() {
        assertThat(button(opened(address("/survey/in#%")), "Open the questions"))
                .isVisible();
    }

    private Page opened(String address) {
        var page = browser(SMALL_PHONE, ColorScheme.DARK);
        page.navigate(address);
        assertThat(page.locator("h1")).hasText("A few questions");
        return page;
    }
}
