package org.alongside.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes secrets and the hashes under which they are kept. */
@Component
public class Secrets {
    /** No 0, O, 1, I or L: what is read from a card must not be guessed at. */
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static final int CODE_LENGTH = 6;
    static final int PRINTED_LENGTH = 8;
    private static final int TOKEN_BYTES = 32;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final SingletonSupplier<byte[]> salt;
    private final int rounds;

    /** {@code rounds}: how often what could be guessed is hashed; a guess takes as long as all of them. */
    Secrets(JdbcClient jdbc, @Value("${alongside.hash-rounds}") int rounds) {
        this.rounds = rounds;
        salt = SingletonSupplier.of(() -> bytes(
                jdbc.sql("select salt from installation").query(UUID.class).single()));
    }

    /** 256 bits, safe in an address. */
    public String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String code() {
        return code(CODE_LENGTH);
    }

    String code(int length) {
        var code = new StringBuilder(length);
        while (code.length() < length) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** For what cannot be guessed. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a short code: slow, so that a copy of the table does not give the codes away while they last. */
    public byte[] slowHash(String code) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt.obtain(), rounds, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
