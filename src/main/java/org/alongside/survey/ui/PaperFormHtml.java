package org.alongside.survey.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.common.ui.QrCode;
import org.alongside.survey.Instrument;
import org.alongside.survey.Item;
import org.alongside.survey.PaperForms.Form;
import org.alongside.survey.ui.SurveyData.Help;
import org.alongside.survey.ui.SurveyData.Way;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * A form to print, in large letters: each question with the words of its answers right under it, so that nobody has to
 * look them up elsewhere on the sheet, and never broken over two sheets.
 */
@Component
class PaperFormHtml {
    /** More beside each other would leave no room for their words. */
    private static final int MOST_IN_A_ROW = 7;

    private static final String STYLE = """
            @page { size: A4; margin: 14mm 14mm 18mm;
                @bottom-left { content: "%s"; width: 22mm; font: 11pt Arial, sans-serif }
                @bottom-center { content: "%s"; width: 138mm; font: 8pt/1.2 Arial, sans-serif; text-align: center }
                @bottom-right { content: counter(page) " / " counter(pages); width: 22mm; font: 11pt Arial, sans-serif } }
            body { font: 14pt/1.3 Arial, sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto }
            h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 2mm } h2 { font-size: 16pt; margin: 6mm 0 2mm }
            p { margin: 0 0 2mm } .head { display: flex; justify-content: space-between; gap: 8mm }
            .head svg { width: 34mm; height: 34mm } .whole { break-inside: avoid }
            .item { border-bottom: 1px solid #555; padding: 2.5mm 0 } .item > p { font-weight: bold; break-after: avoid }
            .options { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 1.5mm 2mm }
            .options > span { text-align: center; font-size: 12pt; overflow-wrap: anywhere }
            .box { display: block; width: 8mm; height: 8mm; line-height: 8mm; margin: 0 auto 1mm; border: 0.5mm solid;
                border-radius: 1mm; font-size: 12pt; text-align: center } .tick { display: flex; gap: 3mm; margin: 3mm 0 }
            .tick > .box { flex: none; margin: 0 } ul { margin: 0 0 3mm; padding-left: 6mm }
            @media screen { body { padding: 1rem } } @media print { .screen { display: none } }
            @media screen and (max-width: 40rem) { .options { grid-template-columns: 1fr } .head { flex-wrap: wrap } }
            """;

    private final SurveyNumbers numbers;
    private final I18NProvider texts;

    PaperFormHtml(SurveyNumbers numbers, I18NProvider texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /** {@code address}: of the page on which it is keyed. */
    String of(Form form, String address, Locale locale) {
        var instrument = form.instrument().in(locale);
        var html = new StringBuilder();
        html.append("<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title>"
                .formatted(locale.toLanguageTag(), t(locale, "paper.form")));
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>");
        html.append(STYLE.formatted(form.code(), inStyle(instrument.notice())))
                .append("</style></head><body><main>")
                .append(languages(form.instrument(), locale));
        html.append("<div class=\"head\"><div><h1>%s</h1><p>%s</p></div>%s</div>"
                .formatted(
                        escape(instrument.title()),
                        t(locale, "survey.wave." + form.wave().code()),
                        QrCode.svg(address)));
        for (var key : List.of("paper.consent.why", "paper.consent.who", "paper.consent.stop")) {
            html.append("<p>").append(t(locale, key)).append("</p>");
        }
        html.append(tick("1", t(locale, "paper.consent.yes")));
        html.append("<p>").append(t(locale, "paper.tick")).append("</p>");
        html.append("<div lang=\"%s\">".formatted(instrument.language().toLanguageTag()));
        append(html, instrument);
        html.append("</div>").append(talk(form, locale));
        // the notice once more: not every browser prints what stands at the foot of a sheet
        html.append("<p>%s</p><p>%s</p></main></body></html>"
                .formatted(t(locale, "paper.thanks"), escape(instrument.notice())));
        return html.toString();
    }

    /** For whoever prints it. */
    private String languages(Instrument instrument, Locale locale) {
        var first = instrument.language();
        var all = instrument.translations().isEmpty()
                ? ""
                : Stream.concat(Stream.of(first), instrument.translations().keySet().stream())
                        .map(language -> "<a href=\"?language=%s\" lang=\"%s\">%s</a>"
                                .formatted(
                                        language.toLanguageTag(),
                                        language.toLanguageTag(),
                                        escape(language.getDisplayLanguage(language))))
                        .collect(Collectors.joining(" · ", " ", ""));
        return "<p class=\"screen\">" + t(locale, "paper.print") + all + "</p>";
    }

    private static void append(StringBuilder html, Instrument instrument) {
        var number = 1;
        for (var section : instrument.sections()) {
            // its title goes with the first question: alone at the foot of a sheet it would say nothing
            html.append("<div class=\"whole\"><h2>")
                    .append(escape(section.title()))
                    .append("</h2>");
            for (var item : section.items()) {
                append(html, number++, item);
                if (item == section.items().getFirst()) {
                    html.append("</div>");
                }
            }
        }
    }

    private static void append(StringBuilder html, int number, Item item) {
        var options = item.scale().options();
        var rows = (options.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
        html.append("<div class=\"item whole\"><p>%d. %s</p><div class=\"options\" style=\"--columns: %d\">"
                .formatted(number, escape(item.text()), (options.size() + rows - 1) / rows));
        for (var place = 1; place <= options.size(); place++) {
            html.append("<span><span class=\"box\">%s</span>%s</span>"
                    .formatted(mark(place), escape(options.get(place - 1).label())));
        }
        html.append("</div></div>");
    }

    /** On every form, so that it says nothing of any answer: paper cannot show it to those who need it only. */
    private String talk(Form form, Locale locale) {
        var lines = numbers.of(form, locale).stream().map(PaperFormHtml::line).collect(Collectors.joining());
        return "<div class=\"whole\"><h2>%s</h2><p>%s</p><ul>%s</ul>%s</div>"
                .formatted(
                        t(locale, "survey.run.helpLink"),
                        t(locale, "survey.run.help.text"),
                        lines,
                        tick("", t(locale, "paper.contactMe")));
    }

    private static String line(Help help) {
        var ways = help.ways().stream().map(Way::label).collect(Collectors.joining(", "));
        return "<li><strong>%s</strong>%s%s</li>"
                .formatted(
                        escape(help.name()),
                        ways.isEmpty() ? "" : ": " + escape(ways),
                        help.hours().isEmpty() ? "" : ". " + escape(help.hours()));
    }

    private static String tick(String mark, String words) {
        return "<div class=\"tick\"><span class=\"box\">%s</span><span>%s</span></div>".formatted(mark, words);
    }

    /** One keystroke, also where a scale has more than nine steps: after 9 come A, B … */
    private static String mark(int place) {
        return Integer.toString(place, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    /** As a word of a style sheet inside a page: whoever wrote the notice may have used any sign. */
    private static String inStyle(String text) {
        return text.strip()
                .codePoints()
                .mapToObj(sign -> Character.isLetterOrDigit(sign) || sign == ' '
                        ? Character.toString(sign)
                        : "\\%x ".formatted(Character.isWhitespace(sign) ? ' ' : sign))
                .collect(Collectors.joining());
    }

    private String t(Locale locale, String key) {
        return escape(texts.getTranslation(key, locale));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
