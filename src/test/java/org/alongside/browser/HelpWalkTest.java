package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** “Need to talk to someone?”: two taps to a number, signed in or not, with or without signal; and a call asked for. */
class HelpWalkTest extends BrowserTest {
    private static final String LINK = "Need to talk to someone?";

    @Autowired
    PlatformTransactionManager transactions;

    private int taps;

    @Test
    void twoTapsToANumberAlsoSignedOutAndWithoutSignal() {
        var page = browser(SMALL_PHONE, ColorScheme.LIGHT);
        open(page, "/login");
        toTheNumbers(page);
        assertThat(page.locator("main")).containsText("Checked on");
        assertThat(page.locator("main")).containsText("South Wales, Valley allotments, Mill Lane");
        assertThat(link(page, "Ring 01632 960120")).hasAttribute("href", "tel:01632960120");
        assertThat(link(page, "Text 01632 960121")).hasAttribute("href", "sms:01632960121");
        assertThat(page.locator("#ring")).isHidden();
        look(page, "HelpWalkTest");
        waitUntilKept(page, "/pocket/help");
        whenTheDatabaseDoesNotAnswer(page);

        // the server is away: from an open page, and when the address is opened afresh
        open(page, "/login");
        page.context().setOffline(true);
        toTheNumbers(page);
        assertThat(page.locator("main")).containsText("There is no connection to Alongside just now.");
        look(page, "HelpWalkTest");
        var again = page.context().newPage();
        again.navigate(address("/help"));
        assertThat(link(again, "Ring 116 123")).hasAttribute("href", "tel:116123");
        page.context().setOffline(false);
        // something in front of a server that is down answers for it
        page.context()
                .route(
                        "**/help",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setStatus(503)
                                .setBody("away")));
        again.navigate(address("/help"));
        assertThat(link(again, "Ring 116 123")).isVisible();
    }

    @Test
    void aCallIsAskedForInTwoTapsAndIsOnTheFacilitatorsToday() {
        var sian = as("Sian", PHONE);
        assertThat(sian.getByText("Gareth asked to be rung")).hasCount(0);
        var gareth = as("Gareth", SMALL_PHONE);
        open(gareth, "/plan");
        taps = 0;
        tap(link(gareth, LINK));
        tap(button(gareth, "Ask my facilitator to ring me"));
        assertThat(gareth.locator("#ring")).containsText("You asked to be rung: ");
        assertThat(taps).isEqualTo(2);
        assertThat(gareth.locator("#ring")).containsText("Ask for Sian.");
        // of all projects his own comes first
        assertThat(gareth.locator("#ring + section h2")).hasText("South Wales, Valley allotments, Mill Lane");
        assertThat(gareth.locator("textarea, input")).hasCount(0);
        look(gareth, "HelpWalkTest");
        // on the page that was open already
        assertThat(sian.getByText("Gareth asked to be rung")).isVisible();
        look(sian, "HelpWalkTest");
        button(sian, "No answer").click();
        assertThat(sian.locator(".ring-cards")).containsText("Sian rang and did not reach him");
        gareth.reload();
        assertThat(gareth.locator("#ring")).containsText("Somebody rang and did not reach you");
        button(sian, "Rung, we spoke").click();
        assertThat(sian.getByText("Gareth asked to be rung")).hasCount(0);
        gareth.reload();
        button(gareth, "Ask my facilitator to ring me").click();
        assertThat(sian.getByText("Gareth asked to be rung")).isVisible();
        button(gareth, "I don’t need it any more").click();
        assertThat(sian.getByText("Gareth asked to be rung")).hasCount(0);
        gareth.context().setOffline(true);
        button(gareth, "Ask my facilitator to ring me").click();
        assertThat(gareth.getByRole(AriaRole.ALERT)).containsText("That did not get through");

        // signing out clears the phone; the numbers are kept again from the page that follows
        gareth.context().setOffline(false);
        open(gareth, "/me");
        button(gareth, "Sign out").click();
        gareth.waitForURL(address("/login"));
        waitUntilKept(gareth, "/pocket/help");
        gareth.context().setOffline(true);
        gareth.navigate(address("/help"));
        assertThat(link(gareth, "Ring 116 123")).isVisible();
    }

    @Test
    void everyPageOfAParticipantLeadsThereAndAnAdministratorIsReminded() {
        var gareth = as("Gareth", PHONE);
        for (var path : new String[] {"/", "/plan", "/people", "/me", "/survey/in"}) {
            gareth.navigate(address(path));
            assertThat(link(gareth, LINK)).isVisible();
        }
        var alex = as("Alex", PHONE);
        var due =
                alex.locator("li").filter(new Locator.FilterOptions().setHasText("Night owls, the valley’s own line"));
        assertThat(due).containsText("Checked on");
        look(alex, "HelpWalkTest");
        due.getByRole(AriaRole.BUTTON).click();
        assertThat(alex.getByText(Pattern.compile("Night owls.*checked today"))).isVisible();
        alex.reload();
        assertThat(alex.locator("h1")).isVisible();
        assertThat(due).hasCount(0);
    }

    /** Every question about the numbers waits for us: the page comes all the same, with the numbers as they were last. */
    private void whenTheDatabaseDoesNotAnswer(Page page) {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table project_help_number in access exclusive mode").update();
            var answer = page.request().get(address("/help"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("tel:01632960120", "tel:116123");
        });
    }

    private void toTheNumbers(Page page) {
        taps = 0;
        tap(link(page, LINK));
        assertThat(page.locator("h1")).hasText(LINK);
        // the second tap, which a computer cannot follow
        assertThat(link(page, "Ring 116 123")).hasAttribute("href", "tel:116123");
        assertThat(link(page, "Text SHOUT to 85258")).hasAttribute("href", "sms:85258?body=SHOUT");
        assertThat(taps).isEqualTo(1);
    }

    private void tap(Locator what) {
        what.click();
        taps++;
    }
}
