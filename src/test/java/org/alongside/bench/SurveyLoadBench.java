package org.alongside.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a slow phone (1.6 Mbit/s, 150 ms there and back, a quarter of this machine’s speed) takes from the address of
 * a survey until there is something to tap: with nothing kept, and again. Beside it, in the same run, the page of People,
 * which is Flow’s.
 */
public final class SurveyLoadBench {
    /** By the browser’s own clock, from the moment that the address was asked for. */
    private static final String WATCH = """
            new MutationObserver((changes, watching) => {
              if (document.querySelector('main button')) {
                window.somethingToTapAt = performance.now();
                watching.disconnect();
              }
            }).observe(document, { childList: true, subtree: true });""";

    private static final int ROUNDS = 7;
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;
    private static final int LATENCY = 150;
    private static final int BYTES_A_SECOND = 200_000;

    private final Browser browser;
    private final String address;
    private final String cookies;
    private final AtomicLong received = new AtomicLong();

    /** In milliseconds, and bytes as sent. */
    private record Load(double took, long bytes) {}

    private SurveyLoadBench(Browser browser, String address, String cookies) {
        this.browser = browser;
        this.address = address;
        this.cookies = cookies;
    }

    public static void main(String[] args) {
        try (var server = BenchServer.start();
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var address = "http://localhost:"
                    + ((WebServerApplicationContext) server).getWebServer().getPort();
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("bench.browser", "/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            var context = browser.newContext();
            var page = context.newPage();
            page.navigate(address + "/login");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Try it as Gareth")))
                    .click();
            page.waitForURL(address + "/");
            var survey = server.getBean(JdbcClient.class)
                    .sql("""
                            select r.id::text from response r join participant p on p.id = r.participant_id
                            where p.reference = 'P001' and r.wave = 'end'""")
                    .query(String.class)
                    .single();
            var bench = new SurveyLoadBench(browser, address, context.storageState());
            bench.measure("Survey", "/survey/" + survey, "main button");
            bench.measure("People (a page of Flow’s)", "/people", "main button");
        }
        System.exit(0);
    }

    private void measure(String name, String path, String something) {
        var cold = new double[ROUNDS];
        var warm = new double[ROUNDS];
        var bytes = new long[2];
        // the first is only for the server to grow warm
        for (var round = -1; round < ROUNDS; round++) {
            try (var context = browser.newContext(
                    new Browser.NewContextOptions().setStorageState(cookies).setViewportSize(PHONE, HEIGHT))) {
                var page = slow(context);
                var first = load(page, path, something);
                // what is kept for without signal is fetched after the page is there
                page.waitForTimeout(4_000);
                var again = load(page, path, something);
                if (round >= 0) {
                    cold[round] = first.took();
                    warm[round] = again.took();
                    bytes[0] = first.bytes();
                    bytes[1] = again.bytes();
                }
            }
        }
        System.out.printf(
                "%s: with nothing kept %.0f ms (%.0f to %.0f), %d kB; again %.0f ms (%.0f to %.0f), %d kB%n",
                name,
                median(cold),
                Arrays.stream(cold).min().orElseThrow(),
                Arrays.stream(cold).max().orElseThrow(),
                bytes[0] / 1_000,
                median(warm),
                Arrays.stream(warm).min().orElseThrow(),
                Arrays.stream(warm).max().orElseThrow(),
                bytes[1] / 1_000);
    }

    private Page slow(BrowserContext context) {
        var page = context.newPage();
        page.addInitScript(WATCH);
        var session = context.newCDPSession(page);
        session.send("Network.enable");
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY);
        network.addProperty("downloadThroughput", BYTES_A_SECOND);
        network.addProperty("uploadThroughput", BYTES_A_SECOND / 2);
        session.send("Network.emulateNetworkConditions", network);
        var speed = new JsonObject();
        speed.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", speed);
        session.on(
                "Network.loadingFinished",
                event -> received.addAndGet(event.get("encodedDataLength").getAsLong()));
        return page;
    }

    private Load load(Page page, String path, String something) {
        received.set(0);
        page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForSelector(something);
        return new Load(((Number) page.evaluate("window.somethingToTapAt")).doubleValue(), received.get());
    }

    private static double median(double[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
