package org.alongside.common;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

@Configuration(proxyBeanMethods = false)
class JdbcConversions {
    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, List.of(IdToUuid.INSTANCE));
    }

    /** Serves every typed id; reading needs none, the records' constructors do it. */
    @WritingConverter
    enum IdToUuid implements Converter<Id, UUID> {
        INSTANCE;

        @Override
        public UUID convert(Id id) {
            return id.value();
        }
    }
}
