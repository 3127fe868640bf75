package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

/** How people come in, stay in, and leave. */
class ComingInTest extends BrowserTest {
    @Test
    void aManComesInByTheCodeOnHisCardAndHisPhoneIsRemembered() {
        var code = codeForGareth();
        var phone = browser(PHONE, ColorScheme.LIGHT);
        open(phone, "/login");
        phone.getByLabel("The letters and numbers on your card").fill(code.toLowerCase(Locale.ROOT));
        signIn(phone).click();
        assertThat(phone.locator("h1")).hasText("Hello Gareth");

        forgetSession(phone);
        open(phone, "/me");
        assertThat(phone.locator("h1")).hasText("Gareth");
    }

    @Test
    void theScannedCardOnlyNeedsOneTapAndWorksOnce() {
        var code = codeForGareth().replace(" ", "");
        var phone = browser(PHONE, ColorScheme.LIGHT);
        open(phone, "/login#" + code);
        assertThat(phone.getByLabel("The letters and numbers on your card")).hasValue(code);
        signIn(phone).click();
        assertThat(phone.locator("h1")).hasText("Hello Gareth");

        var other = browser(PHONE, ColorScheme.LIGHT);
        open(other, "/login#" + code);
        assertThat(other.getByLabel("The letters and numbers on your card")).hasValue(code);
        signIn(other).click();
        assertThat(other.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("did not let you in")))
                .isVisible();
    }

    @Test
    void signingOutForgetsThePhone() {
        var phone = as("Gareth", PHONE);
        open(phone, "/me");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        phone.waitForURL(address("/login"));
        open(phone, "/plan");
        assertThat(phone.url()).isEqualTo(address("/login"));
        assertThat(phone.context().cookies()).noneMatch(cookie -> cookie.name.equals("alongside-phone"));
        assertThat(remembered()).isZero();
    }

    @Test
    void signingInAgainOnThePhoneLeavesNothingBehindThatStillLetsIn() {
        var phone = as("Gareth", PHONE);
        as("Gareth", phone);
        assertThat(remembered()).isOne();
        as("Sian", phone);
        assertThat(remembered()).isZero();
    }

    @Test
    void whoIsSwitchedOffIsOutAtTheNextRequest() {
        var ruth = as("Ruth", DESKTOP);
        var alex = as("Alex", DESKTOP);
        open(alex, "/staff");
        alex.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch Ruth off"))
                .click();
        assertThat(alex.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch Ruth on")))
                .isVisible();
        open(ruth, "/outcomes");
        assertThat(ruth.url()).isEqualTo(address("/login"));
    }

    @Test
    void everyPageSaysThatItBelongsInNoFrameAndNoCache() {
        var page = browser(PHONE, ColorScheme.LIGHT);
        for (var path : List.of("/login", "/welcome", "/help")) {
            assertThat(page.request().get(address(path)).headers())
                    .as(path)
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "same-origin")
                    .hasEntrySatisfying(
                            "cache-control", value -> assertThat(value).contains("no-store"));
        }
    }

    @Test
    void whoeverScansTheCodeAtTheDoorAndHasToSignInFirstGoesOnToIt() {
        var page = browser(PHONE, ColorScheme.LIGHT);
        open(page, "/check-in/123456");
        assertThat(page.url()).isEqualTo(address("/login"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Try it as Gareth")))
                .click();
        page.waitForURL(address("/check-in/123456"));
        // of no session, or of one that is over: in a sentence, and the field is there for another
        assertThat(page.locator(".problem")).isVisible();
        assertThat(page.locator("#check-in-code")).isVisible();
        // another page that was asked for may have been somebody else’s
        var other = browser(PHONE, ColorScheme.LIGHT);
        open(other, "/me");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Try it as Gareth")))
                .click();
        other.waitForURL(address("/"));
    }

    @Test
    void thePageSaysWhichLanguageItIsIn() {
        var english = browser(PHONE, ColorScheme.LIGHT);
        open(english, "/login");
        assertThat(english.locator("html").getAttribute("lang")).startsWith("en");
        var welsh = browser(PHONE, ColorScheme.LIGHT, "cy");
        open(welsh, "/login");
        assertThat(welsh.locator("html").getAttribute("lang")).startsWith("cy");
        assertThat(welsh.getByText("Try it as")).hasCount(0);
    }

    @Test
    void aMemberOfStaffIsNotRememberedOnceTheSessionIsGone() {
        var desktop = as("Ruth", DESKTOP);
        forgetSession(desktop);
        open(desktop, "/outcomes");
        assertThat(desktop.url()).isEqualTo(address("/login"));
    }

    @Test
    void theSessionHasAnotherIdAfterSigningIn() {
        var page = browser(PHONE, ColorScheme.LIGHT);
        open(page, "/login");
        var before = sessionId(page);
        as("Gareth", page);
        assertThat(sessionId(page)).isNotEqualTo(before);
    }

    @Test
    void onlyTheHealthOfTheServerIsOpen() {
        var page = browser(PHONE, ColorScheme.LIGHT);
        assertThat(page.request().get(address("/actuator/health")).text()).contains("UP");
        as("Alex", page);
        for (var closed : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            assertThat(page.request().get(address(closed)).status()).as(closed).isIn(403, 404);
        }
    }

    private long remembered() {
        return jdbc.sql("select count(*) from remembered_phone")
                .query(Long.class)
                .single();
    }

    private String codeForGareth() {
        var facilitator = as("Sian", PHONE);
        open(facilitator, "/cohorts/" + demoId("cohort South Wales 1"));
        facilitator
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join card for Gareth"))
                .click();
        return facilitator.locator(".code").innerText();
    }

    private static Locator signIn(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true));
    }

    private static void forgetSession(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private static String sessionId(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
