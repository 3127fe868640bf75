package org.alongside.activity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code by which men check themselves in: six digits from the session’s secret and the time (RFC 6238 with SHA-256),
 * new every thirty seconds; the one before is still good, for him who was typing it.
 */
record CheckInCode(byte[] secret) {
    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;
    private static final int CODES = 1_000_000;

    static long step(Instant now) {
        return now.getEpochSecond() / STEP.toSeconds();
    }

    static Instant endOf(long step) {
        return Instant.ofEpochSecond((step + 1) * STEP.toSeconds());
    }

    String at(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0x0f;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % CODES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code this is, if that code is good now. */
    OptionalLong stepOf(String code, Instant now) {
        var step = step(now);
        return java.util.stream.LongStream.of(step, step - 1)
                .filter(candidate -> at(candidate).equals(code))
                .findFirst();
    }
}
