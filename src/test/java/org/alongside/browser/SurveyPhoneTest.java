package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.alongside.common.Json;
import org.alongside.support.BrowserTest;
import org.alongside.support.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** The survey on a small phone: few taps, nothing lost, nothing given away. */
class SurveyPhoneTest extends BrowserTest {
    private static final int QUESTIONS = 23;
    private static final double PATIENCE = 45_000;
    private static final int MOST_TAPS = 25;

    private int taps;

    @BeforeEach
    void garethHasAnsweredNothingAtTheEnd() {
        jdbc.sql("delete from response where participant_id = demo_id('participant P001') and wave = 'end'")
                .update();
    }

    @Test
    void theSignalIsCutAndTheBrowserKilledAndHeGoesOnWhereHeWas(@TempDir Path folder) throws IOException {
        try (var wire = new Wire(port)) {
            // not closed but killed
            var killed = phoneThatKeeps(folder, SMALL_PHONE).pages().getFirst();
            killed.navigate("http://localhost:%d/login".formatted(wire.port()));
            waitUntilAtRest(killed);
            killed.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Try it as Gareth")))
                    .click();
            tap(button(killed, "Start"));
            killed.waitForURL("**/survey/**");
            var survey = killed.url();
            tap(button(killed, "Start"));
            for (var number = 1; number <= 4; number++) {
                answer(killed, number);
            }
            assertThat(status(killed)).hasText("Saved");
            killed.waitForCondition(() -> (Boolean)
                    killed.evaluate("caches.open('alongside-survey').then(c => c.keys()).then(k => k.length >= 3)"));
            wire.cut();
            for (var number = 5; number <= 13; number++) {
                answer(killed, number);
            }
            assertThat(place(killed)).hasText("14 of 23");
            assertThat(status(killed)).containsText("Kept on this phone");
            kill(folder);
            assertThat(answersOfGareth()).isEqualTo(4);
            try (var phone = phoneThatKeeps(folder, SMALL_PHONE)) {
                var page = phone.pages().getFirst();
                page.navigate(survey);
                for (var number = 14; number <= 20; number++) {
                    answer(page, number);
                }
                assertThat(answersOfGareth()).isEqualTo(4);
                wire.mend();
                // it tries again by itself, after a quarter of a minute at most
                assertThat(status(page)).hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
                assertThat(answersOfGareth()).isEqualTo(20);
            }
        }
        // the rest on another phone
        var other = as("Gareth", SMALL_PHONE);
        button(other, "Go on").click();
        for (var number = 21; number <= QUESTIONS; number++) {
            answer(other, number);
        }
        assertThat(other.locator("h1")).hasText("Thank you");
        assertThat(status(other)).hasText("Saved");
        assertThat(answersOfGareth()).isEqualTo(QUESTIONS);
        assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
        assertThat(jdbc.sql("""
                select finished_at is not null and consent_version is not null from response
                where participant_id = demo_id('participant P001') and wave = 'end'""").query(Boolean.class).single()).isTrue();
    }

    @Test
    void whoeverListensAnswersTheWholeSurveyByTheNamesOfThings() throws IOException {
        var page = as("Gareth", SMALL_PHONE);
        button(page, "Start").click();
        page.waitForURL(address("/survey/**"));
        assertAccessible(page, "survey");
        button(page, "Start").click();
        var document =
                Json.mapper().readTree(new ClassPathResource("db/demo/default-instrument.json").getInputStream());
        for (var section : document.path("sections")) {
            var options =
                    document.path("responseScales").path(section.path("scale").stringValue());
            for (var item : section.path("items")) {
                var question = item.path("text").stringValue();
                assertThat(heading(page, question)).isFocused();
                var group = page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(question).setExact(true));
                assertThat(group.getByRole(AriaRole.BUTTON)).hasCount(options.size());
                group.getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions()
                                        .setName(options.get(1).path("label").stringValue())
                                        .setExact(true))
                        .press("Enter");
            }
        }
        assertThat(heading(page, "Thank you")).isFocused();
        assertAccessible(page, "survey");
    }

    @Test
    void anotherMansSurveyOpensForNobodyElse() {
        var alun = jdbc.sql("select id::text from response where participant_id = demo_id('participant P011') limit 1")
                .query(String.class)
                .single();
        var gareth = as("Gareth", SMALL_PHONE);
        open(gareth, "/survey/" + alun);
        assertThat(gareth.locator("h1")).hasText("Not found");
        var status = gareth.evaluate("""
                id => fetch('/api/pocket/survey/' + id, { method: 'POST', headers: { 'Content-Type': 'application/json',
                    'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] },
                    body: JSON.stringify({ account: id, commands: [] }) }).then(response => response.status)""", alun);
        assertThat(status).isIn(200, 401);
        var nobody = browser(SMALL_PHONE, ColorScheme.LIGHT);
        nobody.navigate(address("/survey/" + alun));
        assertThat(nobody.url()).isEqualTo(address("/login"));
    }

    private void answer(Page page, int number) {
        assertThat(place(page)).hasText(number + " of 23");
        tap(page.locator(".survey-options button").nth(number % 5));
        assertThat(place(page)).not().hasText(number + " of 23");
    }

    private void tap(Locator what) {
        taps++;
        what.click();
    }

    private int answersOfGareth() {
        return jdbc.sql("""
                select count(*) from answer a join response r on r.id = a.response_id
                where r.participant_id = demo_id('participant P001') and r.wave = 'end' and a.value is not null""").query(Integer.class).single();
    }

    private static Locator place(Page page) {
        return page.locator(".survey-place > :first-child, h1:has-text('Thank you')");
    }

    private static Locator status(Page page) {
        return page.locator(".pocket-status");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
