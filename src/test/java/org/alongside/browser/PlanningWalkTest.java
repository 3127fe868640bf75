package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A facilitator plans the weeks of a cohort, on a phone. */
class PlanningWalkTest extends BrowserTest {
    private static final String COHORT = "00000000-0000-4000-8000-000000000301";

    private int taps;

    @BeforeEach
    void aCohortThatBeginsInSpring() {
        taps = 0;
        jdbc.sql("""
                insert into cohort (id, version, project_id, name, starts_on, ends_on, weeks, venue)
                values (cast(:id as uuid), 1, demo_id('project South Wales'), 'South Wales 3', '2030-04-01', '2030-05-26', 8,
                    'Valley allotments, Mill Lane')""").param("id", COHORT).update();
    }

    @Test
    void eightWeeksOfGardeningOnTuesdaysAndTheCourseOnThursdaysInAtMostTenTaps() {
        var page = as("Sian", PHONE);
        open(page, "/cohorts/" + COHORT);
        tap(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan the weeks")));
        var gardening = card(page, "Activity 1");
        tap(button(gardening, "Gardening"));
        tap(button(gardening, "Tuesday"));
        tap(button(gardening, "10 o’clock in the morning"));
        assertThat(gardening).containsText("8 sessions, Tuesday 2 April to Tuesday 21 May");
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add another activity")));
        var course = card(page, "Activity 2");
        tap(button(course, "Coping course"));
        tap(button(course, "Thursday"));
        tap(button(course, "2 o’clock in the afternoon"));
        assertThat(course).containsText("8 sessions, Thursday 4 April to Thursday 23 May");
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save these 16 sessions")));
        assertThat(page.locator("h1")).hasText("South Wales 3");
        assertThat(page.locator("main")).containsText("Tuesday 2 April, 10 o’clock in the morning");

        assertThat(taps).isLessThanOrEqualTo(10);
        assertThat(jdbc.sql("""
                        select count(*) from session where cohort_id = cast(:id as uuid)
                            and (starts_at at time zone 'Europe/London')::time in ('10:00', '14:00')""").param("id", COHORT).query(Long.class).single()).isEqualTo(16);
    }

    private void tap(Locator what) {
        what.click();
        taps++;
    }

    private static Locator card(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Week", "Month"})
    void theCalendarIsGoneThroughByKeyboardAlone(String view) {
        var page = as("Sian", DESKTOP);
        open(page, "/sessions");
        tabTo(page, view);
        page.keyboard().press("Enter");
        page.waitForURL("**/sessions?view=" + view.toLowerCase(Locale.ROOT) + "*");
        waitUntilAtRest(page);
        tabTo(page, "Later");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("day=" + LocalDate.now(ZoneId.of("Europe/London"))));
        waitUntilAtRest(page);
        tabTo(page, "Coping course, South Wales 1");
        page.keyboard().press("Enter");
        page.waitForURL("**/sessions/*-*-*-*-*");
        assertThat(page.locator("h1")).isVisible();
    }

    /** Whoever cannot see where he is has lost his way. */
    private static void tabTo(Page page, String link) {
        for (var tabs = 0; tabs < 60; tabs++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").innerText().contains(link)) {
                assertThat(page.locator(":focus")).not().hasCSS("outline-style", "none");
                return;
            }
        }
        throw new AssertionError("The keyboard does not lead to " + link);
    }
}
