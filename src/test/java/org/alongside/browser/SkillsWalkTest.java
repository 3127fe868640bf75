package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

class SkillsWalkTest extends BrowserTest {
    private int taps;

    @Test
    void whatICanShowInThreeTapsFromTodayAndBothSayYes() {
        var alun = as("Alun", PHONE);
        open(alun, "/people");
        var gareth = as("Gareth", SMALL_PHONE);
        tap(gareth.locator("nav").getByText("People"));
        assertThat(gareth.locator("h1")).hasText("People");
        tap(button(gareth, "I can show…"));
        tap(button(gareth, "mending bicycles"));
        assertThat(gareth.locator(".skills")).containsText("You can show");
        assertThat(taps).isLessThanOrEqualTo(4);
        look(gareth, "SkillsWalkTest");
        // on the page that he has open
        var bicycles = "Gareth can show: mending bicycles.";
        assertThat(alun.locator(".skills")).containsText(bicycles);
        button(alun, "Ask Gareth to show you: mending bicycles").click();
        assertThat(alun.locator(".skills")).containsText("You asked Gareth to show you: mending bicycles.");
        assertThat(gareth.locator(".skills")).containsText("Alun asks whether you would show him: mending bicycles.");
        button(gareth, "Yes, I’ll show Alun: mending bicycles").click();
        assertThat(gareth.locator(".skills")).containsText("You both said yes: you show Alun mending bicycles.");
        assertThat(alun.locator(".skills")).containsText("You both said yes: Gareth shows you mending bicycles.");
        button(gareth, "Shop, driving, care").click();
        assertThat(button(gareth, "Shop, driving, care")).hasAttribute("aria-pressed", "true");
        look(gareth, "SkillsWalkTest");
        // off again in two taps
        open(gareth, "/people");
        button(gareth, "Take it back: Alun, mending bicycles").click();
        button(gareth, "Take it off: mending bicycles").click();
        assertThat(alun.locator(".skills")).not().containsText(bicycles);
        assertThat(gareth.locator(".skills input, .skills textarea")).hasCount(0);
    }

    private void tap(Locator what) {
        what.click();
        taps++;
    }
}
