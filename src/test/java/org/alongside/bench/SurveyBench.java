package org.alongside.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole surveys a second, and the time that one answer takes, with 200 men answering at once who never stop to think. A
 * whole survey is 27 requests: his link is opened, the page loaded, consent given, 23 answers saved, each as a command of
 * its own, and the survey finished.
 */
public final class SurveyBench {
    private static final int MEN_AT_ONCE = 200;
    private static final int ROUNDS = 3;
    private static final Pattern CONSENT = Pattern.compile("\"consent\":\"([0-9a-f]+)\"");
    private static final Pattern ACCOUNT = Pattern.compile("\"account\":\"([0-9a-f-]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("\"address\":\"([^\"]+)\"");

    private final int port;
    private final AtomicInteger next = new AtomicInteger();
    private final int men;
    private volatile boolean goOn = true;
    private volatile boolean counting;
    private final LongAdder surveys = new LongAdder();
    private final ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();

    private final CpuTimes cpu;

    private SurveyBench(JdbcClient jdbc, int port, int men) {
        this.cpu = new CpuTimes(jdbc);
        this.port = port;
        this.men = men;
    }

    public static void main(String[] args) throws InterruptedException {
        var warm = seconds("SECONDS_WARM", 60);
        var each = seconds("SECONDS_EACH", 20);
        try (var server = BenchServer.start()) {
            var men = (warm + each * ROUNDS) * 300;
            System.out.printf("Making %,d men with a link each%n", men);
            makeMen(server.getBean(JdbcClient.class), men);
            var port = Integer.parseInt(String.valueOf(server.getEnvironment().getProperty("local.server.port")));
            new SurveyBench(server.getBean(JdbcClient.class), port, men).run(warm, each);
        }
        System.exit(0);
    }

    private static int seconds(String name, int usual) {
        var set = System.getenv(name);
        return set == null ? usual : Integer.parseInt(set);
    }

    private static void makeMen(JdbcClient jdbc, int men) {
        // the rules of enrolment look at the whole cohort for each man: here there are thousands in one
        jdbc.sql("alter table enrolment disable trigger user").update();
        jdbc.sql("""
                with n as (select n, gen_random_uuid() as account, gen_random_uuid() as man, gen_random_uuid() as enrolment
                        from generate_series(1, :men) as n),
                    a as (insert into account (id, version, role, display_name, created_at)
                        select account, 1, 'PARTICIPANT', 'Man ' || n, now() from n),
                    p as (insert into participant (id, version, account_id, reference, first_name)
                        select man, 1, account, 'BENCH' || n, 'Man ' || n from n),
                    e as (insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on, beyond_capacity)
                        select enrolment, 1, c.id, man, 'ACTIVE', c.starts_on, true
                        from n, cohort c where c.name = 'South Wales 1')
                insert into survey_link (enrolment_id, wave, mode, token_hash, made_by, created_at, expires_at)
                select enrolment, 'end', 'OWN_PHONE', sha256(convert_to('a-link-of-the-bench-' || n, 'UTF8')),
                    (select id from account where role = 'FACILITATOR' limit 1), now(), now() + interval '1 day'
                from n""").param("men", men).update();
        jdbc.sql("alter table enrolment enable trigger user").update();
        jdbc.sql("analyze").update();
    }

    private void run(int warm, int each) throws InterruptedException {
        var phones = new ArrayList<Thread>();
        for (var i = 0; i < MEN_AT_ONCE; i++) {
            phones.add(Thread.ofVirtual().start(this::answerUntilTheEnd));
        }
        System.out.printf("Warming up for %d s%n", warm);
        Thread.sleep(warm * 1000L);
        for (var round = 1; round <= ROUNDS; round++) {
            surveys.reset();
            answers.clear();
            counting = true;
            var before = cpu.now();
            var begun = System.nanoTime();
            Thread.sleep(each * 1000L);
            counting = false;
            var took = (System.nanoTime() - begun) / 1e9;
            var used = cpu.now().minus(before);
            var times = answers.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "Round %d: %.1f whole surveys a second; one answer: median %.1f ms, p95 %.1f ms (%,d answers, %d at once)%n",
                    round, surveys.sum() / took, at(times, 0.5), at(times, 0.95), times.length, MEN_AT_ONCE);
            System.out.printf(
                    "  a survey takes %.1f ms of a processor in this process, phones too, and %.1f ms in PostgreSQL: %.0f a second on two that do nothing else%n",
                    used.here() / surveys.sum(),
                    used.database() / surveys.sum(),
                    2_000 * surveys.sum() / (used.here() + used.database()));
        }
        goOn = false;
        for (var phone : phones) {
            phone.join();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private void answerUntilTheEnd() {
        try (var line = new Line(port)) {
            var csrf = line.get("/survey/in", "").cookies().stream()
                    .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                    .findFirst()
                    .orElseThrow();
            while (goOn) {
                var man = next.incrementAndGet();
                if (man > men) {
                    throw new IllegalStateException("more men are needed");
                }
                answerOne(line, csrf, man);
                if (counting) {
                    surveys.increment();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void answerOne(Line line, String csrf, int man) throws IOException {
        var token = csrf.substring(csrf.indexOf('=') + 1);
        var opened = line.post("/survey/in", csrf, token, "{\"secret\":\"a-link-of-the-bench-" + man + "\"}");
        mustBe(opened, 200);
        var pass = opened.cookies().stream()
                .filter(cookie -> cookie.startsWith("alongside-survey="))
                .findFirst()
                .orElseThrow();
        var cookies = csrf + "; " + pass;
        var address = find(ADDRESS, opened.body());
        var page = line.get(address, cookies);
        mustBe(page, 200);
        var account = find(ACCOUNT, page.body());
        var url = "/api/pocket" + address;
        command(line, url, cookies, token, account, "{\"consent\":\"" + find(CONSENT, page.body()) + "\"}");
        for (var item : ITEMS) {
            var begun = System.nanoTime();
            command(line, url, cookies, token, account, "{\"item\":\"" + item + "\",\"value\":" + (1 + man % 5) + "}");
            if (counting) {
                answers.add(System.nanoTime() - begun);
            }
        }
        command(line, url, cookies, token, account, "{\"finish\":true}");
    }

    private static void command(Line line, String url, String cookies, String token, String account, String body)
            throws IOException {
        var answer = line.post(
                url,
                cookies,
                token,
                "{\"account\":\"%s\",\"commands\":[{\"id\":\"%s\",\"at\":\"%s\",\"body\":%s}]}"
                        .formatted(account, UUID.randomUUID(), Instant.now(), body));
        if (answer.status() != 200 || !answer.body().contains("\"done\":true")) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    private static void mustBe(Line.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    private static String find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern);
        }
        return matcher.group(1);
    }

    private static final List<String> ITEMS = items();

    private static List<String> items() {
        var items = new ArrayList<String>();
        for (var section : Arrays.asList(7, 8, 8)) {
            var number = items.isEmpty() ? 1 : items.size() < 8 ? 2 : 3;
            for (var i = 1; i <= section; i++) {
                items.add("s%dq%d".formatted(number, i));
            }
        }
        return items;
    }
}
