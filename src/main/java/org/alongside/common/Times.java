package org.alongside.common;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everybody asks, and instants in the form that JDBC takes as parameters. */
@Configuration(proxyBeanMethods = false)
public class Times {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
