package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of the plan, on the smallest phone: few taps, nothing lost, and nobody sees what he is not shown. */
class PlanPhoneTest extends BrowserTest {
    private static final LocatorAssertions.HasCountOptions AT_ONCE =
            new LocatorAssertions.HasCountOptions().setTimeout(2_000);

    private int taps;

    @Test
    void aNextStepTakesFourTapsAndSoDoesAFirstGoalWithItsStep() {
        var page = as("Gareth", SMALL_PHONE);
        tap(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open my plan")));
        tap(button(page, "Add a step to: Get back to work with my hands"));
        page.getByLabel("What will you do?").fill("Ask Rhodri about his van");
        tap(radio(page, "this week"));
        tap(button(page, "Add it"));
        assertThat(taps).isLessThanOrEqualTo(4);
        assertThat(step(page, "Ask Rhodri about his van")).containsText("this week");

        taps = 0;
        tap(button(page, "Add a goal"));
        tap(button(page, "Learning"));
        tap(button(page, "Start a course"));
        page.getByLabel("What will you do?").fill("Ask at the library");
        tap(button(page, "Add it"));
        assertThat(taps).isLessThanOrEqualTo(4);
        assertThat(page.locator("section").filter(new Locator.FilterOptions().setHasText("Start a course")))
                .containsText("Ask at the library");
        assertThat(status(page)).hasText("Saved");
    }

    @Test
    void theOrderIsPutByButtonsAndByDragging() {
        var page = as("Gareth", SMALL_PHONE);
        open(page, "/plan");
        button(page, "More about: Ring the job centre").click();
        button(page, "Move up: Ring the job centre").click();
        assertThat(titles(page)).containsExactly("Ask at the college", "Ring the job centre", "Practise the interview");
        button(page, "More about: Ring the job centre").click();
        dragTo(page, "Practise the interview", "Ask at the college");
        assertThat(titles(page)).containsExactly("Practise the interview", "Ask at the college", "Ring the job centre");
        assertThat(status(page)).hasText("Saved");
        page.reload();
        assertThat(step(page, "Ring the job centre")).isVisible();
        assertThat(titles(page)).containsExactly("Practise the interview", "Ask at the college", "Ring the job centre");
    }

    @Test
    void aStepIsShownInTwoTapsAndGoneFromTheOtherScreenInTwoTaps() throws IOException {
        var gareth = as("Gareth", SMALL_PHONE);
        var alun = as("Alun", SMALL_PHONE);
        open(gareth, "/plan");
        open(alun, "/plan");
        var seen = alun.locator(".shown").getByText("Ring the job centre");
        assertThat(seen).hasCount(0);
        tap(button(gareth, "More about: Ring the job centre"));
        tap(button(gareth, "Alun"));
        assertThat(taps).isLessThanOrEqualTo(2);
        assertThat(seen).hasCount(1, AT_ONCE);
        button(alun, "I can help with that: Gareth, Ring the job centre").click();
        assertThat(button(alun, "I can help with that: Gareth, Ring the job centre"))
                .hasAttribute("aria-pressed", "true");
        button(alun, "Well done: Gareth, Ring the job centre").click();
        assertThat(step(gareth, "Ring the job centre")).containsText("Alun can help with that.");
        assertThat(step(gareth, "Ring the job centre")).containsText("Alun says: well done.");
        button(gareth, "More about: Ring the job centre").click();

        taps = 0;
        tap(gareth.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ring the job centre is shown to: Alun")));
        tap(button(gareth, "Alun"));
        assertThat(taps).isLessThanOrEqualTo(2);
        assertThat(seen).hasCount(0, AT_ONCE);
        assertThat(alun.content()).doesNotContain("Ring the job centre");
        assertThat(step(gareth, "Ring the job centre")).not().containsText("Alun can help");

        // what came of it, in two taps; and the whole plan as a file
        taps = 0;
        tap(box(gareth, "Practise the interview with Alun"));
        tap(button(gareth, "They said no"));
        assertThat(taps).isLessThanOrEqualTo(2);
        assertThat(status(gareth)).hasText("Saved");
        assertThat(one("select outcome from plan_step where id = demo_id('step P0012')"))
                .isEqualTo("SAID_NO");
        assertThat(file(gareth))
                .contains("Goal: Get back to work with my hands")
                .startsWith("My plan, ")
                .contains("""
                        [x] Practise the interview with Alun
                            before the next session
                            To practise with Alun: an interview
                            They said no
                        [ ] Ring the job centre
                            this week
                        """);

        // on paper: what came of it in words, and nothing that cannot be tapped there
        gareth.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(step(gareth, "Practise the interview")).containsText("They said no");
        assertThat(gareth.locator("main button:visible")).hasCount(0);
        assertThat(gareth.getByText("Other steps")).isHidden();
    }

    @Test
    void threeStepsChangedWithoutSignalOutliveAKilledBrowser(@TempDir Path folder) {
        // before, with signal: the first time that this phone opens the plan, it keeps how
        var before = phoneThatKeeps(folder, SMALL_PHONE);
        var first = as("Gareth", before.pages().getFirst());
        open(first, "/plan");
        waitUntilKept(first, "/pocket/plan");
        before.close();

        var phone = phoneThatKeeps(folder, SMALL_PHONE);
        var page = as("Gareth", phone.pages().getFirst());
        open(page, "/plan");
        phone.setOffline(true);
        box(page, "Ring the job centre").click();
        addStep(page, "First without signal");
        addStep(page, "Second without signal");
        assertThat(status(page)).containsText("Kept on this phone");
        kill(folder);
        assertThat(count("plan_step where title like '%without signal'")).isZero();

        try (var again = phoneThatKeeps(folder, SMALL_PHONE)) {
            again.setOffline(true);
            var opened = again.newPage();
            opened.navigate(address("/plan"));
            assertThat(box(opened, "Ring the job centre")).isChecked();
            assertThat(titles(opened)).endsWith("First without signal", "Second without signal");
            opened.close();

            again.setOffline(false);
            // a killed browser forgets its newest cookies: he may have to come in again
            var home = as("Gareth", again.pages().getFirst());
            home.waitForCondition(() -> count("plan_step where title like '%without signal'") == 2);
            open(home, "/plan");
            assertThat(titles(home))
                    .containsExactly(
                            "Ask at the college",
                            "Practise the interview",
                            "Ring the job centre",
                            "First without signal",
                            "Second without signal");
            assertThat(status(home)).hasText("Saved");
            assertThat(one("select state from plan_step where id = demo_id('step P0013')"))
                    .isEqualTo("DONE");
        }
    }

    private static void addStep(Page page, String title) {
        button(page, "Add a step to: Get back to work with my hands").click();
        page.getByLabel("What will you do?").fill(title);
        button(page, "Add it").click();
    }

    @Test
    void aTeaRoundOfTenMenTakesOneTapAMan() {
        tenMen();
        var page = as("Sian", SMALL_PHONE);
        open(page, "/sessions/" + demoId("session South Wales 1Gardening0"));
        tap(button(page, "Start the tea round"));
        assertThat(page.locator(".register")).isHidden();
        var marks = List.of("Done", "Moved on", "Stuck", "Pass");
        for (var man = 0; man < 10; man++) {
            assertThat(page.locator(".tea")).containsText("%d of 10".formatted(man + 1));
            var mark = button(page, marks.get(man % 4));
            assertThat(mark).isInViewport();
            tap(mark);
        }
        assertThat(page.locator(".tea")).containsText("That was the round.");
        assertThat(taps).isEqualTo(11);
        assertThat(count("tea_round_mark")).isEqualTo(8);
        page.getByLabel("What we made, how it felt").fill("Two raised beds. Good talk.");
        button(page, "Save the note").click();
        assertThat(page.locator(".tea")).containsText("Saved. The group can read it.");

        // Gareth, the sixth by name, moved on; he did not mean that
        var gareth = as("Gareth", SMALL_PHONE);
        open(gareth, "/sessions/" + demoId("session South Wales 1Gardening0"));
        assertThat(gareth.locator("main")).containsText("Two raised beds. Good talk.");
        open(gareth, "/plan");
        assertThat(step(gareth, "Practise the interview")).containsText("Said at the tea round:");
        button(gareth, "Undo what was said at the tea round: Practise the interview with Alun")
                .click();
        assertThat(step(gareth, "Practise the interview")).not().containsText("Said at the tea round:");
        assertThat(status(gareth)).hasText("Saved");
        assertThat(one("select state from plan_step where id = demo_id('step P0012')"))
                .isEqualTo("TO_DO");
    }

    /** Six of the demo programme and four more; all here, each with a step that he shows to the group. */
    private void tenMen() {
        for (var name : List.of("Bryn", "Cled", "Emrys", "Hedley")) {
            jdbc.sql("""
                    with a as (insert into account (id, version, role, display_name, created_at)
                            values (demo_id('a' || :name), 1, 'PARTICIPANT', :name, now())),
                        p as (insert into participant (id, version, account_id, first_name)
                            values (demo_id('p' || :name), 1, demo_id('a' || :name), :name))
                    insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on)
                    values (demo_id('e' || :name), 1, demo_id('cohort South Wales 1'), demo_id('p' || :name), 'ACTIVE',
                        current_date - 60)""").param("name", name).update();
        }
        jdbc.sql("""
                insert into register_mark (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
                select demo_id('session South Wales 1Gardening0'), id, 'PRESENT', demo_id('account sian@demo.example'),
                    'FACILITATOR', now(), now()
                from enrolment where cohort_id = demo_id('cohort South Wales 1')""").update();
        jdbc.sql("""
                with made as (
                    insert into plan_step (id, participant_id, title, words_at, state, state_at, outcome_at, place, place_at,
                        created_at)
                    select demo_id('tea ' || e.id), e.participant_id, 'Mend the gate', now(), 'TO_DO', now(), now(), 9, now(),
                        now()
                    from enrolment e
                    where e.cohort_id = demo_id('cohort South Wales 1') and e.participant_id not in (
                        select s.participant_id from plan_step_sharing h join plan_step s on s.id = h.step_id)
                    returning id)
                insert into plan_step_sharing (step_id, audience, shown, cohort_id, tapped_at)
                select id, 'GROUP', true, demo_id('cohort South Wales 1'), now() from made""").update();
    }

    private static void dragTo(Page page, String title, String target) {
        var handle = step(page, title).locator(".handle").boundingBox();
        var place = step(page, target).boundingBox();
        page.mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        page.mouse().down();
        page.mouse().move(handle.x, place.y + place.height / 2);
        page.mouse().move(handle.x, place.y + 4);
        page.mouse().up();
    }

    private static String file(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> button(page, "Take it away as a file").click());
        assertThat(download.suggestedFilename()).isEqualTo("my-plan.txt");
        return Files.readString(download.path()).replace("\r\n", "\n");
    }

    private void tap(Locator what) {
        taps++;
        what.click();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static Locator step(Page page, String title) {
        return page.locator("alongside-plan .steps > li").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The first words of each, in their order. */
    private static List<String> titles(Page page) {
        page.locator("alongside-plan .step-title").first().waitFor();
        return page.locator("alongside-plan .step-title").allInnerTexts().stream()
                .map(title -> title.replaceAll(" (about|with) .*", ""))
                .toList();
    }

    private static Locator box(Page page, String name) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator status(Page page) {
        return page.locator(".pocket-status");
    }
}
