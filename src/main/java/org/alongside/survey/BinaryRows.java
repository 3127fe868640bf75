package org.alongside.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary form of PostgreSQL’s COPY (manual, “COPY”, section “Binary Format”). */
final class BinaryRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int INTEGER = 23;
    private static final int LONGEST_VALUE = 64;

    private ByteBuffer bytes;

    BinaryRows(int size) {
        bytes = ByteBuffer.allocate(size + LONGEST_VALUE);
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    BinaryRows begin(int columns) {
        room(LONGEST_VALUE).putShort((short) columns);
        return this;
    }

    void end() {
        room(LONGEST_VALUE).putShort((short) -1);
    }

    BinaryRows nothing() {
        room(LONGEST_VALUE).putInt(-1);
        return this;
    }

    BinaryRows id(UUID id) {
        room(LONGEST_VALUE).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    BinaryRows number(int number) {
        room(LONGEST_VALUE).putInt(4).putInt(number);
        return this;
    }

    BinaryRows word(String word) {
        var encoded = word.getBytes(StandardCharsets.UTF_8);
        room(LONGEST_VALUE + encoded.length).putInt(encoded.length).put(encoded);
        return this;
    }

    BinaryRows time(Instant time) {
        room(LONGEST_VALUE).putInt(8).putLong(EPOCH.until(time, ChronoUnit.MICROS));
        return this;
    }

    BinaryRows numbers(List<@Nullable Integer> numbers) {
        room(LONGEST_VALUE + 8 * numbers.size());
        var length = bytes.position();
        bytes.putInt(0).putInt(1).putInt(numbers.contains(null) ? 1 : 0).putInt(INTEGER);
        bytes.putInt(numbers.size()).putInt(1);
        for (var number : numbers) {
            if (number == null) {
                bytes.putInt(-1);
            } else {
                bytes.putInt(4).putInt(number);
            }
        }
        bytes.putInt(length, bytes.position() - length - 4);
        return this;
    }

    byte[] bytes() {
        return bytes.array();
    }

    int size() {
        return bytes.position();
    }

    /** What was begun goes on with the next rows. */
    void clear() {
        bytes.clear();
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            bytes = ByteBuffer.allocate(bytes.capacity() * 2 + wanted).put(bytes.flip());
        }
        return bytes;
    }
}
