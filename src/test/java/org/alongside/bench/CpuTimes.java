package org.alongside.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long processors have worked for this process and for PostgreSQL: it does not matter what else the machine does. */
final class CpuTimes {
    private final JdbcClient jdbc;

    CpuTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In milliseconds. */
    record Times(double here, double database) {
        Times minus(Times before) {
            return new Times(here - before.here, database - before.database);
        }
    }

    Times now() {
        var here = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        var database = jdbc.sql("select pid from pg_stat_activity").query(Long.class).list().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(Duration::toNanos)
                .sum();
        return new Times(here / 1e6, database / 1e6);
    }
}
