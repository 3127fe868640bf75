package org.alongside.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A fresh, empty database for each Spring context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    JdbcConnectionDetails database() {
        var url = EmbeddedDatabase.newDatabase(EmbeddedDatabase.forTests(), "test_" + COUNT.incrementAndGet());
        return connection(url);
    }

    public static JdbcConnectionDetails connection(String url) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
