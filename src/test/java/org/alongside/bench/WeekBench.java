package org.alongside.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.account.DemoSignIn;
import org.alongside.activity.Attendance;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.CohortSearch;
import org.alongside.cohort.CohortSearch.Sort;
import org.alongside.cohort.CohortSearch.When;
import org.alongside.cohort.CohortSearch.Which;
import org.alongside.cohort.Cohorts;
import org.alongside.common.Role;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The list of cohorts and attendance, for whoever has 1,000 cohorts with 20,000 men, 16,000 sessions and 320,000 marks. */
public final class WeekBench {
    private static final int ROUNDS = 7;
    private static final int WARM = 3;

    private WeekBench() {}

    public static void main(String[] args) throws Exception {
        try (var server = BenchServer.start()) {
            var jdbc = server.getBean(JdbcClient.class);
            jdbc.sql(new ClassPathResource("org/alongside/bench/week.sql").getContentAsString(StandardCharsets.UTF_8))
                    .update();
            jdbc.sql("vacuum analyze").update();
            signInAsRuth(server);
            lists(server.getBean(Cohorts.class));
            attendance(server.getBean(Attendance.class));
        }
        System.exit(0);
    }

    private static void lists(Cohorts cohorts) {
        measure("First page of cohorts", () -> cohorts.mine(CohortSearch.of(""), 0, 20));
        measure("Last page of cohorts", () -> cohorts.mine(CohortSearch.of(""), 1_000, 20));
        measure(
                "Cohorts that need attention, most men first",
                () -> cohorts.mine(new CohortSearch("", Optional.empty(), When.ALL, Which.ATTENTION, Sort.MEN), 0, 20));
    }

    private static void attendance(Attendance attendance) {
        var all = new Attendance.Scope(null, null);
        for (var by : Attendance.By.values()) {
            measure("Attendance of everybody by " + by, () -> attendance.page(by, all, 0, 51));
        }
        var cohorts = attendance.page(Attendance.By.COHORT, all, 500, 1).rows();
        var one = new Attendance.Scope(null, new CohortId(cohorts.getFirst().id()));
        measure("Attendance of one cohort by MAN", () -> attendance.page(Attendance.By.MAN, one, 0, 51));
    }

    private static void measure(String what, Runnable work) {
        var times = new double[ROUNDS];
        for (var round = -WARM; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            work.run();
            if (round >= 0) {
                times[round] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf("%s: median %.0f ms, longest %.0f ms%n", what, times[ROUNDS / 2], times[ROUNDS - 1]);
    }

    private static void signInAsRuth(ConfigurableApplicationContext server) {
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
