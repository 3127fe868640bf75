package org.alongside.common.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page that a phone opens in place of a Flow page when there is no signal: one component, with what the phone kept. The
 * same for everybody, so that it may be kept by the service worker ({@code pocket-worker.js}).
 */
public final class PocketShell {
    private static final int DIGITS = 16;
    private static final String BODY = """
            <body>
            <div class="shell">
            <header><a class="brand" href="/">%s</a></header>
            <main id="main" class="page"><h1>%s</h1><div id="place"></div></main>
            <footer><a href="/help">%s</a></footer>
            </div>
            %s
            </body>
            """;

    private final String name;
    private final String title;
    private final String words;
    private final byte[] script;
    private final String hash;

    /** {@code title} is the key of its title, {@code words} the prefix of the component’s words. */
    public PocketShell(String name, String title, String words) {
        this.name = name;
        this.title = title;
        this.words = words;
        // nothing where the front end has not been built, as in tests without a browser
        var resource = new ClassPathResource("META-INF/VAADIN/webapp/VAADIN/pocket-%1$s/%1$s.js".formatted(name));
        try {
            script = resource.exists() ? resource.getContentAsByteArray() : new byte[0];
            hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(script))
                    .substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public ResponseEntity<String> page(Locale locale) {
        var all = Texts.under("pocket.", locale);
        all.putAll(Texts.under(words, locale));
        var bundle = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
        var heading = HtmlUtils.htmlEscape(bundle.getString(title));
        var body = BODY.formatted(
                HtmlUtils.htmlEscape(bundle.getString("app.name")),
                heading,
                HtmlUtils.htmlEscape(bundle.getString("help.link")),
                PlainPage.json("words", all));
        var script = "<script type=\"module\" src=\"/pocket/%s-%s.js\"></script>".formatted(name, hash);
        return PlainPage.answer(
                CacheControl.noCache(),
                PlainPage.of(locale, bundle.getString(title), "/styles/alongside.css", script, body));
    }

    /** Its address changes with its content. */
    public ResponseEntity<byte[]> script(String asked) {
        return asked.equals(hash)
                ? ResponseEntity.ok()
                        .contentType(MediaType.valueOf("text/javascript"))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(script)
                : ResponseEntity.notFound().build();
    }
}
