package org.alongside.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database of {@code bin/run}: embedded, its data kept in {@code .data/} between runs. */
@TestConfiguration(proxyBeanMethods = false)
public class KeptDatabase {
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres() throws IOException {
        return EmbeddedDatabase.keptIn(Path.of(".data", "postgres"));
    }

    @Bean
    JdbcConnectionDetails database(EmbeddedPostgres server) {
        return TestDatabase.connection(server.getJdbcUrl("postgres", "postgres"));
    }
}
