package org.alongside.common;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link Broadcast} over {@code LISTEN/NOTIFY}, on one connection of its own. */
@Component
class PostgresBroadcast implements Broadcast, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PostgresBroadcast.class);
    private static final String CHANNEL = "alongside";
    private static final int WAIT_MILLIS = 1_000;

    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final ConcurrentHashMap<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    PostgresBroadcast(JdbcClient jdbc, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @Override
    public void changed(Topic topic, UUID subject) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", key(topic, subject))
                .query((row, n) -> true)
                .single();
    }

    @Override
    public Subscription listen(Topic topic, UUID subject, Runnable listener) {
        var key = key(topic, subject);
        listeners.compute(key, (k, set) -> {
            var known = set == null ? new CopyOnWriteArraySet<Runnable>() : set;
            known.add(listener);
            return known;
        });
        return () -> listeners.computeIfPresent(key, (k, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    private static String key(Topic topic, UUID subject) {
        return topic + " " + subject;
    }

    private void listen() {
        while (isRunning()) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                listeners.values().forEach(this::run);
                var notifications = connection.unwrap(PGConnection.class);
                while (isRunning()) {
                    for (var notification : notifications.getNotifications(WAIT_MILLIS)) {
                        run(listeners.getOrDefault(notification.getParameter(), Set.of()));
                    }
                }
            } catch (SQLException e) {
                if (isRunning()) {
                    log.warn("Lost the connection that listens for changes; trying again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private void run(Set<Runnable> set) {
        for (var listener : set) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                // one page that has gone must not keep the news from the others
                log.debug("A listener failed", e);
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("broadcast").unstarted(this::listen);
        thread.start();
    }

    @Override
    public void stop() {
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
