package org.alongside.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alongside.AlongsideApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** A test of services and queries on a real, empty PostgreSQL; what it writes is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AlongsideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import({TestDatabase.class, People.class})
@Transactional
public @interface PostgresTest {}
