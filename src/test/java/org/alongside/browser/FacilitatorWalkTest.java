package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

/** The facilitator's day, on a phone. */
class FacilitatorWalkTest extends BrowserTest {
    @Test
    void fromTodayToAFullRegisterInFourTapsAndStillThereAfterAReload() {
        var page = as("Sian", PHONE);
        openRegister(page);
        button(man(page, "Gareth"), "Sent word").click();
        button(page.locator("main"), "Everyone’s here").click();
        assertThat(count(page)).hasText("5 of 6 here, 1 sent word");
        assertThat(status(page)).hasText("Saved");

        page.reload();
        assertThat(count(page)).hasText("5 of 6 here, 1 sent word");
        assertThat(button(man(page, "Gareth"), "Sent word")).hasAttribute("aria-pressed", "true");
        assertThat(marks()).isEqualTo(6);
    }

    @Test
    void aTapMadeWhileTheNetworkIsCutIsShownKeptAndSentOnce() {
        var page = as("Sian", PHONE);
        openRegister(page);
        button(man(page, "Alun"), "Here").click();
        assertThat(status(page)).hasText("Saved");

        page.context().setOffline(true);
        button(man(page, "Gareth"), "Not here").click();
        button(man(page, "Idris"), "Here").click();
        assertThat(count(page)).hasText("2 of 6 here, 1 not here, 3 not marked");
        assertThat(status(page)).containsText("Kept on this phone");
        assertThat(marks()).isEqualTo(1);

        page.context().setOffline(false);
        assertThat(status(page)).hasText("Saved");
        page.reload();
        assertThat(count(page)).hasText("2 of 6 here, 1 not here, 3 not marked");
        assertThat(marks()).isEqualTo(3);
    }

    @Test
    void twoOnTheSameRegisterSeeEachOthersTaps() {
        var sian = as("Sian", PHONE);
        var ruth = as("Ruth", DESKTOP);
        openRegister(sian);
        open(ruth, "/sessions/" + session());
        button(man(sian, "Gareth"), "Here").click();
        assertThat(button(man(ruth, "Gareth"), "Here")).hasAttribute("aria-pressed", "true");
        button(man(ruth, "Alun"), "Sent word").click();
        assertThat(count(sian)).hasText("1 of 6 here, 1 sent word, 4 not marked");
        assertThat(status(sian)).hasText("Saved");
        assertThat(status(ruth)).hasText("Saved");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var page = as("Sian", DESKTOP);
        openRegister(page);
        var here = button(man(page, "Alun"), "Here");
        here.focus();
        page.keyboard().press("Space");
        assertThat(here).hasAttribute("aria-pressed", "true");
        assertThat(here).isFocused();
        page.keyboard().press("Tab");
        assertThat(button(man(page, "Alun"), "Sent word")).isFocused();
        assertThat(status(page)).hasText("Saved");
    }

    private void openRegister(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who’s here?"))
                .first()
                .click();
        page.waitForURL(address("/sessions/" + session()));
        assertThat(count(page)).isVisible();
    }

    private String session() {
        return demoId("session South Wales 1Gardening0");
    }

    private long marks() {
        return jdbc.sql("select count(*) from register_mark where session_id = cast(:session as uuid)")
                .param("session", session())
                .query(Long.class)
                .single();
    }

    private static Locator man(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator count(Page page) {
        return page.locator(".register-bar > p").first();
    }

    private static Locator status(Page page) {
        return page.locator(".pocket-status");
    }
}
