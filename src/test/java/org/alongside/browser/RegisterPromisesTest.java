package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of the register: twelve men on one screen, and nothing lost, doubled or overwritten unseen. */
class RegisterPromisesTest extends BrowserTest {
    private static final List<String> MORE = List.of("Bryn", "Cled", "Emrys", "Hedley", "Mal", "Sefton");

    private static final String NOT_KEPT = "This phone has not kept this register.";
    /** Makes what is kept so many hours old. */
    private static final String AGE = """
            hours => new Promise(resolve => {
              const open = indexedDB.open('alongside-pages', 1);
              open.onsuccess = () => {
                const store = open.result.transaction('page', 'readwrite').objectStore('page');
                const all = store.getAll();
                all.onsuccess = () => all.result.forEach(page =>
                  store.put({ ...page, at: Date.now() - hours * 60 * 60 * 1000 }));
                store.transaction.oncomplete = () => { open.result.close(); resolve(); };
              };
            })""";

    private int taps;

    @BeforeEach
    void twelveMen() {
        for (var name : MORE) {
            jdbc.sql("""
                    with a as (insert into account (id, version, role, display_name, created_at)
                            values (demo_id('a' || :name), 1, 'PARTICIPANT', :name, now())),
                        p as (insert into participant (id, version, account_id, first_name)
                            values (demo_id('p' || :name), 1, demo_id('a' || :name), :name))
                    insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on)
                    values (demo_id('e' || :name), 1, demo_id('cohort South Wales 1'), demo_id('p' || :name), 'ACTIVE',
                        current_date - 60)""").param("name", name).update();
        }
    }

    private void tap(Locator target) {
        target.click();
        taps++;
    }

    @Test
    void twelveMenInThreeTapsFromTodayWithoutScrolling() {
        var page = as("Sian", PHONE);
        tap(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who’s here?"))
                .first());
        assertThat(page.locator(".register > li")).hasCount(12);
        assertAllInView(page);
        tap(button(man(page, "Gareth"), "Sent word"));
        tap(button(page.locator("main"), "Everyone’s here"));
        assertThat(count(page)).hasText("11 of 12 here, 1 sent word");
        assertThat(status(page)).hasText("Saved");
        assertThat(status(page)).isInViewport();
        assertAllInView(page);
        assertThat((Integer) page.evaluate("scrollY")).isZero();
        assertThat(taps).isLessThanOrEqualTo(4);
        assertThat(marks("PRESENT")).isEqualTo(11);
        screenshot(page, "twelve");
    }

    /** Whole rows: nothing of them under the bar at the foot. */
    private static void assertAllInView(Page page) {
        var bottoms = page.evaluate("""
                [...document.querySelectorAll('.register > li button')].map(b => b.getBoundingClientRect())
                    .filter(r => r.height < 48 || r.bottom > document.querySelector('nav').getBoundingClientRect().top)
                    .map(r => Math.round(r.height) + ' high, ends at ' + Math.round(r.bottom))""");
        assertThat((List<?>) bottoms).as("buttons too low or too small").isEmpty();
    }

