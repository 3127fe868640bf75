package org.alongside.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL inside this process: a throw-away one for the tests, or one that keeps its data in a folder. */
public final class EmbeddedDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EmbeddedDatabase() {}

    /** One server for all tests of this process; each Spring context gets a database of its own. */
    public static EmbeddedPostgres forTests() {
        return ForTests.SERVER;
    }

    private static final class ForTests {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // nothing here outlives the tests: durability is paid for in time only
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "300")
                        // a test that waits for itself fails, and does not hang
                        .setServerConfig("lock_timeout", "30s")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Keeps its data there. */
    public static EmbeddedPostgres keptIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // the embedded server is started without either: what was said to be saved must outlive a kill
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** Stops a server that a process which was killed has left running on that folder. */
    static void stopOrphan(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                // after a restart of the machine the number may be another program’s
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("The database of an earlier run (process %d) does not stop".formatted(pid), e);
        }
    }

    public static String newDatabase(EmbeddedPostgres server, String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
