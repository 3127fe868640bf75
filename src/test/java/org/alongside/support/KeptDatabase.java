package org.alongside.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.account.DemoSignIn;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.util.FileSystemUtils;

/** The database of {@code bin/run}: embedded, its data kept in {@code .data/} between runs. */
@TestConfiguration(proxyBeanMethods = false)
public class KeptDatabase {
    private static final Path DATA = Path.of(".data");

    /** Held as long as the process lives: two runs on one folder would end each other’s database. */
    @Bean(destroyMethod = "close")
    FileChannel lock() throws IOException {
        Files.createDirectories(DATA);
        var lock = FileChannel.open(DATA.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IllegalStateException("Another run uses " + DATA.toAbsolutePath() + ": stop that one first.");
        }
        lock.truncate(0);
        lock.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return lock;
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(FileChannel lock) throws IOException {
        var folder = DATA.resolve("postgres");
        EmbeddedDatabase.stopOrphan(folder);
        if ("yes".equals(System.getenv("ALONGSIDE_FRESH"))) {
            FileSystemUtils.deleteRecursively(folder);
        }
        return EmbeddedDatabase.keptIn(folder);
    }

    @Bean
    JdbcConnectionDetails database(EmbeddedPostgres server) {
        return TestDatabase.connection(server.getJdbcUrl("postgres", "postgres"));
    }

    @EventListener
    void sayWhereToGo(ApplicationReadyEvent event) {
        var context = event.getApplicationContext();
        System.out.printf(
                """

                Alongside is ready: http://localhost:%s
                On the sign-in page you can try it as
                %s
                Ctrl-C stops it; what was entered is kept in %s.

                """,
                context.getEnvironment().getProperty("local.server.port"),
                context.getBean(DemoSignIn.class).people().stream()
                        .map(person -> "  - %s (%s)"
                                .formatted(
                                        person.displayName(),
                                        person.role().name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("\n")),
                DATA.toAbsolutePath());
    }
}
