package org.alongside.support;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database of the browser tests: each test begins with the demo programme as it was loaded. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoServer {
    private static final String NAME = "demo";
    private static final String AS_LOADED = "demo_as_loaded";

    private final EmbeddedPostgres server = EmbeddedDatabase.forTests();
    private boolean copied;

    @Bean
    JdbcConnectionDetails database() {
        return TestDatabase.connection(EmbeddedDatabase.newDatabase(server, NAME));
    }

    /** Goes back to the programme as it was loaded; the first call keeps the copy to go back to. */
    void reset(DataSource pool) {
        if (copied) {
            replace(NAME, AS_LOADED, pool);
        } else {
            replace(AS_LOADED, NAME, pool);
            copied = true;
        }
    }

    private void replace(String database, String with, DataSource pool) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            // connections stand in the way of copying; the application opens new ones
            pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            statement.execute("alter database " + with + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname in ('%s', '%s')"
                    .formatted(database, with));
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " template " + with);
            statement.execute("alter database " + with + " allow_connections true");
            statement.execute("alter database " + database + " allow_connections true");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
