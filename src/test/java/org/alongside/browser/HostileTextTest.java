package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

/** What somebody typed is shown as text, wherever it appears, and never run. */
class HostileTextTest extends BrowserTest {
    private static final String TEXT = "</script><script>window.run=1</script><img src=x onerror=\"window.run=1\">";

    @Test
    void aSearchInTheAddressIsText() {
        var page = as("Sian", PHONE);
        open(page, "/cohorts?q=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8));
        assertThat(page.getByLabel("Find a cohort or a project")).hasValue(TEXT);
        assertNothingRan(page);
    }

    @Test
    void aStepOfAPlanIsText() {
        var page = as("Gareth", PHONE);
        open(page, "/plan");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a step to: Get back"))
                .click();
        page.getByLabel("What will you do?").fill(TEXT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add it"))
                .click();
        assertThat(page.locator(".pocket-status")).hasText("Saved");
        for (var path : new String[] {"/plan", "/"}) {
            open(page, path);
            assertNothingRan(page);
        }
        open(page, "/plan");
        assertThat(page.locator("main")).containsText(TEXT);
    }

    @Test
    void aNameIsText() {
        jdbc.sql("update participant set first_name = :text where reference = 'P011'")
                .param("text", TEXT)
                .update();
        jdbc.sql("update account set display_name = :text where id = demo_id('account P001')")
                .param("text", TEXT)
                .update();
        var sian = as("Sian", PHONE);
        for (var path : new String[] {
            "/cohorts/" + demoId("cohort South Wales 1"), "/sessions/" + demoId("session South Wales 1Gardening0")
        }) {
            open(sian, path);
            assertThat(sian.locator("main")).containsText(TEXT);
            assertNothingRan(sian);
        }
        var gareth = browser(PHONE, ColorScheme.LIGHT);
        open(gareth, "/login");
        gareth.getByText("Try it as").first().click();
        assertThat(gareth.locator("h1")).hasText("Hello " + TEXT);
        open(gareth, "/people");
        assertThat(gareth.locator("main")).containsText(TEXT);
        assertNothingRan(gareth);
    }

    private static void assertNothingRan(Page page) {
        assertThat(page.evaluate("window.run")).isNull();
        // the state of the page stands in its own source: no text may end the script that it stands in
        assertThat(page.request().get(page.url()).text()).doesNotContain("</script><script>window.run");
    }
}
