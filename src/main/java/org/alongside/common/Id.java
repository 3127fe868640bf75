package org.alongside.common;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What every typed identifier is: a UUID that says what it identifies. */
public interface Id {
    UUID value();

    /**
     * A new one, greater than those before, as {@code uuidv7()} of the database makes them (RFC 9562, section 5.7): what is
     * made one after another stands side by side in the indexes. It can be guessed, so it must open nothing by itself.
     */
    static UUID next() {
        var now = Instant.now();
        var tick = Ticks.LAST.accumulateAndGet(
                now.toEpochMilli() << 12 | now.getNano() % 1_000_000 * 4096L / 1_000_000,
                (last, next) -> Math.max(last + 1, next));
        return new UUID(
                tick >>> 12 << 16 | 0x7000L | tick & 0xFFFL,
                0x8000_0000_0000_0000L | ThreadLocalRandom.current().nextLong() >>> 2);
    }

    /** Milliseconds since 1970, and their 4096th parts. */
    final class Ticks {
        private static final AtomicLong LAST = new AtomicLong();

        private Ticks() {}
    }

    /** Reads an identifier that came from outside, such as an address; empty if it is none. */
    static Optional<UUID> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
