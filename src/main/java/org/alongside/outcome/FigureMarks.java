package org.alongside.outcome;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.common.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clears away marks of changes that are older than any figures that are kept. */
@Configuration(proxyBeanMethods = false)
class FigureMarks {
    private static final Duration STAND = Duration.ofHours(24);

    @Bean
    RecurringTask<Void> forgetFigureMarks(ObjectProvider<JdbcClient> jdbc, Clock clock) {
        return Tasks.recurring("forget-figure-marks", FixedDelay.of(STAND))
                .execute((instance, context) -> forget(jdbc.getObject(), clock.instant()));
    }

    static void forget(JdbcClient jdbc, Instant now) {
        jdbc.sql("delete from figures_change where at < :then")
                .param("then", Times.sql(now.minus(STAND)))
                .update();
    }
}
