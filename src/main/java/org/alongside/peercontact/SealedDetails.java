package org.alongside.peercontact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alongside.cohort.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Contact details as the database keeps them: AES-256-GCM under a key of the environment, bound to the man and the
 * channel, so that a row copied to another man opens for nobody. The first key seals; the others only open what was
 * sealed before it.
 */
@Component
class SealedDetails {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys;

    /** {@code keys} as in “2026:base64,2025:base64”; empty where none was set up. */
    SealedDetails(@Value("${alongside.contact-keys:}") String keys) {
        this.keys = read(keys);
    }

    /** Where a detail lies sealed: the name of the key, and nonce, text and tag in one. */
    record Sealed(String key, byte[] bytes) {}

    /** The name of the key that seals; nothing can be kept without one. */
    Optional<String> currentKey() {
        return keys.keySet().stream().findFirst();
    }

    Sealed seal(ParticipantId owner, Channel channel, String detail) {
        var key = currentKey().orElseThrow(() -> new IllegalStateException("There is no key for contact details"));
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var text = run(Cipher.ENCRYPT_MODE, key, nonce, owner, channel, detail.getBytes(StandardCharsets.UTF_8));
        return new Sealed(
                key,
                ByteBuffer.allocate(nonce.length + text.length)
                        .put(nonce)
                        .put(text)
                        .array());
    }

    /** Nothing if its key is not among ours any more, or the row was tampered with. */
    Optional<String> open(ParticipantId owner, Channel channel, Sealed sealed) {
        if (!keys.containsKey(sealed.key()) || sealed.bytes().length <= NONCE_BYTES) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        var text = new byte[sealed.bytes().length - NONCE_BYTES];
        ByteBuffer.wrap(sealed.bytes()).get(nonce).get(text);
        try {
            return Optional.of(new String(
                    run(Cipher.DECRYPT_MODE, sealed.key(), nonce, owner, channel, text), StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, String key, byte[] nonce, ParticipantId owner, Channel channel, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((owner.value() + " " + channel).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new Unreadable(e);
        }
    }

    private static Map<String, SecretKey> read(String text) {
        var keys = new LinkedHashMap<String, SecretKey>();
        if (text.isBlank()) {
            return keys;
        }
        for (var part : text.split(",")) {
            var at = part.indexOf(':');
            var name = at < 0 ? "" : part.substring(0, at).strip();
            if (name.isEmpty() || keys.put(name, key(part.substring(at + 1).strip())) != null) {
                // never the text itself: it would put the keys into the log
                throw new IllegalArgumentException(
                        "ALONGSIDE_CONTACT_KEYS is not a list like name:key,name:key with each name once");
            }
        }
        return keys;
    }

    private static SecretKey key(String base64) {
        var bytes = bytes(base64);
        if (bytes == null || bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A key in ALONGSIDE_CONTACT_KEYS is not 32 bytes in base64, as “openssl rand -base64 32” makes them");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte @Nullable [] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable(GeneralSecurityException cause) {
            super(cause);
        }
    }
}
