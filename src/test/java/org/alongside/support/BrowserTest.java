package org.alongside.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alongside.AlongsideApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The real thing: the production front end in Chromium, with the demo programme as it was loaded. */
@SpringBootTest(classes = AlongsideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({DemoServer.class, Canaries.class})
public abstract class BrowserTest {
    protected static final int PHONE = 390;
    protected static final int SMALL_PHONE = 320;
    protected static final int DESKTOP = 1280;
    protected static final int HEIGHT = 844;
    private static final String AT_REST =
            "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    private static final String KEPT = """
            shell => new Promise(resolve => {
              const open = indexedDB.open('alongside-shell', 1);
              open.onupgradeneeded = () => open.transaction.abort();
              open.onerror = () => resolve(false);
              open.onsuccess = () => {
                const found = open.result.transaction('part').objectStore('part').getKey(shell);
                found.onsuccess = () => { open.result.close(); resolve(found.result !== undefined); };
              };
            })""";

    @LocalServerPort
    protected int port;

    @Autowired
    DemoServer server;

    @Autowired
    DataSource dataSource;

    @Autowired
    protected JdbcClient jdbc;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeEach
    void theProgrammeAsItWasLoaded() {
        server.reset(dataSource);
    }

    @AfterEach
    void closeBrowsers() {
        contexts.forEach(BrowserContext::close);
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A browser of its own, signed out. */
    protected Page browser(int width, ColorScheme scheme) {
        return browser(width, scheme, "en-GB");
    }

    protected Page browser(int width, ColorScheme scheme, String language) {
        var context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setLocale(language));
        contexts.add(context);
        return context.newPage();
    }

    /** A browser of that width in which somebody has tapped “Try it as …”. */
    protected Page as(String name, int width) {
        return as(name, browser(width, ColorScheme.LIGHT));
    }

    protected Page as(String name, Page page) {
        open(page, "/login");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Try it as " + name)))
                .click();
        page.waitForURL(address("/"));
        assertThat(page.locator("h1")).hasText("Hello " + name);
        return page;
    }

    protected void open(Page page, String path) {
        page.navigate(address(path));
        waitUntilAtRest(page);
    }

    /** What is tapped before the page has come to rest is faster than any thumb. */
    protected static void waitUntilAtRest(Page page) {
        assertThat(page.locator("h1").first()).isVisible();
        page.waitForFunction(AT_REST);
    }

    protected static Locator button(Page page, String name) {
        return button(page.locator("body"), name);
    }

    protected static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /**
     * Nothing is wider than the screen, and nothing keeps anybody out. With {@code -Dpictures=FOLDER}, a picture of it is
     * put there.
     */
    protected static void look(Page page, String name) {
        var width = page.viewportSize().width;
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + width + ".png")));
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(width);
        assertAccessible(page, name);
    }

    /** By all rules of axe, or by those that are named. */
    protected static void assertAccessible(Page page, String name, String... rules) {
        var options = new AxeRunOptions();
        // what is right is not sent here: it is most of the page
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).options(options).setLegacyMode(true);
        if (rules.length > 0) {
            axe.withRules(List.of(rules));
        }
        var violations = new ArrayList<String>();
        for (var rule : axe.analyze().getViolations()) {
            rule.getNodes().forEach(node -> violations.add(rule.getId() + ": " + node.getHtml()));
        }
        assertThat(violations)
                .as("axe on " + name + " at " + page.viewportSize().width)
                .isEmpty();
    }

    /** An id of the demo programme, by the words that it was made from. */
    protected String demoId(String words) {
        return jdbc.sql("select demo_id(:words)::text")
                .param("words", words)
                .query(String.class)
                .single();
    }

    /** A phone of its own, with what it keeps in that folder: it can be killed and started again. */
    protected BrowserContext phoneThatKeeps(Path folder, int width) {
        return Chromium.TYPE.launchPersistentContext(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(Chromium.ARGUMENTS)
                        .setViewportSize(width, HEIGHT)
                        .setLocale("en-GB"));
    }

    /** Until this phone has all of a page that opens without signal; what is a promise in the browser must be awaited. */
    protected static void waitUntilKept(Page page, String shell) {
        page.waitForCondition(() -> (Boolean) page.evaluate(KEPT, shell));
    }

    /** As when the battery is pulled out: the browser ends without a word. */
    protected static void kill(Path folder) {
        var browser = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .filter(process -> !process.info().commandLine().orElse("").contains("--type="))
                .toList();
        if (browser.isEmpty()) {
            throw new AssertionError("no browser keeps anything in " + folder);
        }
        browser.forEach(ProcessHandle::destroyForcibly);
        browser.forEach(process -> process.onExit().join());
    }

    private static final class Chromium {
        static final List<String> ARGUMENTS = List.of(
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // there is none: drawing as if there were takes a sixth of the time
                "--disable-gpu",
                "--disable-software-rasterizer");
        /** On a busy machine a page takes its time; one that is wrong stays so. */
        private static final int PATIENCE = 20_000;

        static final BrowserType TYPE = Playwright.create().chromium();
        static final Browser BROWSER = TYPE.launch(
                new BrowserType.LaunchOptions().setExecutablePath(find()).setArgs(ARGUMENTS));

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }

        /** Never skipped: without a browser the tests fail. */
        private static Path find() {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                            .map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Chromium on the PATH: bin/test installs it."));
        }
    }
}
