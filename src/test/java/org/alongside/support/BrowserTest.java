package org.alongside.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
@Import(DemoServer.class)
public abstract class BrowserTest {
    protected static final int PHONE = 390;
    protected static final int SMALL_PHONE = 320;
    protected static final int DESKTOP = 1280;
    private static final int HEIGHT = 844;
    private static final String AT_REST =
            "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    @LocalServerPort
    int port;

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

    /** A browser on a phone that keeps what it has in that folder, to be killed and opened again. */
    protected BrowserContext phoneKeptIn(Path folder) {
        var context = Chromium.BROWSER
                .browserType()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.find())
                                .setArgs(Chromium.ARGUMENTS)
                                .setViewportSize(PHONE, HEIGHT)
                                .setLocale("en-GB"));
        contexts.add(context);
        return context;
    }

    /** As when the phone’s battery is pulled out: its processes end without a word. */
    protected void kill(BrowserContext context, Path folder) {
        contexts.remove(context);
        var processes = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.contains(folder.toString())))
                .toList();
        assertThat(processes).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
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
        assertThat(page.locator("h1").first()).isVisible();
        // what is typed before the page has come to rest is faster than any thumb
        page.waitForFunction(AT_REST);
    }

    /** An id of the demo programme, by the words that it was made from. */
    protected String demoId(String words) {
        return jdbc.sql("select demo_id(:words)::text")
                .param("words", words)
                .query(String.class)
                .single();
    }

    private static final class Chromium {
        static final List<String> ARGUMENTS = List.of(
                "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");
        static final Browser BROWSER = Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find())
                        .setArgs(ARGUMENTS));

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
