package org.alongside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.common.Role;
import org.alongside.support.BrowserTest;
import org.alongside.support.Canaries;
import org.alongside.support.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every route there is, as everybody there is. A new route is walked without being named here. */
class EveryRouteTest extends BrowserTest {
    private static final String[] WIDTH_AND_COLOUR = {
        "color-contrast",
        "target-size",
        "scrollable-region-focusable",
        "link-in-text-block",
        "region",
        "bypass",
        "aria-hidden-focus",
        "heading-order",
        "page-has-heading-one",
        "landmark-unique"
    };

    private static final String UNKNOWN_ELEMENTS = """
            [...document.querySelectorAll('*')].map(element => element.localName)
                .filter(name => name.includes('-') && !name.startsWith('flow-container') && !customElements.get(name)).join(' ')""";

    @Autowired
    ServletContext servletContext;

    @Autowired
    Canaries canaries;

    /** And no word reaches him that another man keeps to himself or shows to somebody else. */
    @ParameterizedTest
    @CsvSource({
        "Gareth, PARTICIPANT, GROUP, 0",
        "Sian, FACILITATOR, FACILITATOR, 2",
        "Ruth, MANAGER, '', 3",
        "Alex, ADMINISTRATOR, '', 0"
    })
    void whatIsForOthersIsNotFoundAndWhatIsForMeIsAccessible(String name, Role role, String shown, int files) {
        canaries.put();
        var page = as(name, SMALL_PHONE);
        var traffic = new Traffic(page);
        for (var route : routes()) {
            var path = path(route, role);
            if (mayEnter(route, role)) {
                check(page, path);
                if (role == Role.PARTICIPANT) {
                    assertLeadsToHelp(page, path);
                }
            } else {
                assertNotFound(traffic, path, role);
            }
            traffic.take();
        }
        assertThat(traffic.files()).as("files for a " + role).hasSize(files);
        assertThat(canaries.in(traffic.received())).isEqualTo(set(shown));
        assertThat(canaries.inTheLog()).isEmpty();
    }

    /** Of another cohort or another project, with the addresses of this one. */
    @ParameterizedTest
    @CsvSource({"Neil, PARTICIPANT, 'account P002'", "Femi, FACILITATOR, account femi@demo.example"})
    void noWordOfAnotherGroupReachesAnybody(String name, Role role, String account) {
        canaries.put();
        var page = stranger(name, account);
        var traffic = new Traffic(page);
        for (var route : routes()) {
            if (mayEnter(route, role)) {
                open(page, path(route, role));
                traffic.take();
            }
        }
        assertThat(traffic.received()).hasSizeGreaterThan(10_000);
        assertThat(canaries.in(traffic.received())).isEmpty();
        assertThat(canaries.inTheLog()).isEmpty();
    }

    /** And so the tests above would see it. */
    @Test
    void whoeverIsShownItReceivesThatAndNothingElse() {
        canaries.put();
        var page = stranger("Rhodri", "account P021");
        var traffic = new Traffic(page);
        for (var path :
                List.of("/", "/plan", "/people", "/me", "/sessions/" + demoId("session South Wales 1Gardening0"))) {
            open(page, path);
            traffic.take();
        }
        assertThat(canaries.in(traffic.received())).isEqualTo(Set.of("PEER", "GROUP"));
        open(page, "/people");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show Dai’s number"))
                .click();
        page.getByText("Ring Dai: 07700 900987").waitFor();
        traffic.take();
        assertThat(canaries.in(traffic.received())).isEqualTo(Set.of("PEER", "GROUP", "PHONE"));
        assertThat(canaries.inTheLog()).isEmpty();
        LoggerFactory.getLogger(EveryRouteTest.class).info("Ring {}", "07700 900987");
        assertThat(canaries.inTheLog()).containsExactly("PHONE");
    }

    private Page stranger(String name, String account) {
        jdbc.sql("insert into demo_person values (99, demo_id(:account))")
                .param("account", account)
                .update();
        return as(name, SMALL_PHONE);
    }

