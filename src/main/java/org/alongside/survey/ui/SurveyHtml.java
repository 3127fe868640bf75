package org.alongside.survey.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.common.HelpLines;
import org.alongside.common.Json;
import org.alongside.common.ui.Texts;
import org.alongside.survey.ConsentTexts;
import org.alongside.survey.SurveyPages.SurveyPage;
import org.alongside.survey.SurveyWay;
import org.alongside.survey.ui.SurveyData.Help;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the survey’s pages: a few lines around one component, with everything that it shows. */
@Component
class SurveyHtml {
    static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private static final String WORDS = "survey.run.";
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <link rel="stylesheet" href="%s">
            <script type="module" src="%s"></script>
            <script src="/pocket/help.js" defer></script>
            <link rel="icon" href="/icon.svg">
            </head>
            <body class="survey-body">
            <header><span class="brand">%s</span></header>
            <main class="page">%s</main>
            %s
            %s
            </body>
            </html>
            """;

    private final SurveyAssets assets;
    private final ConsentTexts consents;
    private final HelpLines lines;
    private final I18NProvider texts;

    SurveyHtml(SurveyAssets assets, ConsentTexts consents, HelpLines lines, I18NProvider texts) {
        this.assets = assets;
        this.consents = consents;
        this.lines = lines;
        this.texts = texts;
    }

    /** With the pass, for a copy opened without signal: a killed browser forgets its newest cookies. */
    private record Page(String account, String url, String pass, Map<String, String> words, SurveyData data) {}

    String survey(SurveyPage page, Locale locale) {
        var words = Texts.under("pocket.", locale);
        words.putAll(Texts.under(WORDS, locale));
        var data = SurveyData.of(page, page.instrument().in(locale), consent(page, words, locale), help(page, locale));
        var json = Json.tree(new Page(
                        page.account().value().toString(),
                        "/api/pocket/survey/" + page.id().value(),
                        page.way() == SurveyWay.TABLET ? "" : page.pass(),
                        words,
                        data))
                .toString()
                // what somebody typed must not end the script
                .replace("<", "\\u003c");
        return page(
                locale,
                "<div id=\"survey\"></div>",
                // a tablet that was handed over shows nothing else
                page.way() == SurveyWay.TABLET ? "" : helpLink(locale),
                "<script type=\"application/json\" id=\"page\">" + json + "</script>");
    }

    /** The page that opens a link or a code, at a tap. */
    String in(Locale locale) {
        var words = Texts.under("survey.in.", locale);
        return page(
                locale,
                "",
                helpLink(locale),
                "<script type=\"application/json\" id=\"words\">" + Json.tree(words) + "</script>");
    }

    private String page(Locale locale, String main, String help, String foot) {
        return PAGE.formatted(
                locale.toLanguageTag(),
                text(locale, "survey.title"),
                assets.style().address(),
                assets.script().address(),
                text(locale, "app.name"),
                main,
                help,
                foot);
    }

    private String helpLink(Locale locale) {
        return "<footer><a href=\"/help\">" + text(locale, "help.link") + "</a></footer>";
    }

    /** The version of exactly those words that he reads before he says yes. */
    private String consent(SurveyPage page, Map<String, String> words, Locale locale) {
        return consents.version(
                locale,
                Stream.of(
                                "why." + page.wave().code(),
                                "consent.who",
                                page.instrument().allowSkip() ? "consent.stop" : "consent.stopOnly",
                                "consent.withdraw",
                                "consent.start")
                        .map(key -> words.getOrDefault(key, key))
                        .collect(Collectors.joining("\n")));
    }

    private List<Help> help(SurveyPage page, Locale locale) {
        var help = new ArrayList<Help>();
        lines.helpLines().forEach(line -> help.add(new Help(line.name(), number(line, locale), line.address())));
        if (!page.contactName().isBlank()) {
            help.add(new Help(
                    page.contactName(),
                    page.contactPhone().isBlank()
                            ? translate(locale, "survey.help.contact")
                            : translate(locale, "help.ring", page.contactPhone()),
                    page.contactPhone().isBlank()
                            ? ""
                            : "tel:" + page.contactPhone().replace(" ", "")));
        }
        return help;
    }

    private String number(HelpLines.Line line, Locale locale) {
        return line.isText()
                ? translate(locale, "help.text", line.text(), line.number())
                : translate(locale, "help.ring", line.number());
    }

    private String translate(Locale locale, String key, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }

    private String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(translate(locale, key));
    }
}
