package org.alongside.common.ui;

import java.util.Locale;
import org.alongside.common.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page of plain html beside Flow: what all of them have at their head, and what they allow a browser to do. */
public final class PlainPage {
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <link rel="stylesheet" href="%s">
            %s
            <link rel="icon" href="/icon.svg">
            </head>
            %s
            </html>
            """;

    private PlainPage() {}

    /** {@code scripts} and {@code body} are html; {@code title} is text. */
    public static String of(Locale locale, String title, String style, String scripts, String body) {
        return PAGE.formatted(locale.toLanguageTag(), HtmlUtils.htmlEscape(title), style, scripts, body.strip());
    }

    /** Something for a script to read: what somebody typed must not end it. */
    public static String json(String id, Object value) {
        return "<script type=\"application/json\" id=\"" + id + "\">"
                + Json.tree(value).toString().replace("<", "\\u003c") + "</script>";
    }

    public static ResponseEntity<String> answer(CacheControl cache, String html) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(cache)
                .header("Content-Security-Policy", POLICY)
                .body(html);
    }
}
