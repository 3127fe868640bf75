package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A man with a phone. */
class ParticipantWalkTest extends BrowserTest {
    @Test
    void todayShowsTheNextSessionTheNextStepAndTheSurvey() {
        var page = as("Gareth", PHONE);
        assertThat(page.locator("main")).containsText("Valley allotments, Mill Lane");
        assertThat(page.locator("main")).containsText("Practise the interview with Alun");
        assertThat(page.locator("main")).containsText("You have one question left.");
        button(page, "I’ll be there").click();
        page.reload();
        assertThat(page.locator("main")).containsText("You said: I’ll be there.");
        link(page, "Need to talk to someone?").click();
        assertThat(link(page, "Ring 116 123")).hasAttribute("href", "tel:116123");
        assertThat(link(page, "Ring 01632 960101")).isVisible();
    }

    @Test
    void hePutsAStepIntoHisPlanAndTicksOneEvenWithoutSignal() {
        var page = as("Gareth", PHONE);
        open(page, "/plan");
        page.context().setOffline(true);
        button(page, "Add a step to: Get back to work with my hands").click();
        page.getByLabel("What will you do?").fill("Ask Rhodri about his van");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("this week"))
                .check();
        button(page, "Add it").click();
        tickBox(page, "Ring the job centre").check();
        assertThat(page.locator(".pocket-status")).containsText("Kept on this phone");

