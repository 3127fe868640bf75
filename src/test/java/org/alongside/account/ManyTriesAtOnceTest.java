package org.alongside.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** More tries at once than there are connections. */
@PostgresTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ManyTriesAtOnceTest {
    private static final int AT_ONCE = 60;
    private static final String HERE = "192.0.2.60";

    @Autowired
    SignIn signIn;

    @Autowired
    SignInLimit limit;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetTries() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void eachGetsItsAnswer() throws InterruptedException, ExecutionException {
        var answers = new AtomicInteger();
        atOnce(() -> {
            assertThat(signIn.withCode("222222", HERE)).isEmpty();
            return answers.incrementAndGet();
        });
        assertThat(answers).hasValue(AT_ONCE);
    }

    @Test
    void noMoreThanTheLimitAreJudged() throws InterruptedException, ExecutionException {
        var judged = new AtomicInteger();
        atOnce(() -> limit.allows(HERE) ? judged.incrementAndGet() : 0);
        assertThat(judged).hasValue(SignInLimit.PER_ADDRESS);
    }

    private static void atOnce(Callable<Integer> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(i -> work).collect(Collectors.toList()));
            for (var one : all) {
                one.get();
            }
        }
    }
}
