package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

/** The administrator lets somebody in, who then signs in with a password that nobody else ever knew. */
class AdministratorWalkTest extends BrowserTest {
    @Test
    void somebodyInvitedChoosesAPasswordAndSignsInWithIt() {
        var page = as("Alex", PHONE);
        page.locator("nav").getByText("Staff").click();
        page.getByLabel("Name").fill("Megan");
        page.getByLabel("E-mail address").fill("megan@example.org");
        click(page, "Invite");
        var link = page.getByLabel("One-time link for Megan").inputValue();

        var megan = browser(PHONE, ColorScheme.LIGHT);
        megan.navigate(link);
        assertThat(megan.locator("main")).containsText("Welcome, Megan");
        megan.getByLabel("Choose a password").fill("short");
        click(megan, "Start");
        assertThat(megan.getByRole(AriaRole.ALERT)).containsText("at least 12 characters");
        megan.getByLabel("Choose a password").fill("a long walk by the sea");
        click(megan, "Start");
        assertThat(megan.locator("h1")).hasText("Hello Megan");

        var again = browser(PHONE, ColorScheme.DARK);
        open(again, "/login");
        again.getByText("I work here").click();
        again.getByLabel("E-mail address").fill("Megan@example.org");
        again.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill("a long walk by the sea");
        again.keyboard().press("Enter");
        assertThat(again.locator("h1")).hasText("Hello Megan");

        page.getByText("Projects of Megan").click();
        var yorkshire = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yorkshire"))
                .filter(new Locator.FilterOptions().setVisible(true));
        yorkshire.click();
        assertThat(yorkshire).hasAttribute("aria-pressed", "true");
        open(megan, "/cohorts");
        assertThat(megan.locator("main")).containsText("Yorkshire 1");

        var late = browser(PHONE, ColorScheme.LIGHT);
        late.navigate(link);
        assertThat(late.locator("main")).containsText("This link has been used");
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