        page.context().setOffline(false);
        assertThat(page.locator(".pocket-status")).hasText("Saved");
        page.reload();
        assertThat(page.getByText("Ask Rhodri about his van")).hasCount(1);
        assertThat(tickBox(page, "Ring the job centre")).isChecked();
        assertThat(jdbc.sql("select by_when from plan_step where title = 'Ask Rhodri about his van'")
                        .query(String.class)
                        .list())
                .containsExactly("WEEK");
    }

    /** Within a second; how long it took is in the report of the tests. */
    @Test
    void whoTakesHisYesBackInTwoTapsIsGoneFromTheOthersOpenPage(TestReporter report) {
        var gareth = as("Gareth", PHONE);
        var alun = as("Alun", PHONE);
        open(gareth, "/people");
        open(alun, "/people");
        button(gareth, "Show Alun’s number").click();
        assertThat(link(gareth, "Ring Alun: 07700 900111")).hasAttribute("href", "tel:07700900111");
        button(alun, "Show Gareth’s number").click();
        assertThat(link(alun, "Ring Gareth: 07700 900101")).isVisible();

        gareth.evaluate("""
                new MutationObserver((changes, observer) => {
                  if (!document.body.innerHTML.includes('900111')) {
                    window.goneAt = Date.now();
                    observer.disconnect();
                  }
                }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })""");
        alun.evaluate("addEventListener('click', () => (window.tappedAt = Date.now()), true)");
        alun.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Take it back")))
                .first()
                .click();
        button(alun, "Yes, take it back").click();
        assertThat(gareth.locator("main")).not().containsText("07700 900111");
        gareth.waitForFunction("() => window.goneAt");
        var gone = (Number) gareth.evaluate("window.goneAt");
        var tapped = (Number) alun.evaluate("window.tappedAt");
        report.publishEntry("gone after (ms)", "%.0f".formatted(gone.doubleValue() - tapped.doubleValue()));
        assertThat(alun.locator("main")).not().containsText("07700 900101");
        open(gareth, "/people");
        assertThat(gareth.content()).doesNotContain("900111");
    }

    @Test
    void twoMenWhoBothSayYesSeeHowToReachEachOther() {
        var page = as("Gareth", PHONE);
        open(page, "/people");
        assertThat(page.content()).doesNotContain("900121");
        button(page, "Let Rhodri ring me").click();
        assertThat(page.locator("main")).containsText("You cannot take a number back once he has saved it.");
        button(page, "Yes, let Rhodri ring me").click();
        button(page, "Show Rhodri’s number").click();
        assertThat(link(page, "Ring Rhodri: 07700 900121")).isVisible();
    }

    @Test
    void askingOneManForTwoWaysTakesFourTapsAndNoDetailStandsInThePageSource() {
        var page = as("Gareth", SMALL_PHONE);
        assertThat(page.request().get(address("/people")).text())
                .contains("Alun")
                .doesNotContain("900101")
                .doesNotContain("900111");
        open(page, "/people");
        button(page, "Swap numbers with Dai?").click();
        button(page, "Phone calls").click();
        button(page, "WhatsApp").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your number for WhatsApp"))
                .fill("07700 900101");
        button(page, "Ask Dai").click();
        assertThat(page.locator("main")).containsText("You said yes to WhatsApp. You will see his number");
    }

    @Test
    void theLastQuestionOfHisSurveyChangesTheManagersFigures() {
        var manager = as("Ruth", DESKTOP);
        open(manager, "/outcomes");
        assertThat(row(manager, "Overall")).containsText("49");

        var page = as("Gareth", PHONE);
        button(page, "Go on").click();
        assertThat(page).hasURL(Pattern.compile(".*/survey/.*"));
        button(page, "Go on").click();
        assertThat(page.locator("h1")).hasText("I felt able to cope with what came up.");
        button(page, "Most days").click();
        assertThat(page.locator("h1")).hasText("Thank you");
        assertThat(page.locator(".pocket-status")).hasText("Saved");

        open(manager, "/outcomes");
        assertThat(row(manager, "Overall").locator("td").first()).hasText("50");
        assertThat(row(manager, "How you have been").locator("td").first()).hasText("54");
        open(page, "/");
        assertThat(page.locator("main")).not().containsText("A few questions");
    }

    @Test
    void goingBackAndChangingAnAnswerKeepsTheLaterOnesAndSkippingIsAllowed() {
        forgetLastSurveyOfGareth();
        var page = as("Gareth", PHONE);
        button(page, "Start").click();
        page.waitForURL(address("/survey/**"));
        button(page, "Start").click();
        button(page, "Most days").click();
        assertThat(page.locator("main")).containsText("2 of 23");
        button(page, "Skip this one").click();
        assertThat(page.locator("main")).containsText("3 of 23");
        button(page, "Back").click();
        button(page, "Back").click();
        assertThat(button(page, "Most days")).hasAttribute("aria-pressed", "true");
        button(page, "Never").click();
        assertThat(page.locator("main")).containsText("3 of 23");
        assertThat(page.locator(".pocket-status")).hasText("Saved");
        assertThat(jdbc.sql("""
                select item || ' ' || coalesce(value::text, 'skipped') from answer a join response r on r.id = a.response_id
                where r.participant_id = demo_id('participant P001') and r.wave = 'end' order by item""").query(String.class).list()).containsExactly("s1q1 1", "s1q2 skipped");
    }

    @Test
    void whatIsAnotherMansIsNotFound() {
        var gareth = as("Gareth", PHONE);
        var ofAlun = jdbc.sql(
                        "select id::text from response where participant_id = demo_id('participant P011') limit 1")
                .query(String.class)
                .single();
        for (var path : List.of(
                "/plan/" + demoId("participant P011"),
                "/survey/" + ofAlun,
                "/sessions/" + demoId("session Yorkshire 1Football0"),
                "/cohorts/" + demoId("cohort South Wales 1"))) {
            open(gareth, path);
            assertThat(gareth.locator("h1")).hasText("Not found");
            assertThat(gareth.locator("main").innerText()).as(path).hasSizeLessThan(150);
        }
    }

    private void forgetLastSurveyOfGareth() {
        jdbc.sql("delete from response where participant_id = demo_id('participant P001') and wave = 'end'")
                .update();
    }

    private static Locator row(Page page, String section) {
        return page.locator("table").first().locator("tr").filter(new Locator.FilterOptions().setHasText(section));
    }

    private static Locator tickBox(Page page, String name) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
    }
}