    private static Set<String> set(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(" "));
    }

    @Test
    void whoeverIsNotSignedInSeesTheSignInPageAndWhatIsForEverybody() {
        canaries.put();
        var page = browser(SMALL_PHONE, ColorScheme.LIGHT);
        var traffic = new Traffic(page);
        for (var route : routes()) {
            var path = path(route, Role.PARTICIPANT);
            if (isForEverybody(route)) {
                check(page, path);
                assertLeadsToHelp(page, path);
                traffic.take();
            } else {
                var answer = page.request()
                        .get(address(path), RequestOptions.create().setMaxRedirects(0));
                assertThat(answer.status()).as(path).isEqualTo(302);
                assertThat(answer.headers().get("location")).as(path).endsWith("/login");
            }
        }
        assertThat(canaries.in(traffic.received())).isEmpty();
        assertThat(canaries.inTheLog()).isEmpty();
    }

    @Test
    void anAddressThatIsNotThereIsNotFoundInsideTheShell() {
        var page = as("Gareth", SMALL_PHONE);
        for (var path : List.of("/nowhere", "/sessions/1", "/survey/" + demoId("nothing"), "/cohorts/../../etc")) {
            open(page, path);
            assertThat(page.locator("h1").innerText()).as(path).isEqualTo("Not found");
            assertThat(page.locator("nav").isVisible()).isTrue();
        }
        assertAccessible(page, "/nowhere");
    }

    /** The first answer has all that the page will show. */
    private void assertNotFound(Traffic traffic, String path, Role role) {
        var answer = traffic.get(address(path));
        assertThat(answer.status()).as(role + " at " + path).isEqualTo(404);
        assertThat(answer.text()).as(role + " at " + path).contains("Not found");
    }

    /** Opened once, on a small phone by day; then the same page on a desktop by night. */
    private void check(Page page, String path) {
        page.setViewportSize(SMALL_PHONE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open(page, path);
        assertThat(page.locator("h1").first().innerText()).as(path).isNotIn("Not found", "Something went wrong here");
        assertThat(page.title()).as("title of " + path).isNotBlank();
        // a part found by Spring is not found by the front-end build: what it uses must be in the bundle all the same
        assertThat(page.evaluate(UNKNOWN_ELEMENTS)).as("elements of " + path).isEqualTo("");
        assertFits(page, path, SMALL_PHONE);
        assertAccessible(page, path);
        page.setViewportSize(DESKTOP, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertFits(page, path, DESKTOP);
        // the same page: what width and colours can change
        assertAccessible(page, path, WIDTH_AND_COLOUR);
    }

    /** From where a man may be; only somebody new among the staff is welcomed. */
    private static void assertLeadsToHelp(Page page, String path) {
        if (path.equals("/welcome")) {
            return;
        }
        assertThat(page.locator("a[href='/help']:visible").count())
                .as("“Need to talk to someone?” on " + path)
                .isPositive();
    }

    private static void assertFits(Page page, String path, int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path)
                .isLessThanOrEqualTo(width);
    }

    private List<RouteData> routes() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext));
        var routes = RouteConfiguration.forRegistry(registry).getAvailableRoutes();
        assertThat(routes).hasSizeGreaterThan(10);
        return routes;
    }

    /** The address of a route, with an id of the demo programme where it takes one. */
    private String path(RouteData route, Role role) {
        var template = route.getTemplate();
        var base = template.replaceAll("/?:.*", "");
        if (base.equals(template) || template.contains("?")) {
            return "/" + base;
        }
        var instrument =
                jdbc.sql("select id::text from instrument").query(String.class).single();
        var examples = Map.ofEntries(
                Map.entry("answering", demoId("cohort South Wales 1")),
                Map.entry("paper", formOfGareth()),
                Map.entry("check-in-code", demoId("session South Wales 1Gardening0")),
                Map.entry("cohorts", demoId("cohort South Wales 1")),
                Map.entry("instrument", instrument),
                Map.entry("instrument-preview", instrument),
                Map.entry("join-cards", demoId("cohort South Wales 1")),
                Map.entry("new-cohort", demoId("project South Wales")),
                Map.entry("new-project", demoId("programme")),
                Map.entry("participants", demoId("participant P001")),
                Map.entry("programmes", demoId("programme")),
                Map.entry("projects", demoId("project South Wales")),
                Map.entry("sessions", demoId("session South Wales 1Gardening0")),
                Map.entry("sessions/change", demoId("session South Wales 1Gardening1")),
                Map.entry("sessions/plan", demoId("cohort South Wales 1")),
                Map.entry("sign-in-sheet", demoId("session South Wales 1Gardening0")));
        assertThat(examples).as("an example for " + template).containsKey(base);
        return "/" + base + "/" + examples.get(base);
    }

    private String formOfGareth() {
        return jdbc.sql("""
                insert into survey_form (enrolment_id, wave, printed_by, printed_at)
                select e.id, 'end', a.id, now() from enrolment e, account a
                where e.participant_id = demo_id('participant P001') and a.role = 'FACILITATOR'
                order by e.id, a.id limit 1
                on conflict on constraint survey_form_is_one_per_wave do update set wave = excluded.wave
                returning id::text""").query(String.class).single();
    }

    private static boolean mayEnter(RouteData route, Role role) {
        var roles = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        return roles == null || Arrays.asList(roles.value()).contains(role.name());
    }

    private static boolean isForEverybody(RouteData route) {
        return route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
    }
}
