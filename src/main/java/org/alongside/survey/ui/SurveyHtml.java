package org.alongside.survey.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.HelpNumbers;
import org.alongside.common.Phone;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.PlainPage;
import org.alongside.common.ui.Texts;
import org.alongside.survey.ConsentTexts;
import org.alongside.survey.SurveyPages.SurveyPage;
import org.alongside.survey.SurveyWay;
import org.alongside.survey.ui.SurveyData.Help;
import org.alongside.survey.ui.SurveyData.Way;
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
    private final HelpNumbers numbers;
    private final I18NProvider texts;

    SurveyHtml(SurveyAssets assets, ConsentTexts consents, HelpNumbers numbers, I18NProvider texts) {
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
        var data = SurveyData.of(page, page.instrument().in(locale), consent(page, words, locale), help(page, locale));
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

    /** With everything that “Need to talk to someone?” has: a tablet that was handed over does not go there. */
    private List<Help> help(SurveyPage page, Locale locale) {
        var help = new ArrayList<Help>();
        for (var known : numbers.known().lines()) {
            var line = known.line();
            help.add(new Help(
                    line.name(),
                    translate(locale, "help.hours." + line.hours()),
                    List.of(new Way(
                            line.isText()
                                    ? translate(locale, "help.text", line.text(), line.number())
                                    : translate(locale, "help.ring", line.number()),
                            line.address())),
                    checked(known.checkedOn(), locale)));
        }
        for (var number : page.helpNumbers()) {
            var ways = new ArrayList<Way>();
            if (number.takes().calls()) {
                ways.add(new Way(translate(locale, "help.ring", number.phone()), Phone.call(number.phone())));
            }
            if (number.takes().texts()) {
                ways.add(new Way(translate(locale, "help.textTo", number.phone()), Phone.text(number.phone())));
            }
            help.add(new Help(
                    number.name(),
                    number.hours().isEmpty() ? translate(locale, "help.hours.unknown") : number.hours(),
                    ways,
                    checked(Optional.ofNullable(number.checkedOn()), locale)));
        }
        if (!page.contactName().isBlank()) {
            var phone = page.contactPhone();
            help.add(new Help(
                    page.contactName(),
                    phone.isBlank() ? translate(locale, "survey.help.contact") : "",
                    phone.isBlank()
                            ? List.of()
                            : List.of(new Way(translate(locale, "help.ring", phone), Phone.call(phone))),
                    ""));
        }
        return help;
    }

    private String checked(Optional<LocalDate> day, Locale locale) {
        return day.map(on -> translate(locale, "help.checked", Formats.date(on)))
                .orElseGet(() -> translate(locale, "help.unchecked"));
    }

    private String translate(Locale locale, String key, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }

    private String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(translate(locale, key));
    }
}
