package org.alongside.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import org.alongside.AlongsideApplication;
import org.alongside.support.EmbeddedDatabase;
import org.alongside.support.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The application on an embedded PostgreSQL that writes to the disk before it says that it has. */
@TestConfiguration(proxyBeanMethods = false)
class BenchServer {
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres() throws IOException {
        var folder = Files.createTempDirectory("alongside-bench");
        return EmbeddedDatabase.keptIn(folder);
    }

    @Bean
    JdbcConnectionDetails database(EmbeddedPostgres server) {
        return TestDatabase.connection(server.getJdbcUrl("postgres", "postgres"));
    }

    static ConfigurableApplicationContext start() {
        System.setProperty("server.port", "0");
        System.setProperty("spring.main.banner-mode", "off");
        System.setProperty("logging.level.root", "warn");
        return SpringApplication.from(AlongsideApplication::main)
                .with(BenchServer.class)
                .withAdditionalProfiles("demo")
                .run()
                .getApplicationContext();
    }
}
