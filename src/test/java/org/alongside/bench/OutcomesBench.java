package org.alongside.bench;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.account.DemoSignIn;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.outcome.Outcomes;
import org.alongside.survey.Wave;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Reading the outcomes of a million men who answered twice, against one aggregate query of PostgreSQL over the same
 * stored scores, alternately in one run; and the page of 200 cohorts with 10,000 men against that of ten with 500.
 */
public final class OutcomesBench {
    private static final int MEN = Integer.getInteger("bench.men", 1_000_000);
    private static final int ROUNDS = 7;
    private static final int WARM = 2;

    /** n, mean and spread of the change of each part: the least that anybody would ask for. */
    private static final String AGGREGATE = """
            select count(*), avg(l.scores[1] - b.scores[1]), stddev_samp(l.scores[1] - b.scores[1]),
                avg(l.scores[2] - b.scores[2]), stddev_samp(l.scores[2] - b.scores[2]),
                avg(l.scores[3] - b.scores[3]), stddev_samp(l.scores[3] - b.scores[3]),
                avg(l.scores[4] - b.scores[4]), stddev_samp(l.scores[4] - b.scores[4])
            from response b join response l on l.participant_id = b.participant_id and l.instrument_id = b.instrument_id
            where b.wave = 'baseline' and l.wave = 'end'""";

    private final ConfigurableApplicationContext server;
    private final JdbcClient jdbc;
    private final Outcomes outcomes;

    private OutcomesBench(ConfigurableApplicationContext server) {
        this.server = server;
        jdbc = server.getBean(JdbcClient.class);
        outcomes = server.getBean(Outcomes.class);
    }

    public static void main(String[] args) throws Exception {
        try (var server = BenchServer.start()) {
            new OutcomesBench(server).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        if (!Boolean.getBoolean("bench.reading")) {
            make("Ten", 10, 500);
            make("Hundreds", 200, 10_000);
            jdbc.sql("analyze").update();
            pages();
        }
        make("Million", 40, MEN);
        jdbc.sql("vacuum analyze").update();
        signIn();
        reading();
    }

    private void make(String name, int cohorts, int men) throws Exception {
        var sql = new ClassPathResource("org/alongside/bench/programme.sql").getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(sql.formatted(name, cohorts, men)).update();
        System.out.printf("%s: %d cohorts, %,d men%n", name, cohorts, men);
    }

    private OutcomeChoice choice(String programme) {
        return new OutcomeChoice(
                Optional.of(new ProgrammeId(programme(programme))),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Wave.BASELINE,
                Wave.END,
                Optional.empty());
    }

    private UUID programme(String name) {
        return jdbc.sql("select id from programme where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    /** What has happened since somebody looked last. */
    private enum Since {
        NOTHING("nothing has changed since the last look", ""),
        ONE("one man has finished since the last look", """
                update response set finished_at = finished_at + interval '1 second'
                where id = (select r.id from response r join enrolment e on e.id = r.enrolment_id
                    join cohort c on c.id = e.cohort_id join project p on p.id = c.project_id
                    join programme g on g.id = p.programme_id where g.name = 'Million' and r.wave = 'end' limit 1)"""),
        ALL(
                "every cohort has changed, or nobody has looked yet",
                "insert into figures_change (cohort_id) select id from cohort");

        final String words;
        final String sql;

        Since(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }
    }

    private void reading() {
        var choice = choice("Million");
        var ratios = new EnumMap<Since, double[]>(Since.class);
        for (var round = -WARM; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            jdbc.sql(AGGREGATE).query((row, n) -> row.getLong(1)).single();
            var aggregate = System.nanoTime() - begun;
            for (var since : List.of(Since.ALL, Since.NOTHING, Since.ONE)) {
                if (!since.sql.isEmpty()) {
                    jdbc.sql(since.sql).update();
                }
                var ratio = read(choice) / (double) aggregate;
                System.out.printf(
                        "%s: one aggregate %.0f ms, outcomes %.0f ms, %.2f times as long when %s; %d MB kept%n",
                        round < 0 ? "Warming up" : "Round " + (round + 1),
                        aggregate / 1e6,
                        ratio * aggregate / 1e6,
                        ratio,
                        since.words,
                        kept());
                if (round >= 0) {
                    ratios.computeIfAbsent(since, one -> new double[ROUNDS])[round] = ratio;
                }
            }
        }
        ratios.forEach((since, all) -> System.out.printf(
                "Median: %.2f times as long as one aggregate query when %s%n", median(all), since.words));
    }

    private long read(OutcomeChoice choice) {
        var begun = System.nanoTime();
        var outcome = outcomes.read(choice).orElseThrow();
        var took = System.nanoTime() - begun;
        var n = outcome.sections().getLast().change().n();
        if (n != MEN) {
            throw new IllegalStateException("%d are not %d".formatted(n, MEN));
        }
        return took;
    }

    private static long kept() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static double median(double[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** In a real browser, from the address to the study’s table. */
    private void pages() {
        var port = ((WebServerApplicationContext) server).getWebServer().getPort();
        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("bench.browser", "/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            var page = browser.newPage();
            page.navigate("http://localhost:" + port + "/login");
            page.waitForSelector("h1");
            page.waitForFunction(
                    "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Try it as Ruth")))
                    .click();
            page.waitForSelector("h1:has-text('Hello')");
            var few = new double[ROUNDS];
            var many = new double[ROUNDS];
            for (var round = -WARM; round < ROUNDS; round++) {
                var ten = paint(page, port, "Ten");
                var hundreds = paint(page, port, "Hundreds");
                System.out.printf("Page: ten cohorts %.0f ms, two hundred %.0f ms%n", ten, hundreds);
                if (round >= 0) {
                    few[round] = ten;
                    many[round] = hundreds;
                }
            }
            System.out.printf(
                    "Median: ten %.0f ms, two hundred %.0f ms, %.2f times as long%n",
                    median(few), median(many), median(many) / median(few));
        }
    }

    private double paint(Page page, int port, String programme) {
        var begun = System.nanoTime();
        page.navigate("http://localhost:" + port + "/outcomes?programme=" + programme(programme));
        page.waitForSelector(".report table.study");
        var painted = System.nanoTime();
        // what is worked out afterwards is no part of it, and must not run into the next
        page.waitForSelector(".closer details");
        page.waitForSelector(
                ".paper-report h1", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return (painted - begun) / 1e6;
    }

    private void signIn() {
        var people = server.getBean(DemoSignIn.class);
        var manager = people.people().stream()
                .filter(person -> person.role() == Role.MANAGER)
                .findFirst()
                .flatMap(person -> people.as(person.id()))
                .orElseThrow();
        var contexts = server.getBean(SecurityContextHolderStrategy.class);
        var context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                manager, null, List.of(new SimpleGrantedAuthority("ROLE_MANAGER"))));
        contexts.setContext(context);
    }
}
