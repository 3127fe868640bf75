package org.alongside.survey;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words that men said yes to. A version is made from the words: nobody can change the one without the other. */
@Service
public class ConsentTexts {
    private static final int DIGITS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version of these words, which are kept when they are shown for the first time. */
    @PermitAll
    @Transactional
    public String version(Locale language, String words) {
        var version = hash(language.toLanguageTag() + "\n" + words);
        jdbc.sql("""
                insert into survey_consent_text (version, language, words, first_shown_at)
                values (:version, :language, :words, :now) on conflict do nothing""")
                .param("version", version)
                .param("language", language.toLanguageTag())
                .param("words", words)
                .param("now", Times.sql(clock.instant()))
                .update();
        return version;
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
