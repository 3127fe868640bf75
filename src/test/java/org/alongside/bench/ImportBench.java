package org.alongside.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alongside.account.DemoSignIn;
import org.alongside.common.Role;
import org.alongside.common.imports.DirectImport;
import org.alongside.common.imports.ImportKind;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 100,000 rows of past responses: the import (reading the file, looking up the men, checking, scoring, writing, with every
 * key and constraint) against COPY of the same rows into a bare table, alternately in one run.
 */
public final class ImportBench {
    private static final int MEN = 50_000;
    private static final int ROUNDS = 5;
    private static final int WARM_ROUNDS = 8;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final DirectImport imports;
    private final ImportKind responses;

    private ImportBench(ConfigurableApplicationContext server) {
        jdbc = server.getBean(JdbcClient.class);
        dataSource = server.getBean(DataSource.class);
        transaction = server.getBean(TransactionTemplate.class);
        imports = server.getBean(DirectImport.class);
        responses = server.getBeansOfType(ImportKind.class).values().stream()
                .filter(kind -> kind.code().equals("responses"))
                .findFirst()
                .orElseThrow();
    }

    public static void main(String[] args) throws SQLException, IOException {
        try (var server = BenchServer.start()) {
            signIn(server);
            new ImportBench(server).run();
        }
        System.exit(0);
    }

    private static void signIn(ConfigurableApplicationContext server) {
        var people = server.getBean(DemoSignIn.class);
        var administrator = people.people().stream()
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .findFirst()
                .flatMap(person -> people.as(person.id()))
                .orElseThrow();
        var contexts = server.getBean(SecurityContextHolderStrategy.class);
        var context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                administrator, null, List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))));
        contexts.setContext(context);
    }

    private void run() throws SQLException, IOException {
        makeMen();
        var file = file();
        var programme = jdbc.sql("select id from programme").query(UUID.class).single();
        System.out.printf("%,d rows, %,d bytes%n", 2 * MEN, file.length());
        var items = file.lines().findFirst().orElseThrow().split(",").length - 5;
        jdbc.sql("create table bare (participant text, project text, cohort text, age integer, wave text, "
                        + IntStream.range(0, items)
                                .mapToObj(i -> "i" + i + " integer")
                                .collect(Collectors.joining(", "))
                        + ")")
                .update();
        var ratios = new double[ROUNDS];
        for (var round = -WARM_ROUNDS; round < ROUNDS; round++) {
            jdbc.sql("truncate bare").update();
            var begun = System.nanoTime();
            copy(new StringReader(file));
            var copied = System.nanoTime();
            var report = transaction.execute(status -> imports.run(
                    responses, programme, new java.io.ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
            var imported = System.nanoTime();
            if (report == null || report.imported() != 2 * MEN) {
                throw new IllegalStateException("not everything came in: " + report);
            }
            var ratio = (imported - copied) / (double) (copied - begun);
            System.out.printf(
                    "%s: COPY %.0f ms, import %.0f ms (%,.0f rows a second), %.1f times as long; %d MB in use%n",
                    round < 0 ? "Warming up" : "Round " + (round + 1),
                    (copied - begun) / 1e6,
                    (imported - copied) / 1e6,
                    2e9 * MEN / (imported - copied),
                    ratio,
                    used());
            if (round >= 0) {
                ratios[round] = ratio;
            }
            jdbc.sql("delete from response where import_id = :id")
                    .param("id", report.id().value())
                    .update();
            jdbc.sql("vacuum response").update();
        }
        java.util.Arrays.sort(ratios);
        System.out.printf(
                "Median: the import takes %.1f times as long as COPY into a bare table%n", ratios[ROUNDS / 2]);
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void copy(Reader file) throws SQLException, IOException {
        try (var connection = dataSource.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare from stdin csv header", file);
        }
    }

    private String file() {
        var random = new Random(1);
        var items = jdbc.sql("select item from instrument_item order by position")
                .query(String.class)
                .list();
        var text = new StringBuilder("participant,project,cohort,age,wave," + String.join(",", items) + "\n");
        for (var man = 1; man <= MEN; man++) {
            for (var wave : List.of("baseline", "end")) {
                text.append("BENCH")
                        .append(man)
                        .append(",South Wales,South Wales 1,50,")
                        .append(wave);
                items.forEach(item -> text.append(',').append(1 + random.nextInt(5)));
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** With ids as the application makes them, see {@link org.alongside.common.Id#next}. */
    private void makeMen() {
        // the rules of enrolment look at the whole cohort for each man: here there are thousands in one
        jdbc.sql("alter table enrolment disable trigger user").update();
        jdbc.sql("""
                with n as (select n, uuidv7() as account, uuidv7() as man from generate_series(1, :men) as n),
                    a as (insert into account (id, version, role, display_name, created_at)
                        select account, 1, 'PARTICIPANT', 'Man ' || n, now() from n),
                    p as (insert into participant (id, version, account_id, reference, first_name)
                        select man, 1, account, 'BENCH' || n, 'Man ' || n from n)
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on, beyond_capacity)
                select uuidv7(), 1, c.id, man, 'ACTIVE', c.starts_on, true
                from n, cohort c where c.name = 'South Wales 1'""").param("men", MEN).update();
        jdbc.sql("alter table enrolment enable trigger user").update();
        jdbc.sql("analyze").update();
    }
}
