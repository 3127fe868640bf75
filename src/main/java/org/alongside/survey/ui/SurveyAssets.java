package org.alongside.survey.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The script and the style sheet of the survey’s page, under names that change with their content. */
@Component
class SurveyAssets {
    private static final int DIGITS = 16;

    private final Asset script =
            asset("META-INF/VAADIN/webapp/VAADIN/survey/survey.js", "js", MediaType.valueOf("text/javascript"));
    private final Asset style = asset("META-INF/resources/styles/alongside.css", "css", MediaType.valueOf("text/css"));
    private final Map<String, Asset> byName =
            Stream.of(script, style).collect(Collectors.toMap(Asset::name, asset -> asset));

    record Asset(String name, MediaType type, byte[] content) {
        String address() {
            return "/survey/" + name;
        }
    }

    Asset script() {
        return script;
    }

    Asset style() {
        return style;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Nothing where the front end has not been built, as in tests without a browser. */
    private static Asset asset(String path, String ending, MediaType type) {
        var resource = new ClassPathResource(path);
        try {
            var content = resource.exists() ? resource.getContentAsByteArray() : new byte[0];
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return new Asset("survey-%s.%s".formatted(hash.substring(0, DIGITS), ending), type, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