    @Test
    void twelveMarksAndAWalkInOutliveACutNetworkAndAKilledBrowser(@TempDir Path folder) {
        // before, with signal: the first time that this phone opens a register, it keeps how
        var before = phoneThatKeeps(folder, PHONE);
        var first = as("Sian", before.pages().getFirst());
        openRegister(first);
        waitUntilKept(first, "/pocket/sessions");
        before.close();

        var phone = phoneThatKeeps(folder, PHONE);
        var page = as("Sian", phone.pages().getFirst());
        openRegister(page);
        phone.setOffline(true);
        button(man(page, "Gareth"), "Not here").click();
        button(page.locator("main"), "Everyone’s here").click();
        page.getByLabel("Somebody new?").fill("Merv");
        button(page.locator("main"), "Add him").click();
        assertThat(count(page)).hasText("12 of 13 here, 1 not here");
        assertThat(status(page)).hasText("Kept on this phone – will send when there is signal");
        assertThat(marks()).isZero();
        kill(folder);

        // still without signal: the register opens with what this phone has kept, and goes on
        var again = phoneThatKeeps(folder, PHONE);
        again.setOffline(true);
        var inTheShed = again.newPage();
        inTheShed.navigate(address("/sessions/" + session()));
        assertThat(count(inTheShed)).hasText("12 of 13 here, 1 not here");
        assertThat(status(inTheShed)).hasText("Kept on this phone – will send when there is signal");
        button(man(inTheShed, "Alun"), "Sent word").click();
        assertThat(count(inTheShed)).hasText("11 of 13 here, 1 sent word, 1 not here");
        assertThat(status(inTheShed)).hasText("Kept on this phone – will send when there is signal");
        screenshot(inTheShed, "shed");
        inTheShed.close();
        again.setOffline(false);

        var opened = as("Sian", again.pages().getFirst());
        // on Today, which knows nothing of registers
        assertThat(opened.locator("h1")).hasText("Hello Sian");
        opened.waitForCondition(() -> marks() == 13);
        openRegister(opened);
        assertThat(count(opened)).hasText("11 of 13 here, 1 sent word, 1 not here");
        assertThat(status(opened)).hasText("Saved");
        assertThat(changes()).isEqualTo(14);
        assertThat(count("participant where first_name = 'Merv'")).isOne();
        again.close();
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        var sian = as("Sian", PHONE);
        var ruth = as("Ruth", DESKTOP);
        openRegister(sian);
        open(ruth, "/sessions/" + session());
        sian.context().setOffline(true);
        button(man(sian, "Gareth"), "Here").click();
        assertThat(status(sian)).containsText("Kept on this phone");
        button(man(ruth, "Gareth"), "Sent word").click();
        assertThat(status(ruth)).hasText("Saved");

        sian.context().setOffline(false);
        var told = sian.getByRole(AriaRole.ALERT);
        assertThat(told).containsText("Ruth put “Sent word” for Gareth before yours arrived. You had put “Here”.");
        screenshot(sian, "told");
        assertThat(pressed(sian, "Gareth", "Sent word")).isVisible();
        assertThat(marks("PRESENT")).isZero();
        button(told, "Make it “Here”").click();
        assertThat(told).hasCount(0);
        assertThat(pressed(ruth, "Gareth", "Here")).isVisible();
        assertThat(status(sian)).hasText("Saved");
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void eachSeesTheOthersTapsWithinTwoSeconds() {
        var sian = as("Sian", PHONE);
        var ruth = as("Ruth", DESKTOP);
        openRegister(sian);
        open(ruth, "/sessions/" + session());
        var soon = new LocatorAssertions.IsVisibleOptions().setTimeout(2_000);
        button(man(sian, "Gareth"), "Here").click();
        assertThat(pressed(ruth, "Gareth", "Here")).isVisible(soon);
        button(man(ruth, "Gareth"), "Not here").click();
        assertThat(pressed(sian, "Gareth", "Not here")).isVisible(soon);
        assertThat(status(ruth)).hasText("Saved");

        // called off by the other: said on the page that is open, and what is typed there stays
        open(ruth, "/sessions/change/" + session());
        sian.getByLabel("Somebody new? His first name").fill("Half a na");
        ruth.getByLabel("Why? The men will read this.").fill("Too wet");
        ruth.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Call it off"))
                .click();
        assertThat(sian.locator("main"))
                .containsText("Somebody has just called this session off: Too wet. What you marked so far is kept");
        assertThat(sian.getByLabel("Somebody new? His first name")).hasValue("Half a na");
        assertThat(pressed(sian, "Gareth", "Not here")).isVisible();
    }

    @Test
    void oneImpossibleCommandAmongFourHundredIsOneSentenceWithFixAndDrop() {
        var page = as("Sian", PHONE);
        openRegister(page);
        page.context().setOffline(true);
        button(man(page, "Alun"), "Here").click();
        assertThat(status(page)).containsText("Kept on this phone");
        page.evaluate(
                """
                ([url, account, men, wrong]) => new Promise((resolve, reject) => {
                  const open = indexedDB.open('alongside');
                  open.onerror = reject;
                  open.onsuccess = () => {
                    const write = open.result.transaction('outbox', 'readwrite');
                    for (let i = 0; i < 399; i++) {
                      write.objectStore('outbox').add({ id: crypto.randomUUID(), at: new Date(Date.now() - 1000 + i).toISOString(),
                        url, account, body: { enrolment: i === 150 ? wrong : men[i % men.length], mark: i < 380 ? 'ABSENT' : 'PRESENT', saw: 0 } });
                    }
                    write.oncomplete = resolve;
                  };
                })""",
                List.of(
                        "/api/pocket/register/" + session(),
                        account("sian@demo.example"),
                        jdbc.sql("select id::text from enrolment where cohort_id = demo_id('cohort South Wales 1')")
                                .query(String.class)
                                .list(),
                        "00000000-0000-4000-8000-000000000000"));
        page.context().setOffline(false);
        page.reload();
        page.waitForCondition(() -> sent() == 399);
        var odd = page.getByRole(AriaRole.ALERT);
        assertThat(odd).hasCount(1);
        assertThat(odd).containsText("This could not be saved: it is not there any more.");
        assertThat(status(page)).hasText("Saved");
        assertThat(sent()).isEqualTo(399);
        screenshot(page, "odd");

        button(odd, "Fix").click();
        page.getByLabel("First name, if he is new").fill("Merv");
        page.getByLabel("Who was it?").selectOption("");
        page.getByLabel("What was it?").selectOption("APOLOGIES");
        screenshot(page, "fix");
        button(odd, "Save").click();
        assertThat(odd).hasCount(0);
        assertThat(pressed(page, "Merv", "Sent word")).isVisible();
        assertThat(status(page)).hasText("Saved");
        assertThat(sent()).isEqualTo(400);
    }

    @Test
    void walkInOthersAndNoteOnTheSamePage() {
        var page = as("Sian", PHONE);
        openRegister(page);
        var name = page.getByLabel("Somebody new?");
        name.fill("gareth");
        name.press("Enter");
        var same = page.getByRole(AriaRole.ALERT);
        assertThat(same).containsText("There is a Gareth on the list already. Is it him?");
        screenshot(page, "same");
        button(same, "No, another Gareth").click();
        assertThat(count(page)).containsText("1 of 13 here");
        assertThat(man(page, Pattern.compile("gareth", Pattern.CASE_INSENSITIVE)))
                .hasCount(2);

        button(page.locator("main"), "One more without a name").click();
        button(page.locator("main"), "One more without a name").click();
        assertThat(count(page)).containsText("and 2 without names");
        page.getByLabel("Note on the session").fill("Two raised beds. Good talk over tea.");
        assertThat(status(page)).hasText("Saved");
        page.waitForCondition(() -> entries().size() == 2);
        assertThat(entries())
                .containsEntry("OTHERS", "2")
                .containsEntry("NOTE", "Two raised beds. Good talk over tea.");
        page.reload();
        assertThat(page.getByLabel("Note on the session")).hasValue("Two raised beds. Good talk over tea.");
        assertThat(count(page)).containsText("and 2 without names");
        page.getByLabel("Note on the session").scrollIntoViewIfNeeded();
        screenshot(page, "note");
    }

    @Test
    void whatAPhoneKeepsIsForgottenAfterTwoDaysForSomebodyElseAndAtTheSignOut() {
        var page = as("Sian", PHONE);
        openRegister(page);
        waitUntilKept(page, "/pocket/sessions");
        page.waitForCondition(() -> keptPages(page) == 1);
        assertThat(withoutSignal(page)).doesNotContain(NOT_KEPT).contains("Gareth");

        page.evaluate(AGE, 49);
        assertThat(withoutSignal(page)).contains(NOT_KEPT).doesNotContain("Gareth");
        assertThat(keptPages(page)).isZero();

        openRegister(page);
        page.waitForCondition(() -> keptPages(page) == 1);
        // 47 hours are not too long
        page.evaluate(AGE, 47);
        assertThat(withoutSignal(page)).contains("Gareth");

        as("Ruth", page);
        open(page, "/sessions/" + demoId("session Yorkshire 1Football0"));
        assertThat(count(page)).isVisible();
        page.waitForCondition(() -> keptPages(page) == 1);
        assertThat(withoutSignal(page)).contains(NOT_KEPT).doesNotContain("Gareth");

        open(page, "/me");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL(address("/login"));
        assertThat(keptPages(page)).isZero();
    }

    /** What the address of the register says when there is no signal. */
    private String withoutSignal(Page page) {
        page.context().setOffline(true);
        page.navigate(address("/sessions/" + session()));
        assertThat(page.locator("#place > *").first()).isVisible();
        var said = page.locator("main").innerText();
        page.context().setOffline(false);
        return said;
    }

    private static int keptPages(Page page) {
        return (Integer) page.evaluate("""
                () => new Promise(resolve => {
                  const open = indexedDB.open('alongside-pages', 1);
                  open.onupgradeneeded = () => open.transaction.abort();
                  open.onerror = () => resolve(0);
                  open.onsuccess = () => {
                    const count = open.result.transaction('page').objectStore('page').count();
                    count.onsuccess = () => { open.result.close(); resolve(count.result); };
                  };
                })""");
    }

    private void openRegister(Page page) {
        open(page, "/sessions/" + session());
        assertThat(count(page)).isVisible();
    }

    private static void screenshot(Page page, String name) {
        if (Boolean.getBoolean("screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/register-" + name + ".png")));
        }
    }

    private String session() {
        return demoId("session South Wales 1Gardening0");
    }

    private String account(String email) {
        return jdbc.sql("select id::text from account where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private long marks() {
        return count("register_mark where session_id = demo_id('session South Wales 1Gardening0')");
    }

    private long marks(String mark) {
        return count("register_mark where session_id = demo_id('session South Wales 1Gardening0') and mark = '" + mark
                + "'");
    }

    private long changes() {
        return count("register_mark_change where session_id = demo_id('session South Wales 1Gardening0')");
    }

    private long sent() {
        return count("pocket_command");
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private Map<String, String> entries() {
        return jdbc
                .sql("select part, value from session_entry")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Locator man(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator man(Page page, Pattern name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator pressed(Page page, String name, String mark) {
        return man(page, name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(mark)
                                .setExact(true)
                                .setPressed(true));
    }

    private static Locator count(Page page) {
        return page.locator(".register-bar > p").first();
    }

    private static Locator status(Page page) {
        return page.locator(".pocket-status");
    }
}
