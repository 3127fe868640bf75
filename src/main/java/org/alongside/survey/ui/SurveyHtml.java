package org.alongside.survey.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.common.ui.PlainPage;
import org.alongside.common.ui.Texts;
import org.alongside.survey.ConsentTexts;
import org.alongside.survey.SurveyPages.SurveyPage;
import org.alongside.survey.SurveyWay;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the survey’s pages: a few lines around one component, with everything that it shows. */
@Component
class SurveyHtml {
    private static final String WORDS = "survey.run.";
    private static final String BODY = """
            <body class="survey-body">
            <header><span class="brand">%s</span></header>
            <main class="page">%s</main>
            %s
            %s
            </body>
            """;

    private final SurveyAssets assets;
    private final ConsentTexts consents;
    private final SurveyNumbers numbers;
    private final I18NProvider texts;

    SurveyHtml(SurveyAssets assets, ConsentTexts consents, SurveyNumbers numbers, I18NProvider texts) {
        this.assets = assets;
        this.consents = consents;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** With the pass, for a copy opened without signal: a killed browser forgets its newest cookies. */
    private record Page(String account, String url, String pass, Map<String, String> words, SurveyData data) {}

    String survey(SurveyPage page, Locale locale) {
        var words = Texts.under("pocket.", locale);
        words.putAll(Texts.under(WORDS, locale));
        var data = SurveyData.of(
                page, page.instrument().in(locale), consent(page, words, locale), numbers.of(page, locale));
        return page(
                locale,
                "<div id=\"survey\"></div>",
                // a tablet that was handed over shows nothing else
                page.way() == SurveyWay.TABLET ? "" : helpLink(locale),
                PlainPage.json(
                        "page",
                        new Page(
                                page.account().value().toString(),
                                "/api/pocket/survey/" + page.id().value(),
                                page.way() == SurveyWay.TABLET ? "" : page.pass(),
                                words,
                                data)));
    }

    /** The page that opens a link or a code, at a tap. */
    String in(Locale locale) {
        return page(locale, "", helpLink(locale), PlainPage.json("words", Texts.under("survey.in.", locale)));
    }

    private String page(Locale locale, String main, String help, String foot) {
        var scripts = "<script type=\"module\" src=\"" + assets.script().address()
                + "\"></script>\n<script src=\"/pocket/help.js\" defer></script>";
        return PlainPage.of(
                locale,
                translate(locale, "survey.title"),
                assets.style().address(),
                scripts,
                BODY.formatted(text(locale, "app.name"), main, help, foot));
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

    private String translate(Locale locale, String key, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }

    private String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(translate(locale, key));
    }
}
